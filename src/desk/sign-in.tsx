/** The way in: one field for the token. The link that `npm start` prints fills it from the address's fragment. */
import { deskPage } from './frame.tsx'

export function signInPage(fault: string | null): string {
	return deskPage(
		'Sign in',
		null,
		<form method="post" action="/desk/sign-in" class="sign-in panel" data-sign-in>
			<h1>Sign in</h1>
			<label for="token">Your editor’s token</label>
			<input
				id="token"
				name="token"
				type="password"
				autocomplete="current-password"
				required
				aria-describedby={fault ? 'fault' : undefined}
				aria-invalid={fault ? 'true' : undefined}
			/>
			{fault && (
				<p class="fault" id="fault" role="alert">
					{fault}
				</p>
			)}
			<button type="submit" class="main">
				Sign in
			</button>
		</form>,
	)
}

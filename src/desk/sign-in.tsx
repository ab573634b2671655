/** The way in: one field for the token. The link that `npm start` prints fills it from the address's fragment. */
import type { DeskLanguage } from '../record/editor.ts'
import { deskPage } from './frame.tsx'
import type { Kept } from './kept.tsx'
import { deskWords } from './words.ts'

export type SignIn = {
	readonly language: DeskLanguage
	/** Why the last attempt failed, in words. */
	readonly fault: string | null
	/** The form that somebody sent after their session had ended: it is kept through the signing in. */
	readonly kept: Kept | null
}

export function signInPage({ language, fault, kept }: SignIn): string {
	const words = deskWords(language)
	return deskPage(
		{ title: words.signIn.title, language, seat: null },
		<form method="post" action="/desk/sign-in" class="sign-in panel" data-sign-in>
			<h1>{kept ? words.kept.titles['signed-out'] : words.signIn.title}</h1>
			{kept && <p>{words.kept.signInAgain}</p>}
			{kept && <input type="hidden" name="action" value={kept.action} />}
			{kept && <input type="hidden" name="typed" value={JSON.stringify(kept.fields)} />}
			<p class="field">
				<label for="token">{words.signIn.token}</label>
				<input
					id="token"
					name="token"
					type="password"
					autocomplete="current-password"
					required
					aria-describedby={fault ? 'fault' : undefined}
					aria-invalid={fault ? 'true' : undefined}
				/>
			</p>
			{fault && (
				<p class="fault" id="fault" role="alert">
					{fault}
				</p>
			)}
			<button type="submit" class="main">
				{words.signIn.title}
			</button>
		</form>,
	)
}

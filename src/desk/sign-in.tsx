/** The sign-in page: one field for the token, which the link that `npm start` prints fills in. */
import type { DeskLanguage } from '../record/editor.ts'
import { deskPage } from './frame.tsx'
import { deskWords } from './words.ts'

type SignIn = {
	readonly language: DeskLanguage
	/** Why the last attempt failed, in words. */
	readonly fault: string | null
	/** They have sent a form after their session had ended. Nothing of it is here: their browser has it, with a script or without. */
	readonly isAgain: boolean
}

export function signInPage({ language, fault, isAgain }: SignIn): string {
	const words = deskWords(language)
	return deskPage(
		{ title: words.signIn.title, language, seat: null },
		<form
			method="post"
			action="/desk/sign-in"
			class="sign-in panel"
			data-sign-in
			// This tab must stay: reloaded, it sends the form once more.
			target={isAgain ? '_blank' : undefined}
		>
			<h1>{isAgain ? words.signIn.againTitle : words.signIn.title}</h1>
			{isAgain && <p data-without-script>{words.signIn.again}</p>}
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
				{words.signIn.button}
			</button>
		</form>,
	)
}

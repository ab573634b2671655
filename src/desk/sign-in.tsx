/** The sign-in page: why Cloudflare Access did not let somebody in, and one field for the token, which the link that `npm start` prints fills in. */
import type { DeskLanguage } from '../record/editor.ts'
import { deskPage } from './frame.tsx'
import { signInWords } from './sign-in-words.ts'
import { deskWords } from './words.ts'

type SignIn = {
	readonly language: DeskLanguage
	/** Why the last attempt failed, in words. */
	readonly fault: string | null
	/** They have sent a form after their session had ended. Nothing of it is here: their browser has it, with a script or without. */
	readonly isAgain: boolean
	/** Why Cloudflare Access did not let them in, and whether a token would. */
	readonly access?: { readonly why: Exclude<ShutOut['why'], 'signed-out'>; readonly tokens: boolean } | null
	/** The id that the log has this under. */
	readonly request?: string
}

/** Why somebody is not let in. */
export type ShutOut = {
	readonly why: /** They have no session, and may sign in. */
		| 'signed-out'
		/** The same, where Access is the only way in and they did not come by it. */
		| 'not-by-access'
		/** What came as Access's word is not its word, or is not for us, or not for now. */
		| 'wrong'
		/** Its keys cannot be had. */
		| 'unverifiable'
		/** Nobody of the newsroom has this address. */
		| 'stranger'
		/** A session of theirs was ended since Access said so. */
		| 'ended'
	/** Whether a token opens the desk. */
	readonly tokens: boolean
}

export function signInPage({ language, fault, isAgain, access = null, request }: SignIn): string {
	const words = signInWords(language)
	return deskPage(
		{ title: words.title, seat: language },
		<>
			{access && (
				<section class="sign-in panel">
					<h1>{words.title}</h1>
					<p class="fault" role="alert">
						{words.access[access.why]}
					</p>
					{access.why !== 'not-by-access' && access.why !== 'unverifiable' && (
						<p>
							<a href="/cdn-cgi/access/logout" target={isAgain ? '_blank' : undefined}>
								{words.anew}
							</a>
						</p>
					)}
					{request && <p class="quiet">{deskWords(language).request(request)}</p>}
				</section>
			)}
			{(access === null || access.tokens) && <TokenForm words={words} fault={fault} isAgain={isAgain} />}
		</>,
	)
}

type TokenFormProps = Pick<SignIn, 'fault' | 'isAgain'> & { readonly words: ReturnType<typeof signInWords> }

function TokenForm({ words, fault, isAgain }: TokenFormProps) {
	return (
		<form
			method="post"
			action="/desk/sign-in"
			class="sign-in panel"
			data-sign-in
			// This tab must stay: reloaded, it sends the form once more.
			target={isAgain ? '_blank' : undefined}
		>
			<h1>{isAgain ? words.againTitle : words.title}</h1>
			{isAgain && <p data-without-script>{words.again}</p>}
			<p class="field">
				<label for="token">{words.token}</label>
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
				{words.button}
			</button>
		</form>
	)
}

/** The question to whoever is signed in where another editor's page was sent: shall it go out under their name? */
import type { DeskLanguage, Editor } from '../record/editor.ts'
import { deskPage } from './frame.tsx'
import { deskWords } from './words.ts'

/** For the page's script alone, which shows it over the page: without the script nobody says whose page it was. */
export function otherEditorPage({ id, name }: Editor, language: DeskLanguage): string {
	const words = deskWords(language).otherEditor
	return deskPage(
		{ title: words.title(name), seat: language },
		<form method="dialog" class="sign-in panel" data-other-editor={id}>
			<h1>{words.title(name)}</h1>
			<p>{words.explains(name)}</p>
			<p class="buttons">
				{/* The first is what Enter presses. */}
				<button type="submit" value="">
					{words.leave}
				</button>
				<button type="submit" value="send">
					{words.send(name)}
				</button>
			</p>
		</form>,
	)
}

/** A form of one editor's page, sent while another editor is signed in: they are asked before it goes out under their name. */
import { say } from './say.ts'

export function isOtherEditor(page: Document): boolean {
	return questionIn(page) !== null
}

function questionIn(page: Document): HTMLFormElement | null {
	return page.querySelector<HTMLFormElement>('form[data-other-editor]')
}

/** @param page the question, as the server answered; @param send what to do under the id of whoever is signed in */
export function askOtherEditor(page: Document, send: (editor: string) => void): void {
	const form = questionIn(page)
	if (!form) return
	const title = form.querySelector('h1')?.textContent ?? ''
	say(title)
	const dialog = document.createElement('dialog')
	dialog.setAttribute('aria-label', title)
	dialog.append(document.adoptNode(form))
	document.body.append(dialog)
	dialog.addEventListener('close', () => {
		dialog.remove()
		if (dialog.returnValue === 'send') send(form.dataset['otherEditor'] ?? '')
	})
	dialog.showModal()
}

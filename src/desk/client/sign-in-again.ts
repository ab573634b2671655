/** Signs in over the page after the session has expired, then sends the form as it stands. */
import { failureOf, fieldsOf, timeout } from './request.ts'
import { say, word } from './say.ts'

/** @param page the way in, as the server answered; @param onceIn what to do then */
export function signInAgain(page: Document, onceIn: () => void): void {
	say(word('signedOut'))
	const dialog = document.createElement('dialog')
	dialog.setAttribute('aria-label', page.querySelector('h1')?.textContent ?? '')
	document.body.append(dialog)
	dialog.addEventListener('close', () => dialog.remove())
	fill(dialog, page, onceIn)
	dialog.showModal()
}

function fill(dialog: HTMLDialogElement, page: Document, onceIn: () => void): void {
	const form = page.querySelector<HTMLFormElement>('form[data-sign-in]')
	if (!form) {
		dialog.close()
		return
	}
	// What was typed is on the page behind.
	for (const advice of form.querySelectorAll('[data-without-script]')) advice.remove()
	dialog.replaceChildren(document.adoptNode(form))
	form.querySelector<HTMLElement>('#token')?.focus()
	form.addEventListener('submit', async (event) => {
		event.preventDefault()
		try {
			const body = fieldsOf(new FormData(form))
			const response = await fetch(form.action, { method: 'POST', body, signal: timeout() })
			if (response.ok) {
				dialog.close()
				onceIn()
			} else {
				fill(dialog, new DOMParser().parseFromString(await response.text(), 'text/html'), onceIn)
			}
		} catch (error) {
			say(word(failureOf(error)))
		}
	})
}

/** The desk without reloads: a form is sent in the background, and what changed on the page is put in its place. */

const token = location.hash.slice(1)
const signIn = document.querySelector<HTMLFormElement>('[data-sign-in]')
const tokenField = signIn?.querySelector('input')
if (signIn && tokenField && token) {
	// The token leaves the address before anything else, so that it stays in no history and no screenshot.
	history.replaceState(null, '', location.pathname)
	tokenField.value = token
	signIn.requestSubmit()
}

addEventListener('submit', (event) => {
	const form = event.target
	if (!(form instanceof HTMLFormElement) || !('edit' in form.dataset)) return
	event.preventDefault()
	void send(form)
})

async function send(form: HTMLFormElement) {
	const buttons = form.querySelectorAll('button')
	for (const button of buttons) button.disabled = true
	try {
		const response = await fetch(form.action, { method: 'POST', body: new URLSearchParams(entriesOf(form)) })
		if (new URL(response.url).pathname === '/desk/sign-in') {
			// What was typed stays on this page; the way in opens beside it.
			say('You were signed out. Sign in in another tab, then send again: what you typed is still here.')
		} else {
			const answer = new DOMParser().parseFromString(await response.text(), 'text/html')
			if (answer.querySelector('[data-swap="work"]')) put(answer)
			else say('The record does not answer. What you typed is still here; send again: a form counts once.')
		}
	} catch {
		say('Not sent: there is no connection. What you typed is still here; send again.')
	} finally {
		for (const button of buttons) button.disabled = false
	}
}

function entriesOf(form: HTMLFormElement): [string, string][] {
	return [...new FormData(form)].map(([name, value]) => [name, String(value)])
}

/** Swaps the parts of the page that the answer has otherwise; a part that is the same keeps its focus and its frames. */
function put(answer: Document) {
	for (const part of document.querySelectorAll<HTMLElement>('[data-swap]')) {
		const next = answer.querySelector<HTMLElement>(`[data-swap="${part.dataset.swap}"]`)
		if (next && (next.innerHTML !== part.innerHTML || next.dataset.version !== part.dataset.version)) {
			part.replaceWith(document.adoptNode(next))
		}
	}
	const invalid = document.querySelector<HTMLElement>('[aria-invalid="true"]')
	;(invalid ?? document.querySelector<HTMLElement>('#call-note'))?.focus()
}

function say(words: string) {
	const status = document.querySelector('[data-swap="done"]')
	if (status) status.textContent = words
}

/** A form that is sent in the background: what comes back is put in its place, and what does not come back is said. */
import { forget, keepDraft, keepOnly, typedAfter } from './drafts.ts'
import { fieldsOf } from './fields-of.ts'
import { lackOf, patience } from './patience.ts'
import { put } from './put.ts'
import { say, word } from './say.ts'
import { signInAgain } from './sign-in-again.ts'
import { isNewest, nextTurn } from './turns.ts'
import { addTypedMeanwhile } from './typed-meanwhile.ts'

addEventListener('submit', (event) => {
	const form = event.target
	if (!(form instanceof HTMLFormElement) || !('edit' in form.dataset)) return
	const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null
	if (submitter?.formTarget) return
	event.preventDefault()
	void send(form, submitter)
})

// What the form offers may depend on a field, as a period does on a date.
addEventListener('change', ({ target }) => {
	const field = target instanceof Element ? target.closest<HTMLInputElement>('[data-refreshes]') : null
	if (field?.form && field.validity.valid && !('restoring' in field.form.dataset))
		void showAgain(field.form, new FormData(field.form))
})

// Sends a form from any of its fields.
addEventListener('keydown', (event) => {
	if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
	const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-edit]') : null
	form?.requestSubmit(form.querySelector<HTMLButtonElement>('button.main'))
})

const sending = new WeakSet<HTMLFormElement>()

export async function send(form: HTMLFormElement, submitter: HTMLButtonElement | null = null): Promise<void> {
	if (sending.has(form)) return
	sending.add(form)
	nextTurn(form)
	form.ariaBusy = 'true'
	const sent = new FormData(form, submitter)
	try {
		const answer = await post(form.action, sent)
		if (typeof answer === 'string')
			say(word(answer), { words: word('sendAgain'), run: () => void send(form, submitter) })
		else if (answer.status === 401) signInAgain(answer.page, () => void send(form, submitter))
		else receive(answer, form, sent, submitter)
	} finally {
		sending.delete(form)
		form.ariaBusy = null
	}
}

/**
 * Asks for the form as it would stand with these fields, and saves nothing.
 *
 * @returns whether it was shown
 */
export async function showAgain(form: HTMLFormElement, fields: FormData): Promise<boolean> {
	fields.set('intent', 'edit')
	const before = new FormData(form)
	const turn = nextTurn(form)
	const answer = await post(form.action, fields)
	if (!isNewest(form, turn) || typeof answer === 'string' || !isDesk(answer.page)) return false
	addTypedMeanwhile(answer.page, form, before)
	put(answer.page, form, location.href)
	return true
}

type Answer = { readonly status: number; readonly url: string; readonly page: Document }

async function post(action: string, fields: FormData): Promise<Answer | 'offline' | 'noAnswer'> {
	try {
		const response = await fetch(action, { method: 'POST', body: fieldsOf(fields), signal: patience() })
		const page = new DOMParser().parseFromString(await response.text(), 'text/html')
		return { status: response.status, url: response.url, page }
	} catch (error) {
		return lackOf(error)
	}
}

function receive(
	{ status, url, page }: Answer,
	form: HTMLFormElement,
	sent: FormData,
	submitter: HTMLButtonElement | null,
): void {
	if (!isDesk(page)) {
		say(page.querySelector('[data-kept] .fault')?.textContent ?? word('unanswered'))
		return
	}
	const isSaved = status < 400 && !submitter?.value
	const after = typedAfter(form, sent)
	addTypedMeanwhile(page, form, sent)
	if (isSaved) forget(form)
	put(page, form, isSaved ? url : location.href, submitter?.value)
	// A field that leaves the page while somebody is in it tells of its change on the way.
	if (isSaved) keepOnly(form, after)
	else keepDraft(form)
}

/** A page of the desk with the form's answer on it: not a failure's, and not some gateway's. */
function isDesk(page: Document): boolean {
	return page.querySelector('main[data-editor]') !== null
}

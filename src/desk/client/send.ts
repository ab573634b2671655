/** Submits a form in the background, and shows the response in its place or says why there is none. */
import { forget, isTyped, keepDraft, keepOnly, typedAfter } from './drafts.ts'
import { askOtherEditor, isOtherEditor } from './other-editor.ts'
import { followOwnSave } from './own-save.ts'
import { put } from './put.ts'
import { type Answer, isDesk, post } from './request.ts'
import { say, word } from './say.ts'
import { isAwaited, nextRequest, showAgain } from './show-again.ts'
import { signInAgain } from './sign-in-again.ts'
import { addTypedMeanwhile } from './typed.ts'

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
	// One that is left after the form was shown for it tells of its change only then: what is wrong with the form would go.
	if (!field?.form || (!isTyped(field) && !isAwaited(field.form))) return
	if (field.validity.valid) void showAgain(field.form, new FormData(field.form))
})

/** Long enough for the next key. */
const PAUSE_MS = 200
let pause: ReturnType<typeof setTimeout> | undefined

// What is understood of a field shows while it is typed.
addEventListener('input', ({ target }) => {
	const form = target instanceof Element ? target.closest<HTMLInputElement>('[data-refreshes="live"]')?.form : null
	if (!form) return
	clearTimeout(pause)
	pause = setTimeout(() => void showAgain(form, new FormData(form)), PAUSE_MS)
})

/** As given, it is typed over. */
function selectGiven(field: Element | null): void {
	if (!(field instanceof HTMLInputElement) || field.dataset['refreshes'] !== 'live') return
	if (field.value === field.defaultValue) field.select()
}

addEventListener('focusin', () => selectGiven(document.activeElement))
// By the page's address, before there was a script.
selectGiven(document.activeElement)

// Sends a form from any of its fields.
addEventListener('keydown', (event) => {
	if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
	const form = event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[data-edit]') : null
	form?.requestSubmit(form.querySelector<HTMLButtonElement>('button.main'))
})

const sending = new WeakSet<HTMLFormElement>()

/** @param editor the id of whoever it is to go out under, where that is no longer whose page it is */
export async function send(
	form: HTMLFormElement,
	submitter: HTMLButtonElement | null = null,
	editor?: string,
): Promise<void> {
	if (sending.has(form)) return
	sending.add(form)
	clearTimeout(pause)
	nextRequest(form)
	form.ariaBusy = 'true'
	const sent = new FormData(form, submitter)
	try {
		const answer = await post(form, sent, editor)
		if (typeof answer === 'string')
			say(word(answer), { words: word('sendAgain'), run: () => void send(form, submitter) })
		else if (answer.status === 401) signInAgain(answer.page, () => void send(form, submitter))
		else if (isOtherEditor(answer.page)) askOtherEditor(answer.page, (id) => void send(form, submitter, id))
		else receive(answer, form, sent, submitter)
	} finally {
		sending.delete(form)
		form.ariaBusy = null
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
	// Another value says where a saved form leads.
	const intent = submitter?.name === 'intent' ? submitter.value : ''
	const isSaved = status < 400 && intent === ''
	const after = typedAfter(form, sent)
	addTypedMeanwhile(page, form, sent)
	if (isSaved) {
		forget(form)
		followOwnSave(page, form)
	}
	put(page, form, isSaved ? url : location.href, intent)
	// A field that leaves the page while somebody is in it tells of its change on the way.
	if (isSaved) keepOnly(form, after)
	else keepDraft(form)
}

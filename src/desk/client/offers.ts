/** Offers to restore drafts above their form. */
import {
	adopt,
	type DraftField,
	discard,
	draftsLeft,
	isKept,
	isShown,
	keepDraft,
	type LeftDraft,
	nameInAnyPage,
	withDraft,
} from './drafts.ts'
import { pressOver } from './press.ts'
import { say, word } from './say.ts'
import { showAgain } from './show-again.ts'

/** So much of what was typed is told before somebody looks at all of it. */
const TOLD_FIELDS = 3
const TOLD_LENGTH = 60

addEventListener('DOMContentLoaded', offerAll)
// What a page that was put in place brings has no offers.
document.addEventListener('desk:put', offerAll)
document.addEventListener('desk:left', offerAll)

function offerAll(): void {
	const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-draft]')]
	const names = forms.map(nameInAnyPage)
	for (const one of offersOnPage()) if (!names.includes(one.dataset['of'] ?? '')) one.remove()
	for (const form of forms) void offer(form)
}

function offersOnPage(): HTMLElement[] {
	return [...document.querySelectorAll<HTMLElement>('.offer')]
}

/** What is offered above each form, by draft. */
const shown = new WeakMap<HTMLFormElement, ReadonlyMap<string, HTMLElement>>()

async function offer(form: HTMLFormElement): Promise<void> {
	// Browsers fill a form that one comes back to with what stood in it. Without this script that is all there is to help.
	form.autocomplete = 'off'
	const found = await draftsLeft(form)
	await pressOver()
	if (!form.isConnected) return
	// That press may have discarded one.
	const left = found.filter(isKept)
	for (const draft of left) {
		if (!isShown(form, draft)) continue
		// Either a form that was sent has come back with it, or the record says by now what was typed.
		if (isSameForm(form, draft)) {
			adopt(form, draft)
			keepDraft(form)
		} else discard(draft.name)
	}
	const offered = left.filter((draft) => !isShown(form, draft))
	// One that is there stays as it is: somebody may be in it, or have unfolded it.
	const before = shown.get(form)
	const byDraft = offered.map((draft) => [`${draft.name} ${draft.at}`, draft] as const)
	const now = new Map(byDraft.map(([key, draft]) => [key, before?.get(key) ?? offerOf(form, draft)]))
	shown.set(form, now)
	const asides = [...now.values()]
	for (const old of offersOnPage()) if (old.dataset['of'] === nameInAnyPage(form) && !asides.includes(old)) old.remove()
	// Beside the form and not in it: what its answer has not is taken out of it.
	let next: Element = form
	for (const aside of asides.toReversed()) {
		if (next.previousElementSibling !== aside) next.before(aside)
		next = aside
	}
}

/** A form that is shown again keeps its retry key. */
function isSameForm(form: HTMLFormElement, draft: LeftDraft): boolean {
	return draft.fields.some(({ name, value }) => name === 'key' && value === new FormData(form).get('key'))
}

function offerOf(form: HTMLFormElement, draft: LeftDraft): HTMLElement {
	const now = new FormData(form)
	// One that was emptied is told; one that was empty all along is not.
	const all = draft.fields.filter(({ name, label, shown }) => label !== null && (shown || now.get(name)))
	const typed = all.filter(({ isNew }) => isNew)
	// Nothing is new where a row was taken away: the others are told.
	const fields = typed.length > 0 ? typed : all
	const aside = document.createElement('aside')
	// With an id of its own, it is taken for no part of a page that is put in place.
	aside.id = `offer-${crypto.randomUUID()}`
	aside.className = 'offer'
	aside.dataset['of'] = nameInAnyPage(form)
	aside.role = 'status'
	const question = element('p', word('offer').replace('{when}', moment(draft.at)).replace('{what}', told(fields)))
	const details = document.createElement('details')
	details.append(element('summary', word('lookAtIt')), listOf(fields))
	const buttons = element('p', '')
	buttons.className = 'buttons'
	buttons.append(
		button(word('restore'), () => void restore(form, draft, aside)),
		button(word('discard'), () => {
			discard(draft.name)
			aside.remove()
			form.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')?.focus()
		}),
	)
	aside.append(question, details, buttons)
	return aside
}

async function restore(form: HTMLFormElement, draft: LeftDraft, aside: HTMLElement): Promise<void> {
	if (!(await showAgain(form, withDraft(form, draft)))) {
		say(word('unanswered'))
		return
	}
	aside.remove()
	adopt(form, draft)
	// Kept, and shown in the widgets beside the form, as if it had just been typed.
	form.dispatchEvent(new Event('input', { bubbles: true }))
	say(word('restored'))
	offerAll()
	form.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')?.focus()
}

/** A value without a letter or a digit in it says nothing by itself: none at all, or a box that was ticked. */
function told(fields: readonly DraftField[]): string {
	const words = fields
		.slice(0, TOLD_FIELDS)
		.map(({ label, shown }) => (/[\p{L}\p{N}]/u.test(shown) ? shownWords(shown) : `${label}: ${shownWords(shown)}`))
	const text = words.join(', ')
	return text.length > TOLD_LENGTH ? `${text.slice(0, TOLD_LENGTH).trimEnd()}…` : text
}

function listOf(fields: readonly DraftField[]): HTMLElement {
	const list = document.createElement('dl')
	list.className = 'typed'
	list.append(...fields.flatMap(({ label, shown }) => [element('dt', label ?? ''), element('dd', shownWords(shown))]))
	return list
}

const locale = document.documentElement.lang === 'en' ? 'en-GB' : document.documentElement.lang

/** By the clock of whoever typed it. */
function moment(at: number): string {
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at).replace(/\sг\./, ' года')
}

/** A date field holds its day in a form of its own. */
function shownWords(shown: string): string {
	if (shown === '') return word('empty')
	if (!/^\d{4}-\d{2}-\d{2}$/.test(shown) || Number.isNaN(Date.parse(shown))) return shown
	return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
		.format(Date.parse(shown))
		.replace(/\sг\./, ' года')
}

function element(name: string, text: string): HTMLElement {
	const made = document.createElement(name)
	made.textContent = text
	return made
}

function button(words: string, run: () => void): HTMLElement {
	const made = document.createElement('button')
	made.type = 'button'
	made.textContent = words
	made.addEventListener('click', run)
	return made
}

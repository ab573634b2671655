/** What is typed is kept in this browser until it is saved: a closed tab, a crash or a lost session lose nothing. */
import { say, word } from './say.ts'
import { showAgain } from './send.ts'
import { named, openTabs, ownTab } from './tab.ts'
import { typedSince } from './typed-meanwhile.ts'

const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000
/** The retry key and the version that was seen belong to what was typed: sent again, it counts once, and overwrites nothing newer. */
const WITH_IT = ['key', 'seen', 'since']

type Draft = { readonly at: number; readonly fields: readonly (readonly [name: string, value: string])[] }

addEventListener('input', keep)
addEventListener('change', keep)

function keep({ target }: Event): void {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-draft]') : null
	// What was typed before is not on the page yet: kept now, the draft would be without it.
	if (form && !('restoring' in form.dataset)) keepDraft(form)
}

export function keepDraft(form: HTMLFormElement): void {
	if (!('draft' in form.dataset)) return
	form.dataset['dirty'] = ''
	// A form that was shown again came with what was typed before it was.
	const before = new Set(draftOf(form)?.fields.map(([name]) => name))
	const typed = [...form.elements].flatMap((field) =>
		isTypeable(field) && (isTyped(field) || isInRow(field) || before.has(field.name)) ? [contents(field)] : [],
	)
	write(form, typed)
}

function write(form: HTMLFormElement, fields: Draft['fields']): void {
	const draft: Draft = { at: Date.now(), fields }
	try {
		localStorage.setItem(nameOf(form), JSON.stringify(draft))
	} catch {
		// A full or closed storage keeps nothing; the page itself still does.
	}
}

function contents(field: Typeable): readonly [name: string, value: string] {
	return [field.name, valueIn(field)]
}

type Typeable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isTypeable(field: Element): field is Typeable {
	if (field instanceof HTMLInputElement) return field.type !== 'password' && field.type !== 'file'
	return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
}

/** Only what differs from what the page came with, so that yesterday's date does not come back as typed. */
function isTyped(field: Typeable): boolean {
	if (field instanceof HTMLSelectElement) return [...field.options].some((o) => o.selected !== o.defaultSelected)
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
	if (WITH_IT.includes(field.name)) return true
	return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Rows are kept all together: once one is taken away, the others have other names than they came with. */
function isInRow({ name }: { readonly name: string }): boolean {
	return /\.\d+\./.test(name)
}

function valueIn(field: Typeable): string {
	return field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked ? '' : field.value
}

export function forget(form: HTMLFormElement): void {
	delete form.dataset['dirty']
	localStorage.removeItem(nameOf(form))
}

/** What was typed into a form after it was sent: it is not saved with it. */
export function typedAfter(form: HTMLFormElement, sent: FormData): Draft['fields'] {
	const since = typedSince(form, sent)
	const rows = since.some(isInRow)
	return [...form.elements]
		.filter(isTypeable)
		.filter((field) => since.some(({ name }) => name === field.name) || (rows && isInRow(field)))
		.map(contents)
}

/** Of a form that is saved, what was typed after it was sent stays for the next time. */
export function keepOnly(form: HTMLFormElement, fields: Draft['fields']): void {
	forget(form)
	if (fields.length === 0) return
	form.dataset['dirty'] = ''
	write(form, fields)
}

function nameOf(form: HTMLFormElement): string {
	return `${nameInAnyTab(form)} ${ownTab()}`
}

function nameInAnyTab(form: HTMLFormElement): string {
	const editor = document.querySelector<HTMLElement>('main')?.dataset['editor']
	return `sidelines draft ${editor} ${new URL(form.action).pathname} ${form.dataset['draft']}`
}

/** What was typed in a tab that is gone becomes this tab's, the newest first; what an open tab holds is left to it. */
async function inherit(form: HTMLFormElement): Promise<void> {
	const open = await openTabs()
	const before = `${nameInAnyTab(form)} `
	const [newest] = Object.keys(localStorage)
		.filter((name) => name.startsWith(before) && !open.has(name.slice(before.length)))
		.sort((a, b) => (read(b)?.at ?? 0) - (read(a)?.at ?? 0))
	const draft = newest && localStorage.getItem(newest)
	if (!draft) return
	localStorage.setItem(nameOf(form), draft)
	localStorage.removeItem(newest)
}

async function restore(form: HTMLFormElement): Promise<void> {
	await named
	if (!draftOf(form)) await inherit(form).catch(() => {})
	const draft = draftOf(form)
	if (!draft) return
	const fields = new FormData(form)
	if (draft.fields.some(([name]) => isInRow({ name }))) {
		for (const name of [...fields.keys()]) if (isInRow({ name })) fields.delete(name)
	}
	for (const [name, value] of draft.fields) fields.set(name, value)
	if (wordsIn(fields) === wordsIn(new FormData(form))) return
	form.dataset['restoring'] = ''
	const isShown = await showAgain(form, fields)
	delete form.dataset['restoring']
	if (!isShown) return
	keepDraft(form)
	say(word('restored'), {
		words: word('discard'),
		run: () => {
			forget(form)
			location.reload()
		},
	})
}

/** What stands in the fields, to be compared. */
function wordsIn(fields: FormData): string {
	return JSON.stringify([...fields].filter(([name, value]) => value !== '' && !WITH_IT.includes(name)).sort())
}

function draftOf(form: HTMLFormElement): Draft | null {
	return read(nameOf(form))
}

function read(name: string): Draft | null {
	try {
		const draft: Draft = JSON.parse(localStorage.getItem(name) ?? 'null')
		return draft && Date.now() - draft.at < LIFETIME_MS ? draft : null
	} catch {
		return null
	}
}

// Not before every part of the script is there: the sending needs this part, and this part the sending.
addEventListener('DOMContentLoaded', () => {
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) void restore(form)
})

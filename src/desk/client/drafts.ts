/**
 * Drafts: keeps what is typed into a form in localStorage until it is saved or discarded. A closed tab, a crash or a lost
 * session lose nothing. A draft is offered (offers.ts) and never put into a form by itself.
 */
import { ANSWERED, ASKED, answersIn } from '../answers-given.ts'
import { isLeft, ownPage } from './open-pages.ts'
import { storage } from './storage.ts'
import { type FormField, isField, labelOf, shownIn, typedSince } from './typed.ts'

const LIFETIME_MS = 30 * 24 * 60 * 60 * 1000
/** The retry key and the version that was seen belong to what was typed: sent again, it counts once, and overwrites nothing newer. */
const WITH_IT = ['key', 'seen', 'since']

export type DraftField = {
	readonly name: string
	readonly value: string
	/** For whoever is asked whether they want it back; null of what nobody types. */
	readonly label: string | null
	readonly shown: string
	/** Is it other than the page came with? The rest of a list is kept along with the row that was changed. */
	readonly isNew: boolean
}

export type Draft = { readonly at: number; readonly fields: readonly DraftField[] }

addEventListener('input', keep)
addEventListener('change', keep)
addEventListener('pagehide', keepWaiting)
document.addEventListener('visibilitychange', keepWaiting)

/** Keeping a draft may take so long at each keystroke; a longer form's is kept at the next pause. */
const QUICK_MS = 8
const PAUSE_MS = 300

const waiting = new Set<HTMLFormElement>()
let pause: ReturnType<typeof setTimeout> | undefined
let lastTookMs = 0

function keep({ target }: Event): void {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-draft]') : null
	if (!form) return
	form.dataset['dirty'] = ''
	waiting.add(form)
	clearTimeout(pause)
	if (lastTookMs <= QUICK_MS) keepWaiting()
	else pause = setTimeout(keepWaiting, PAUSE_MS)
}

/** Before a form is shown again, too: then it comes with what was typed, and no longer says what that was. */
export function keepWaiting(): void {
	if (waiting.size === 0) return
	const start = performance.now()
	for (const form of waiting) keepDraft(form)
	waiting.clear()
	lastTookMs = performance.now() - start
}

export function keepDraft(form: HTMLFormElement): void {
	if (!('draft' in form.dataset)) return
	form.dataset['dirty'] = ''
	// A form that was shown again came with what was typed before it was.
	const before = read(nameOf(form))?.fields ?? []
	const names = new Set(before.map(({ name }) => name))
	const typed = [...form.elements]
		.filter(isField)
		.filter((field) => isTyped(field) || isInRow(field) || names.has(field.name))
	const fields = typed.map((field) =>
		contents(field, isTyped(field) || before.some((f) => f.isNew && isSame(f, field))),
	)
	write(nameOf(form), { at: Date.now(), fields })
}

function contents(field: FormField, isNew: boolean): DraftField {
	return { name: field.name, value: valueIn(field), label: labelOf(field), shown: shownIn(field), isNew }
}

/** The same words in the same column: a row has another number once one before it is taken away. */
function isSame({ name, value }: DraftField, field: FormField): boolean {
	return value === valueIn(field) && columnOf(name) === columnOf(field.name)
}

function columnOf(name: string): string {
	return name.replace(ROW_NUMBER, '.')
}

/** Only what differs from what the page came with, so that yesterday's date does not come back as typed. */
export function isTyped(field: FormField): boolean {
	if (field instanceof HTMLSelectElement) return field.selectedIndex !== selectedFirst(field)
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue || 'typed' in field.dataset
	if (WITH_IT.includes(field.name)) return true
	return field.type === 'checkbox' ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

/** Where the page selects nothing, the browser selects the first. */
function selectedFirst({ options }: HTMLSelectElement): number {
	return Math.max(
		0,
		[...options].findLastIndex((option) => option.defaultSelected),
	)
}

const ROW_NUMBER = /\.\d+\./

/** Rows are kept all together: once one is taken away, the others have other names than they came with. */
function isInRow({ name }: { readonly name: string }): boolean {
	return ROW_NUMBER.test(name)
}

function valueIn(field: FormField): string {
	return field instanceof HTMLInputElement && field.type === 'checkbox' && !field.checked ? '' : field.value
}

export function forget(form: HTMLFormElement): void {
	delete form.dataset['dirty']
	waiting.delete(form)
	discard(nameOf(form))
}

export function discard(name: string): void {
	storage?.removeItem(name)
}

/** The fields that were changed after the form was sent, and so are not saved with it. */
export function typedAfter(form: HTMLFormElement, sent: FormData): readonly DraftField[] {
	const since = typedSince(form, sent)
	const rows = since.some(isInRow)
	return [...form.elements]
		.filter(isField)
		.filter((field) => since.some(({ name }) => name === field.name) || (rows && isInRow(field)))
		.map((field) => contents(field, since.includes(field)))
}

/** Forgets the draft of a saved form, but for the fields that were changed after it was sent. */
export function keepOnly(form: HTMLFormElement, fields: readonly DraftField[]): void {
	forget(form)
	if (fields.length === 0) return
	form.dataset['dirty'] = ''
	write(nameOf(form), { at: Date.now(), fields })
}

/** A draft of this form that a page has left behind. */
export type LeftDraft = Draft & { readonly name: string }

/** The newest first. What a page that is still open holds is left to it. */
export async function draftsLeft(form: HTMLFormElement): Promise<readonly LeftDraft[]> {
	const before = `${nameInAnyPage(form)} `
	const names = Object.keys(storage ?? {}).filter((name) => name.startsWith(before) && name !== nameOf(form))
	const left = await Promise.all(names.map(async (name) => ((await isLeft(name.slice(before.length))) ? [name] : [])))
	return left
		.flat()
		.flatMap((name) => {
			const draft = read(name)
			return draft ? [{ ...draft, name }] : []
		})
		.sort((a, b) => b.at - a.at)
}

export function isKept({ name }: LeftDraft): boolean {
	return read(name) !== null
}

/** The form's fields with the draft's values in them. */
export function withDraft(form: HTMLFormElement, draft: Draft): FormData {
	const fields = new FormData(form)
	if (draft.fields.some(isInRow)) {
		for (const name of [...fields.keys()]) if (isInRow({ name })) fields.delete(name)
	}
	for (const { name, value } of draft.fields) fields.set(name, value)
	return fields
}

/** Whether the form already has the draft's values. */
export function isShown(form: HTMLFormElement, draft: Draft): boolean {
	return wordsIn(withDraft(form, draft)) === wordsIn(new FormData(form))
}

/** A box that was ticked is no field any more once the form has taken its answer. */
function wordsIn(fields: FormData): string {
	const left = [...WITH_IT, ANSWERED, ASKED]
	const words = [...fields].filter(([name, value]) => value !== '' && !left.includes(name)).sort()
	return JSON.stringify([words, answersIn(Object.fromEntries(fields)).sort()])
}

/** Makes a draft this page's own; what was typed here before becomes a draft that is left, so that nothing is lost. */
export function adopt(form: HTMLFormElement, { name, ...draft }: LeftDraft): void {
	const own = read(nameOf(form))
	if (own) write(`${nameInAnyPage(form)} ${crypto.randomUUID()}`, own)
	write(nameOf(form), draft)
	discard(name)
}

function nameOf(form: HTMLFormElement): string {
	return `${nameInAnyPage(form)} ${ownPage}`
}

export function nameInAnyPage(form: HTMLFormElement): string {
	const editor = document.querySelector<HTMLElement>('main')?.dataset['editor']
	return `sidelines draft ${editor} ${new URL(form.action).pathname} ${form.dataset['draft']}`
}

function write(name: string, draft: Draft): void {
	try {
		storage?.setItem(name, JSON.stringify(draft))
	} catch {
		// A full storage keeps nothing; the page itself still does.
	}
}

function read(name: string): Draft | null {
	const draft: Draft | null = JSON.parse(storage?.getItem(name) ?? 'null')
	if (draft && Date.now() - draft.at < LIFETIME_MS) return draft
	discard(name)
	return null
}

/** The state of one form of a page: what stands in its fields, and what is wrong with them. Nothing typed is lost. */
import type { DeskLanguage } from '../record/editor.ts'
import type { Fault } from '../record/fault.ts'
import { becauseIn } from '../words/because.ts'
import { faultIn } from '../words/fault.ts'
import type { Fields } from './fields.ts'

/** A form as somebody left it: which one, what was typed, and why it was refused; null where it only was to be shown again. */
export type Typed = { readonly form: string; readonly fields: Fields; readonly fault: Fault | null }

export type FormState = {
	/** Unique on the page; the ids of its fields begin with it. */
	readonly id: string
	readonly fields: Fields
	readonly fault: Fault | null
	readonly language: DeskLanguage
}

/** @param initial what the form shows to somebody who has typed nothing yet */
export function formState(id: string, initial: Fields, typed: Typed | null, language: DeskLanguage): FormState {
	const own = typed?.form === id ? typed : null
	return { id, fields: own ? own.fields : initial, fault: own?.fault ?? null, language }
}

/**
 * The version that the form's editor has seen, to be sent with it. One that is shown again keeps the version it began from,
 * or a newer save would be overwritten unseen; once its editor has been told of that save, they have seen it.
 */
export function begunFrom({ fields, fault }: FormState, current: number): string {
	const began = fault?.kind === 'precondition-failed' ? undefined : fields['seen']
	return began ?? String(current)
}

export function fieldId(form: FormState, name: string): string {
	return `${form.id}-${name.replaceAll('.', '-')}`
}

/** What is wrong with one field, by its name: the API points at the same value with a JSON pointer. */
export function faultOfField({ fault, language }: FormState, name: string): string | null {
	if (fault?.kind !== 'bad-body') return null
	const found = fault.faults.find((f) => f.pointer === pointerOf(name))
	return found ? becauseIn(language, found.because) : null
}

/** What is wrong with the form as a whole; faults of `fields` that are shown beside their field are not repeated. */
export function faultsOfForm({ fault, language }: FormState, shown: readonly string[] = []): string[] {
	if (fault === null) return []
	if (fault.kind !== 'bad-body') return [faultIn(language, fault)]
	const beside = new Set(shown.map(pointerOf))
	return fault.faults
		.filter((f) => !beside.has(f.pointer))
		.map((f) => `${f.pointer.slice(1).replaceAll('/', ' › ')} ${becauseIn(language, f.because)}`.trim())
}

function pointerOf(name: string): string {
	return name === '' ? '' : `/${name.replaceAll('.', '/')}`
}

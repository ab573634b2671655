/** The state of a form: its values and what is wrong with them, so that nothing typed is lost when it is shown again. */

import { MAX_FAULTS } from '../edits/body.ts'
import type { Fault } from '../faults/fault.ts'
import { faultIn } from '../faults/words.ts'
import type { BodyFault } from '../record/because.ts'
import type { DeskLanguage } from '../record/editor.ts'
import type { Fields } from './fields.ts'
import { fieldOfForm } from './refused/field-names.ts'
import { placeInFile } from './refused/file-places.ts'
import { moreIn, refusalAt, refusalIn, twiceIn } from './refused/refusal.ts'

/** The form that takes a dossier's file. */
export const IMPORT_FORM = 'import'

/** As many as anybody mends before sending it again. */
const MAX_TOLD = 10

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
	return found ? refusalIn(language, found, 'form') : null
}

/** What is wrong with the form as a whole; faults of `fields` that are shown beside their field are not repeated. */
export function faultsOfForm(form: FormState, shown: readonly string[] = []): string[] {
	const { fault, language } = form
	if (fault?.kind === 'repeated-key') return [twiceIn(language, placesIn(form)(fault.pointer))]
	if (fault?.kind !== 'bad-body') return fault === null ? [] : [faultIn(language, fault)]
	const beside = new Set(shown.map(pointerOf))
	const told = toldOf(
		form,
		fault.faults.filter((f) => !beside.has(f.pointer)),
	)
	const left = told.length - MAX_TOLD
	return left > 1 ? [...told.slice(0, MAX_TOLD), moreIn(language, left, fault.faults.length >= MAX_FAULTS)] : told
}

/** A field can break two rules in one way, and a row that is away all of its own. */
function toldOf(form: FormState, faults: readonly BodyFault[]): string[] {
	const placeOf = placesIn(form)
	const where = form.id === IMPORT_FORM ? 'file' : 'form'
	return [...new Set(faults.map((fault) => refusalAt(form.language, placeOf(fault.pointer), fault, where)))]
}

/** The name of what a JSON pointer points at; empty for the whole. */
export function placesIn({ id, fields, language }: Pick<FormState, 'id' | 'fields' | 'language'>) {
	const file = id === IMPORT_FORM ? readAgain(fields['bundle']) : null
	return (pointer: string): string => {
		const path = pathOf(pointer)
		if (path.length === 0) return ''
		return id === IMPORT_FORM ? placeInFile(language, path, file) : fieldOfForm(language, id, path)
	}
}

/** The file of which something is told, to name what stands in it. */
function readAgain(json = ''): unknown {
	try {
		return JSON.parse(json)
	} catch {
		return null
	}
}

/** RFC 6901, §4: the other way round. */
function pathOf(pointer: string): string[] {
	return pointer
		.split('/')
		.slice(1)
		.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function pointerOf(name: string): string {
	return name === '' ? '' : `/${name.replaceAll('.', '/')}`
}

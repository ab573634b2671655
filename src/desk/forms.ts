/** What the desk's forms send, and what they show again when it was refused: nothing typed is lost. */
import type { Fault } from '../record/fault.ts'
import { becauseIn } from '../words/because.ts'

/** The fields of a form by name, as typed. */
export type Fields = Readonly<Record<string, string>>

/** A form that was refused: which one, what was typed, and why. */
export type Refused = { readonly form: string; readonly fields: Fields; readonly fault: Fault }

export function fieldsOf(data: FormData): Fields {
	const fields: Record<string, string> = {}
	for (const [name, value] of data) if (typeof value === 'string') fields[name] = value
	return fields
}

/** The body of the API's twin: empty fields are fields not given. */
export function bodyOf(fields: Fields, names: readonly string[]): Record<string, string> {
	return Object.fromEntries(names.flatMap((name) => (fields[name]?.trim() ? [[name, fields[name]]] : [])))
}

/** What is wrong with one field of a refused form, by the API's JSON pointer. */
export function faultOfField(refused: Refused | null, pointer: string): string | null {
	if (refused?.fault.kind !== 'bad-body') return null
	const found = refused.fault.faults.find((f) => f.pointer === pointer)
	return found ? becauseIn('en', found.because) : null
}

/** What is wrong with a refused form as a whole. */
export function faultOfForm(refused: Refused | null): string | null {
	if (!refused) return null
	const { fault } = refused
	switch (fault.kind) {
		case 'bad-body':
			return faultOfField(refused, '')
		case 'precondition-failed':
			return 'Somebody saved a newer version while you typed. Look at the ledger, then send again.'
		case 'already-undone':
			return 'This entry was undone before.'
		case 'contended':
		case 'unavailable':
			return 'Nothing was saved: the record does not answer right now. What you typed is still here; send again.'
		default:
			return `Not saved (${fault.kind}).`
	}
}

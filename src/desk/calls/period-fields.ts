/** Converts a period to form fields, and merges what two editors have changed in it at once (edit conflict). */
import type { Period } from '../../record/tally.ts'
import { type Fields, flatten } from '../fields.ts'

export function periodFields({ label, from, to }: Period): Fields {
	return { ...flatten(label, 'label'), from, to }
}

/** What the editor saw, as the form's hidden field carries it: all values, so that a conflict can name those that changed. */
export function seenOf(period: Period): string {
	return JSON.stringify(Object.entries(periodFields(period)).sort())
}

export type Meanwhile = { readonly name: string; readonly was: string; readonly now: string }

/** The fields that somebody else has changed since the form was opened. */
export function meanwhileOf(seen: string | undefined, period: Period): Meanwhile[] {
	const [before, now] = [fieldsIn(seen), periodFields(period)]
	if (before === null) return []
	return [...new Set([...Object.keys(before), ...Object.keys(now)])]
		.map((name) => ({ name, was: before[name] ?? '', now: now[name] ?? '' }))
		.filter(({ was, now }) => was !== now)
}

/** Merges others' changes into the fields that this editor has not touched, so that saving does not revert them unseen. */
export function withTheirs(fields: Fields, theirs: readonly Meanwhile[]): Fields {
	const untouched = theirs.filter(({ name, was }) => (fields[name] ?? '').trim() === was)
	return { ...fields, ...Object.fromEntries(untouched.map(({ name, now }) => [name, now])) }
}

function fieldsIn(seen: string | undefined): Fields | null {
	try {
		const entries: unknown = JSON.parse(seen ?? '')
		if (!Array.isArray(entries) || !entries.every(Array.isArray)) return null
		return Object.fromEntries(entries.map(([name, value]) => [String(name), String(value)]))
	} catch {
		return null
	}
}

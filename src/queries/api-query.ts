/** Parses the query of an API's address, where a parameter that is not known is refused: a slip in a name would be answered wrongly. */
import { closest } from 'fastest-levenshtein'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { badQuery, parseQuery, type Query } from './query.ts'

export function parseApiQuery<Name extends string>(url: URL, known: readonly Name[]): Result<Query<Name>, Fault> {
	const names: readonly string[] = known
	const stranger = [...url.searchParams.keys()].find((name) => !names.includes(name))
	return stranger === undefined
		? parseQuery(url, known)
		: badQuery(stranger.slice(0, MAX_SHOWN), whatIsKnown(stranger, names))
}

const MAX_SHOWN = 100

function whatIsKnown(stranger: string, known: readonly string[]): string {
	if (known.length === 0) return 'there is no such parameter, and this address takes none'
	const meant = closest(stranger.slice(0, MAX_SHOWN).toLowerCase(), [...known])
	return `there is no such parameter: did you mean ${meant}? This address takes ${known.join(', ')}`
}

/** Of a write. */
export const WRITE_PARAMETERS = ['validate-only'] as const

/** Whether a write is only to be validated: `validate-only=true`. */
export function validatesOnly(url: URL): Result<boolean, Fault> {
	const query = parseApiQuery(url, WRITE_PARAMETERS)
	if (!query.ok) return query
	const { 'validate-only': value = 'false' } = query.value
	return value === 'true' || value === 'false' ? ok(value === 'true') : badQuery('validate-only', 'true or false')
}

/** Parses query parameters: known ones are taken once each and checked, unknown ones are the host's and ignored. */

import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { isCalendarDate } from '../record/calendar.ts'

export type Query<Name extends string> = Partial<Readonly<Record<Name, string>>>

export function parseQuery<Name extends string>(url: URL, known: readonly Name[]): Result<Query<Name>, Fault> {
	const query: Partial<Record<Name, string>> = {}
	if (url.search === '') return ok(query)
	for (const name of known) {
		const values = url.searchParams.getAll(name)
		if (values.length > 1) return badQuery(name, 'give it once')
		if (values[0] !== undefined) query[name] = values[0]
	}
	return ok(query)
}

export function badQuery(parameter: string, expected: string): Result<never, Fault> {
	return err({ kind: 'bad-query', parameter, expected })
}

export function wholeNumber(
	value: string | undefined,
	parameter: string,
	{ min, max }: { readonly min: number; readonly max: number },
): Result<number | null, Fault> {
	if (value === undefined) return ok(null)
	const number = Number(value)
	if (!/^[1-9]\d{0,8}$|^0$/.test(value) || number < min || number > max) {
		return badQuery(parameter, `a whole number from ${min} to ${max}`)
	}
	return ok(number)
}

export function calendarDay(value: string | undefined, parameter: string): Result<string | null, Fault> {
	if (value === undefined) return ok(null)
	return isCalendarDate(value) ? ok(value) : badQuery(parameter, 'a day, YYYY-MM-DD')
}

export function oneOf<Value extends string>(
	value: string | undefined,
	parameter: string,
	values: readonly Value[],
): Result<Value | null, Fault> {
	if (value === undefined) return ok(null)
	const found = values.find((v) => v === value)
	return found === undefined ? badQuery(parameter, `one of ${values.join(', ')}`) : ok(found)
}

/** Two editors wrote at once: what either changed since both began from the same meeting, field by field. */
import type { Language } from '../../record/text.ts'
import { type Fields, rowCount, withoutBlankRows } from '../fields.ts'
import { durationIn } from './duration-fields.ts'
import { columnsOf, isMeetingList, unitsOf } from './meeting-fields.ts'

/** A field, or a list as a whole, that somebody else has changed. */
export type Difference = {
	readonly unit: string
	/** Does the form say what is published? */
	readonly isTheirs: boolean
}

export type Sides = {
	/** What both began from. */
	readonly was: Fields
	/** What is published. */
	readonly now: Fields
	/** What the form says. */
	readonly yours: Fields
}

/**
 * The form with what only the others have changed: it would otherwise be taken back unseen. Where both have changed the
 * same field, the editor's own words stay.
 */
export function merged({ was, now, yours }: Sides, languages: readonly Language[]): Fields {
	const untouched = (unit: string) => isSame(unit, was, yours, languages) && !isSame(unit, was, now, languages)
	return unitsOf(languages)
		.filter(untouched)
		.reduce((fields, unit) => withUnit(fields, unit, now), yours)
}

/** What the others have changed, in the form's order. */
export function differencesIn({ was, now, yours }: Sides, languages: readonly Language[]): Difference[] {
	return unitsOf(languages)
		.filter((unit) => !isSame(unit, was, now, languages))
		.map((unit) => ({ unit, isTheirs: isSame(unit, now, yours, languages) }))
}

/** The fields with one unit as it stands elsewhere. */
export function withUnit(fields: Fields, unit: string, from: Fields): Fields {
	const others = Object.entries(fields).filter(([name]) => !isOf(unit, name))
	const own = Object.entries(from).filter(([name]) => isOf(unit, name))
	return Object.fromEntries([...others, ...own])
}

function isOf(unit: string, name: string): boolean {
	return name === unit || (isMeetingList(unit) && name.startsWith(`${unit}.`))
}

/** A list row by row, its texts joined; of a field the one line it has, or none. */
export function linesOf(unit: string, fields: Fields, languages: readonly Language[]): string[] {
	const filled = withoutBlankRows(fields)
	if (!isMeetingList(unit)) return [filled[unit]?.trim() ?? ''].filter(Boolean)
	const columns = columnsOf(languages)[unit]
	return Array.from({ length: rowCount(filled, unit) }, (_, row) =>
		columns
			.map((column) => filled[`${unit}.${row}.${column}`]?.trim())
			.filter(Boolean)
			.join(' · '),
	)
}

function isSame(unit: string, a: Fields, b: Fields, languages: readonly Language[]): boolean {
	const [one, other] = [a, b].map((fields) => comparable(unit, fields, languages))
	return one === other
}

function comparable(unit: string, fields: Fields, languages: readonly Language[]): string {
	if (isMeetingList(unit)) {
		const filled = withoutBlankRows(fields)
		const columns = columnsOf(languages)[unit]
		const rows = Array.from({ length: rowCount(filled, unit) }, (_, row) =>
			columns.map((column) => filled[`${unit}.${row}.${column}`]?.trim() ?? ''),
		)
		return JSON.stringify(rows)
	}
	const typed = fields[unit]?.trim() ?? ''
	// The same length of time in the desk's other language is the same.
	if (typed !== '' && (unit === 'planned' || unit === 'lasted')) {
		const { duration, faults } = durationIn({ [unit]: typed })
		return faults.length === 0 ? JSON.stringify(duration) : typed
	}
	return typed
}

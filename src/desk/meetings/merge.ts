/** Three-way merge of a meeting's form: what two editors changed since both began from the same version. */
import type { Language } from '../../record/text.ts'
import type { Fields } from '../fields.ts'
import { daysIn } from './days-field.ts'
import { durationIn } from './duration-fields.ts'
import { isMeetingList, unitsOf } from './meeting-fields.ts'
import { fieldsOfRows, keyOf, type Row, rowsOf, without } from './row-values.ts'

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
 * The form with what the others have changed and this editor has not: it would otherwise be taken back unseen. A field that
 * both have changed keeps the editor's own words; of a list that both have changed, what concerns different rows is joined.
 */
export function merged(sides: Sides, languages: readonly Language[]): Fields {
	return unitsOf(languages).reduce((fields, unit) => mergedUnit(fields, unit, sides, languages), sides.yours)
}

function mergedUnit(fields: Fields, unit: string, { was, now, yours }: Sides, languages: readonly Language[]): Fields {
	if (isSame(unit, was, now, languages)) return fields
	if (isSame(unit, was, yours, languages)) return withUnit(fields, unit, now)
	if (!isMeetingList(unit)) return fields
	const joined = joinedRows({
		was: rowsOf(unit, was, languages),
		now: rowsOf(unit, now, languages),
		yours: rowsOf(unit, yours, languages),
	})
	return joined ? withUnit(fields, unit, fieldsOfRows(unit, joined, languages)) : fields
}

/** A row that came stands where one went. Null where both have changed the same row: nobody can say what is meant. */
function joinedRows({ was, now, yours }: Record<keyof Sides, readonly Row[]>): Row[] | null {
	const came = without(now, was)
	const instead = new Map(without(was, now).map((row, i) => [keyOf(row), came[i] ?? null]))
	const kept = new Set(yours.map(keyOf))
	if ([...instead.keys()].some((key) => !kept.has(key))) return null
	const changed = yours.flatMap((row) => {
		const other = instead.get(keyOf(row))
		return other === undefined ? [row] : other === null ? [] : [other]
	})
	return [...changed, ...without(came.slice(instead.size), yours)]
}

/** Others' changes, in the form's order. */
export function differencesIn({ was, now, yours }: Sides, languages: readonly Language[]): Difference[] {
	return unitsOf(languages)
		.filter((unit) => !isSame(unit, was, now, languages))
		.map((unit) => ({ unit, isTheirs: saysTheirs(unit, { was, now, yours }, languages) }))
}

/** A list says what the others have changed also where it says more. */
function saysTheirs(unit: string, { was, now, yours }: Sides, languages: readonly Language[]): boolean {
	if (isSame(unit, now, yours, languages)) return true
	if (!isMeetingList(unit)) return false
	const [before, published, own] = [was, now, yours].map((fields) => rowsOf(unit, fields, languages))
	const [came, went] = [without(published, before), without(before, published)]
	return came.length + went.length > 0 && without(came, own).length === 0 && without(went, own).length === went.length
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

/**
 * What one side says where another says something else: of a list the rows that differ, their texts joined; of a field the
 * one line it has.
 */
export function linesOf(
	unit: string,
	side: Fields,
	sides: readonly Fields[],
	languages: readonly Language[],
): string[] {
	if (!isMeetingList(unit)) return [side[unit]?.trim() ?? ''].filter(Boolean)
	const [own = [], ...all] = [side, ...sides].map((fields) => rowsOf(unit, fields, languages))
	const different = own.filter((row) => all.some((rows) => without([row], rows).length > 0))
	// In another order, all rows count.
	return (different.length > 0 || own.length === 0 ? different : own).map((row) => row.filter(Boolean).join(' · '))
}

function isSame(unit: string, a: Fields, b: Fields, languages: readonly Language[]): boolean {
	return comparable(unit, a, languages) === comparable(unit, b, languages)
}

function comparable(unit: string, fields: Fields, languages: readonly Language[]): string {
	if (isMeetingList(unit)) return JSON.stringify(rowsOf(unit, fields, languages))
	const typed = fields[unit]?.trim() ?? ''
	// The same days in the desk's other language are the same, and so is the same length of time.
	if (typed !== '' && unit === 'date') {
		const { days, faults } = daysIn(typed)
		return faults.length === 0 ? JSON.stringify(days) : typed
	}
	if (typed !== '' && (unit === 'planned' || unit === 'lasted')) {
		const { duration, faults } = durationIn({ [unit]: typed })
		return faults.length === 0 ? JSON.stringify(duration) : typed
	}
	return typed
}

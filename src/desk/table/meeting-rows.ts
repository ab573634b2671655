/** Reads a row of cells into a meeting's body or, where its id is in the record, into what it says otherwise. */

import type { MeetingRow } from '../../edits/save-meetings.ts'
import { typedDate } from '../../reads/typed-date.ts'
import type { Because } from '../../record/because.ts'
import { unguarded } from '../../record/formula-guard.ts'
import type { Meeting } from '../../record/meeting.ts'
import { lastDay } from '../../record/meeting-days.ts'
import type { Language } from '../../record/text.ts'
import { nest } from '../fields.ts'
import { completed } from '../meetings/known.ts'
import { MEETING_LISTS } from '../meetings/meeting-fields.ts'
import { keyOf } from './columns.ts'
import { countryNamed } from './country-named.ts'
import { sayIn, shownCell } from './meeting-cells.ts'
import { daysIn, durationIn } from './meeting-days-cells.ts'
import { listsIn, sourcesIn } from './meeting-lists.ts'
import type { RowContext } from './row-context.ts'
import {
	type CellFault,
	clears,
	DATE_COLUMNS,
	formatIn,
	isFormulaError,
	isSameCell,
	type Refuse,
	type Said,
	type Slashed,
	statusIn,
	withDots,
} from './typed-cells.ts'

export type ReadRow = MeetingRow & { readonly faults: readonly CellFault[] }

/** @param cells by what their columns say */
export function readMeetingRow(cells: ReadonlyMap<string, string>, context: RowContext): ReadRow {
	const { dossier, meetings } = context
	const cell = (key: string) => (cells.get(key) ?? '').trim()
	const id = cell('meeting_id')
	const before = meetings.get(id) ?? null
	const faults: CellFault[] = []
	const refuse = (column: string, because: Because) => faults.push({ column, because })
	if (cell('dossier_id') !== '' && cell('dossier_id') !== dossier.id) {
		refuse('dossier_id', { kind: 'other-dossier', id: dossier.id })
	} else if (id !== '' && !before) refuse('meeting_id', { kind: 'unknown-id', id })
	const own = cell('lang')
	if (own !== '' && !dossier.languages.includes(own)) {
		refuse('lang', { kind: 'not-a-language', languages: dossier.languages })
	}
	if (faults.length > 0) return { before, given: {}, faults }
	const said = saidIn(cells, before, own || context.language, context, refuse)
	return { ...rowOf(said, before, context, refuse), faults }
}

/** The cells that say something: of a meeting that is there, something else than it does. */
function saidIn(
	cells: ReadonlyMap<string, string>,
	before: Meeting | null,
	language: Language,
	{ dossier: { languages }, slashes }: RowContext,
	refuse: Refuse,
): Map<string, Said> {
	const said = new Map<string, Said>()
	for (const [column, raw] of cells) {
		const { key, language: of } = keyOf(column)
		const [value, its] = [unguarded(raw.trim()), of ?? language]
		if (value === '' || ['meeting_id', 'dossier_id', 'lang'].includes(key)) continue
		// Of a text whose column names its language nothing else is shown.
		const say = sayIn(its, of ? [] : languages)
		if (before && key !== 'date_precision' && isShown(key, value, shownCell(before, key, its, say), slashes)) continue
		if (!before && clears(raw) && key !== 'country' && key !== 'country_code') continue
		if (isFormulaError(value)) refuse(column, { kind: 'not-text' })
		else said.set(column, { raw, value, language: its })
	}
	return said
}

/** Spreadsheets write dates in a form of their own. */
function isShown(key: string, value: string, shown: string, slashes: Slashed | null): boolean {
	return isSameCell(value, shown) || (DATE_COLUMNS.includes(key) && typedDate(withDots(value, slashes)) === shown)
}

const TEXTS = {
	city: 'place.city',
	venue: 'place.venue',
	occasion: 'occasion',
	summary: 'summary',
	reported_by: 'reportedBy',
	denied_by: 'deniedBy',
} as const

/** A name in one language is no name of another city: what the record does not know in the others goes. */
const NAMES = ['city', 'venue']

function rowOf(
	said: ReadonlyMap<string, Said>,
	before: Meeting | null,
	context: RowContext,
	refuse: Refuse,
): MeetingRow {
	const { known, dossier, latest } = context
	const { languages } = dossier
	const fields: Record<string, string> = {}
	const cleared: Record<string, unknown> = {}
	for (const [column, { raw, value, language }] of said) {
		const path = TEXTS[keyOf(column).key as keyof typeof TEXTS]
		if (path === undefined) continue
		if (!clears(raw)) fields[`${path}.${language}`] = value
		else if (path === 'place.city') cleared['place'] = null
		else if (path === 'place.venue') cleared['place'] = { venue: null }
		else cleared[path] = null
	}
	const country = countryIn(said, fields, before, context, refuse)
	Object.assign(fields, listsIn(said, before, dossier, cleared), sourcesIn(said, before, context, cleared, refuse))
	const days = daysIn(said, before, context.slashes, refuse)
	const duration = durationIn(said, before, refuse)
	const given = {
		...nest(completed(fields, known, languages), [...Object.values(TEXTS), ...MEETING_LISTS, 'place']),
		...cleared,
		...days,
		...(duration && { duration }),
		...choicesIn(said, refuse),
	}
	const place = placeIn(given, country, said, languages)
	if (before) return { before, given: { ...given, ...place } }
	const isToCome = days !== null && lastDay(days) > latest
	const usual = { status: isToCome ? 'scheduled' : 'held', format: 'full', sources: [] }
	return { before, given: { ...usual, ...given, ...place } }
}

function choicesIn(said: ReadonlyMap<string, Said>, refuse: Refuse): Readonly<Record<string, string>> {
	const [status, format] = [said.get('status'), said.get('format')]
	const read = { status: status && statusIn(status.value), format: format && formatIn(format.value) }
	if (status && !read.status) refuse('status', { kind: 'not-one-of', values: STATUSES })
	if (format && !read.format) refuse('format', { kind: 'not-one-of', values: FORMATS })
	return { ...(read.status && { status: read.status }), ...(read.format && { format: read.format }) }
}

const STATUSES = ['held', 'scheduled', 'cancelled', 'reported', 'denied']
const FORMATS = ['full', 'sidelines', 'informal', 'brief', 'video']

/** The place with its country; the names that it no longer has in other languages are taken away. */
function placeIn(
	given: Readonly<Record<string, unknown>>,
	country: { code?: string | null },
	said: ReadonlyMap<string, Said>,
	languages: readonly Language[],
): { place?: unknown } {
	if (given['place'] === null) return {}
	const place: Record<string, unknown> = { ...(given['place'] as Record<string, unknown> | undefined) }
	for (const name of NAMES) {
		if (typeof place[name] !== 'object' || place[name] === null) continue
		const isWhole = [...said.keys()].some((column) => column === name)
		const none = isWhole ? Object.fromEntries(languages.map((language) => [language, null])) : {}
		place[name] = { ...none, ...place[name] }
	}
	if ('code' in country) place['country'] = country.code
	return Object.keys(place).length > 0 ? { place } : {}
}

/** By its name or its code; of a city that the record knows, the country that it is in; none where the cell clears it. */
function countryIn(
	said: ReadonlyMap<string, Said>,
	fields: Record<string, string>,
	before: Meeting | null,
	{ countries }: RowContext,
	refuse: Refuse,
): { code?: string | null } {
	const told = (['country_code', 'country'] as const).flatMap((column) => {
		const cell = said.get(column)
		if (!cell) return []
		const code = clears(cell.raw) ? null : countryNamed(cell.value)
		if (code === undefined) refuse(column, { kind: 'not-a-country' })
		return [code ?? null]
	})
	const [first, second] = told
	if (first !== undefined && second !== undefined && first !== second) {
		refuse('country', { kind: 'not-one-of', values: [] })
	}
	if (first !== undefined) return { code: first }
	const [name, city = ''] = Object.entries(fields).find(([field]) => field.startsWith('place.city.')) ?? []
	if (name === undefined) return {}
	// “Helsinki, Finland” in one cell.
	const comma = city.lastIndexOf(',')
	const named = comma > 0 && countryNamed(city.slice(comma + 1))
	if (named) {
		fields[name] = city.slice(0, comma)
		return { code: named }
	}
	const known = countries.get(city.toLowerCase())
	if (known) return { code: known }
	if (!before?.place) refuse('country', { kind: 'required' })
	return {}
}

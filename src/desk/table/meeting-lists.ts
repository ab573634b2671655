/** The cells that hold lists of a meeting: who was there, topics, outcomes, remarks, sources. */

import { typedDays } from '../../reads/typed-date.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import type { Language } from '../../record/text.ts'
import { type Fields, flatten } from '../fields.ts'
import { understood } from '../understood.ts'
import { keyOf } from './columns.ts'
import { inLine, LISTS, type Say, sayIn } from './meeting-cells.ts'
import type { RowContext } from './row-context.ts'
import { clears, type Refuse, type Said, withDots } from './typed-cells.ts'

type Cleared = Record<string, unknown>

/** As a form has them, `topics.0.en`. An item that a meeting has already stays whole, with its translations. */
export function listsIn(
	said: ReadonlyMap<string, Said>,
	before: Meeting | null,
	{ languages }: Dossier,
	cleared: Cleared,
): Fields {
	const fields: Record<string, string> = {}
	for (const [column, { raw, value, language }] of said) {
		const { key, language: named } = keyOf(column)
		if (!(key in LISTS)) continue
		const list = key as keyof typeof LISTS
		if (clears(raw)) cleared[list] = []
		else {
			const have = before ? shownItems(before, list, sayIn(language, named ? [] : languages)) : []
			linesIn(value).forEach((line, i) => {
				const item = have.find(({ shown }) => shown === line)?.item
				Object.assign(fields, item ? flatten(item, `${list}.${i}`) : itemIn(list, line, i, language))
			})
		}
	}
	return fields
}

function shownItems(meeting: Meeting, list: keyof typeof LISTS, say: Say): { shown: string; item: object }[] {
	switch (list) {
		case 'attendees':
			return meeting.attendees.map((item) => ({ shown: inLine(LISTS.attendees(say)(item)).trim(), item }))
		case 'remarks':
			return meeting.remarks.map((item) => ({ shown: inLine(LISTS.remarks(say)(item)).trim(), item }))
		default:
			return meeting[list].map((item) => ({ shown: inLine(say(item)).trim(), item }))
	}
}

/** One a line, or in one line between semicolons. */
function linesIn(cell: string): string[] {
	return cell
		.split(cell.includes('\n') ? '\n' : ';')
		.map((line) => line.trim())
		.filter(Boolean)
}

function itemIn(list: keyof typeof LISTS, line: string, i: number, language: Language): Fields {
	const at = `${list}.${i}`
	if (list === 'attendees') {
		const opens = line.endsWith(')') ? line.lastIndexOf('(') : -1
		const [name, office] = opens > 0 ? [line.slice(0, opens).trim(), line.slice(opens + 1, -1)] : [line, '']
		return { [`${at}.name.${language}`]: name, ...(office && { [`${at}.office.${language}`]: office }) }
	}
	if (list === 'remarks') {
		const colon = line.indexOf(': ')
		const [speaker, text] = colon > 0 ? [line.slice(0, colon), line.slice(colon + 2)] : ['', line]
		return { [`${at}.speaker.${language}`]: speaker, [`${at}.text.${language}`]: text }
	}
	return { [`${at}.${language}`]: line }
}

/** The columns tell of the first source, or of several by their addresses; the others of a meeting stay. */
export function sourcesIn(
	said: ReadonlyMap<string, Said>,
	before: Meeting | null,
	{ source, slashes }: RowContext,
	cleared: Cleared,
	refuse: Refuse,
): Fields {
	const url = said.get('source_url')
	const details = [...said].filter(([column]) => /^source_(?!url)/.test(column))
	const isCleared = url !== undefined && clears(url.raw)
	if (before && !url && details.length === 0) return {}
	const typed = url && !isCleared ? addressesIn(url.value) : !before && source !== '' ? [source] : []
	const have = before?.sources ?? []
	const named = typed.map((address) => have.find((s) => s.url === address) ?? { url: address })
	const others = have.slice(url ? 1 : 0).filter((s) => !typed.includes(s.url))
	const all = [...named, ...others]
	if (isCleared && all.length === 0) cleared['sources'] = []
	const fields: Record<string, string> = Object.assign({}, ...all.map((one, i) => flatten(one, `sources.${i}`)))
	for (const [column, { raw, value, language }] of details) {
		const { key } = keyOf(column)
		const name = {
			source_publisher: `publisher.${language}`,
			source_title: 'title',
			source_published_on: 'publishedOn',
		}[key]
		if (name === undefined) continue
		fields[`sources.0.${name}`] = clears(raw) ? '' : key === 'source_published_on' ? dayIn(value) : value
	}
	return fields

	function dayIn(value: string): string {
		const days = typedDays(withDots(value, slashes))
		if (!days.ok) refuse('source_published_on', days.error)
		else if (days.value.datePrecision !== 'day' || days.value.until !== null) {
			refuse('source_published_on', { kind: 'not-a-date' })
		}
		return days.ok ? days.value.date : ''
	}
}

/** Several stand in lines, or behind spaces; without `https://` too. */
export function addressesIn(cell: string): string[] {
	return cell
		.split(/[\s;]+|,\s+/)
		.filter(Boolean)
		.map((address) => understood({ source: address })['source'] ?? address)
}

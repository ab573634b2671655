/** Names a place in a dossier's file by what stands there: which meeting, period or entry, and which field. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import { isCalendarDate } from '../../record/calendar.ts'
import type { Subject } from '../../record/compare.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { DATE_PRECISIONS, fromIsoDate } from '../../record/meeting-days.ts'
import { ENTRY_KINDS } from '../../record/tally.ts'
import { fieldIn } from '../changes/in-words.ts'
import { changesWords } from '../changes/words.ts'
import { importWords } from '../import/words.ts'
import { fieldOfMeeting, own, quoted } from './field-names.ts'
import { afterColon } from './refusal.ts'

/**
 * @param path what stands between the slashes of a JSON pointer into the file
 * @param file as it came: whatever it says, or null where it cannot be read
 * @example placeInFile('en', ['meetings', '5', 'date'], file) // 'Meeting 6 (Helsinki, 16 July 2018), date'
 */
export function placeInFile(language: DeskLanguage, path: readonly string[], file: unknown): string {
	const say = sayerOf(language)
	const [list = '', row = '', ...rest] = path
	const item = within(within(file, list), row)
	if (list === 'meetings' && row !== '') {
		const place = [say.text(within(within(item, 'place'), 'city')), say.days(item)]
		return joined(say.item('meeting', row, place), rest.length > 0 && fieldOfMeetingOrId(language, rest))
	}
	if (list === 'leaders' && row !== '') {
		const [terms, number, ...field] = rest
		const leader = say.item('leader', row, [say.text(within(item, 'name'))])
		if (terms !== 'terms' || number === undefined) return joined(leader, fieldOf(language, 'leader', rest))
		const term = `${say.field('leader', 'terms')} (${Number(number) + 1})`
		return joined(leader, term, field.length > 0 && fieldOf(language, 'period', field))
	}
	if (list === 'tallies' && row !== '') return placeInTally(language, row, rest, item)
	if (list === 'languages') return say.field('dossier', 'languages')
	if (list === 'id') return importWords(language).address
	// Beside the file, in the form that publishes it.
	if (list === 'reason') return changesWords(language).fields.entry['reason'] ?? ''
	return fieldOf(language, 'dossier', path)
}

function placeInTally(language: DeskLanguage, row: string, path: readonly string[], tally: unknown): string {
	const say = sayerOf(language)
	const whose = say.item('tally', row, [say.text(within(within(tally, 'authority'), 'name'))])
	const [list = '', number = '', ...field] = path
	const item = within(within(tally, list), number)
	if (list === 'periods' && number !== '') {
		const period = say.item('period', number, [say.text(within(item, 'label'))])
		return joined(whose, period, fieldOf(language, 'period', field))
	}
	if (list === 'entries' && number !== '') {
		const entry = say.item('entry', number, [say.entry(within(item, 'kind')), say.day(within(item, 'on'))])
		return joined(whose, entry, fieldOf(language, 'entry', field))
	}
	return joined(whose, fieldOf(language, 'tally', path))
}

function sayerOf(language: DeskLanguage) {
	const { kinds, entries, fields } = changesWords(language)
	return {
		/** The facts in brackets are those of them that can be read. */
		item: (kind: Subject['kind'], row: string, facts: readonly string[]) => {
			const known = facts.filter(Boolean)
			return `${kinds[kind]} ${Number(row) + 1}${known.length > 0 ? ` (${known.join(', ')})` : ''}`
		},
		text: (value: unknown) => {
			const told = typeof value === 'string' ? value : (within(value, language) ?? firstOf(value))
			return typeof told === 'string' ? told.trim().slice(0, 80) : ''
		},
		day: (value: unknown) => (typeof value === 'string' && isCalendarDate(value) ? wordsFor(language).date(value) : ''),
		/** A meeting's: its first day, or its month or year. */
		days: (meeting: unknown) => {
			const date = within(meeting, 'date')
			const read = typeof date === 'string' ? fromIsoDate(date) : null
			const datePrecision = DATE_PRECISIONS.find((p) => p === within(meeting, 'datePrecision')) ?? read?.datePrecision
			if (!isCalendarDate(read?.date) || !datePrecision) return ''
			return wordsFor(language).days({ date: read.date, until: null, datePrecision })
		},
		entry: (value: unknown) => {
			const kind = ENTRY_KINDS.find((k) => k === value)
			return kind ? entries[kind].toLocaleLowerCase(language) : ''
		},
		field: (kind: Subject['kind'], name: string) => {
			const labels: Readonly<Record<string, string>> = fields[kind]
			return labels[name] ?? name
		},
	}
}

function fieldOfMeetingOrId(language: DeskLanguage, path: readonly string[]): string {
	return path[0] === 'id' ? IDENTIFIER[language] : fieldOfMeeting(language, path)
}

/** Labels of fields that the history has none for, since nobody edits them. */
const IDENTIFIER: Readonly<Record<DeskLanguage, string>> = { en: 'identifier', ru: 'идентификатор' }
const PARTS: Readonly<Record<DeskLanguage, Readonly<Record<string, string>>>> = {
	en: {
		meetings: 'Meetings',
		tallies: 'Counts',
		leaders: 'Leaders',
		periods: 'periods',
		entries: 'ledger',
		source: 'source',
		visibility: 'Visibility',
	},
	ru: {
		meetings: 'Встречи',
		tallies: 'Подсчёты',
		leaders: 'Лидеры',
		periods: 'периоды',
		entries: 'журнал',
		source: 'источник',
		visibility: 'Доступ читателей',
	},
}

function fieldOf(language: DeskLanguage, kind: Subject['kind'], path: readonly string[]): string {
	const [first = '', ...more] = path
	const joinedPath = path.join('.')
	if (joinedPath === '') return ''
	if (first === 'id') return IDENTIFIER[language]
	if (first === 'authority' && more[0] === 'id') return changesWords(language).fields.tally['authority.id'] ?? ''
	if (first === 'authority' && more.length === 0) return changesWords(language).fields.tally['authority.name'] ?? ''
	const part = more.length === 0 ? own(PARTS[language], first) : undefined
	if (part !== undefined) return part
	const told = fieldIn(language, kind, joinedPath)
	if (told === joinedPath) return quoted(language, path.at(-1) ?? '')
	return told
}

function joined(...parts: readonly (string | false)[]): string {
	return parts
		.filter((part) => part !== '' && part !== false)
		.map((part, i) => (i === 0 ? String(part) : afterColon(String(part))))
		.join(', ')
}

/** The own property of a value of any type. */
function within(value: unknown, key: string): unknown {
	if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
	return (value as Readonly<Record<string, unknown>>)[key]
}

function firstOf(value: unknown): unknown {
	return typeof value === 'object' && value !== null ? Object.values(value)[0] : undefined
}

/** The cells that say when a meeting was and how long it lasted. */

import { typedDays } from '../../reads/typed-date.ts'
import { durationPhrase, plannedPhrase } from '../../record/duration-phrase.ts'
import type { Meeting } from '../../record/meeting.ts'
import {
	DATE_PRECISIONS,
	type DatePrecision,
	fromIsoDate,
	isoDate,
	type MeetingDays,
} from '../../record/meeting-days.ts'
import {
	clears,
	numberIn,
	precisionIn,
	type Refuse,
	type Said,
	type Slashed,
	withDots,
	yesOrNoIn,
} from './typed-cells.ts'

/** As the API takes them; null where the cells say nothing of the days. */
export function daysIn(
	said: ReadonlyMap<string, Said>,
	before: Meeting | null,
	slashes: Slashed | null,
	refuse: Refuse,
): MeetingDays | null {
	const [date, until, precision] = [said.get('date'), said.get('until'), said.get('date_precision')]
	const told = precision && precisionIn(precision.value)
	if (!date && !until && (!precision || told === before?.datePrecision)) return null
	const read = date ? daysOf('date', date, slashes, refuse) : before
	if (!read) return null
	const exact = !precision ? read.datePrecision : !date || !told ? told : agreed(read, told, before)
	if (!exact) refuse('date_precision', { kind: 'not-one-of', values: DATE_PRECISIONS })
	const days = { date: read.date, datePrecision: exact ?? read.datePrecision }
	const last = until && !clears(until.raw) ? daysOf('until', until, slashes, refuse) : null
	const kept = date && read.until !== null ? read.until : until ? (last?.date ?? null) : (before?.until ?? null)
	if (last && (last.until !== null || last.datePrecision !== 'day')) refuse('until', { kind: 'not-a-date' })
	const shown = isoDate(days)
	return { date: shown, until: days.datePrecision === 'day' || last ? kept : null, datePrecision: days.datePrecision }
}

/**
 * A file gives a month its first day, and says that it is a month. A month that is typed over a day is one, whatever the cell beside
 * it still says. Null where the two contradict each other: nobody's day is taken away, and none is made up.
 */
function agreed(read: MeetingDays, told: DatePrecision, before: Meeting | null): DatePrecision | null {
	const { datePrecision: typed, date, until } = read
	if (typed === told) return told
	if (DATE_PRECISIONS.indexOf(typed) > DATE_PRECISIONS.indexOf(told))
		return told === before?.datePrecision ? typed : null
	const first = fromIsoDate(isoDate({ date, datePrecision: told }))?.date
	return typed === 'day' && until === null && date === first ? told : null
}

function daysOf(column: string, { value }: Said, slashes: Slashed | null, refuse: Refuse): MeetingDays | null {
	const read = typedDays(withDots(value, slashes))
	if (read.ok) return read.value
	refuse(column, read.error)
	return null
}

type Duration = { plannedMinutes: number | null; plannedApproximate: boolean; actual: Actual | null }
type Actual = { min: number; max: number | null; approximate: boolean }

/** The whole of it, with what the cells leave as it was; null where they say nothing of it. */
export function durationIn(
	said: ReadonlyMap<string, Said>,
	before: Meeting | null,
	refuse: Refuse,
): { [name: string]: unknown } | null {
	const cells = DURATION.filter((column) => said.has(column))
	if (cells.length === 0) return null
	const was = before?.duration
	const duration: Duration = {
		plannedMinutes: was?.plannedMinutes ?? null,
		plannedApproximate: was?.plannedApproximate ?? false,
		actual: was?.actual ?? null,
	}
	for (const column of cells) {
		const cell = said.get(column)
		if (cell) put(duration, column, cell, refuse)
	}
	if (Number.isNaN(duration.actual?.min)) refuse('minutes_min', { kind: 'required' })
	return { ...duration }
}

/** The phrases first: the numbers of a file are more exact. */
const DURATION = [
	...['planned', 'planned_minutes', 'planned_approximate', 'lasted', 'minutes'],
	...['minutes_min', 'minutes_max', 'minutes_approximate'],
]

const UNKNOWN: Actual = { min: Number.NaN, max: null, approximate: false }

function put(duration: Duration, column: string, { raw, value }: Said, refuse: Refuse): void {
	const isCleared = clears(raw)
	const number = isCleared ? null : numberIn(value)
	const isTrue = yesOrNoIn(value)
	if (/_(min|max|minutes)$/.test(column) && number === null && !isCleared) {
		refuse(column, { kind: 'not-a-number' })
		return
	}
	if (column.endsWith('_approximate') && isTrue === null) {
		refuse(column, { kind: 'not-a-boolean' })
		return
	}
	switch (column) {
		case 'planned':
		case 'planned_minutes': {
			const phrase = number === null ? value : `${number} min`
			const read = isCleared ? { plannedMinutes: null, plannedApproximate: false } : plannedPhrase(phrase)
			if (!read) refuse(column, { kind: 'duration-not-understood' })
			else if (column === 'planned') Object.assign(duration, read)
			else duration.plannedMinutes = number
			return
		}
		case 'planned_approximate':
			duration.plannedApproximate = isTrue ?? false
			return
		case 'lasted':
		case 'minutes': {
			const read = isCleared ? null : durationPhrase(column === 'minutes' && number !== null ? `${number} min` : value)
			if (!read && !isCleared) refuse(column, { kind: 'duration-not-understood' })
			duration.actual = read
			return
		}
		case 'minutes_min':
			duration.actual = number === null ? null : { ...(duration.actual ?? UNKNOWN), min: number }
			return
		case 'minutes_max':
			duration.actual = { ...(duration.actual ?? UNKNOWN), max: number }
			return
		default:
			duration.actual = { ...(duration.actual ?? UNKNOWN), approximate: isTrue ?? false }
	}
}

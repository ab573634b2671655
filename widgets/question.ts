/** What each widget asks of a record. */
import type { CalendarDate } from '../src/record/calendar.ts'
import type { Question } from '../src/record/excerpt.ts'
import { DEFAULT_LIMIT, type WidgetKind } from './kinds.ts'

/** Of which moment, and how much of it; what is left out is of the record as it stands, at the widget's own length. */
export type Asking = {
	readonly today: CalendarDate
	readonly asOf?: CalendarDate | null
	readonly published?: CalendarDate | null
	readonly limit?: number | null
}

export function questionOf(kind: WidgetKind, { today, asOf = null, published = null, limit }: Asking): Question {
	const moment = { asOf, today, published }
	const newest = limit ?? DEFAULT_LIMIT[kind.widget]
	switch (kind.widget) {
		case 'count-card':
			return kind.metric === 'calls'
				? { ...moment, tellsOfMeetings: false, newest: 0, among: [], sources: [] }
				: { ...moment, tellsOfMeetings: true, newest: 0, among: [], sources: ['in-person'] }
		case 'mini-timeline':
			return {
				...moment,
				tellsOfMeetings: true,
				newest,
				among: ['held', 'scheduled', 'cancelled', 'reported'],
				sources: ['held'],
			}
		case 'previous-meetings':
			return { ...moment, tellsOfMeetings: true, newest, among: ['held', 'reported'], sources: ['held'] }
	}
}

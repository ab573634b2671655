/** What each widget asks of a record. */
import type { CalendarDate } from '../src/record/calendar.ts'
import { ON_TIMELINE, type Question } from '../src/record/excerpt.ts'
import type { WidgetKind } from './kinds.ts'

/** As many as the sidebar shows when nobody asks for another number. */
const SIDEBAR = 20

/** Of which moment, and how much of it; what is left out is of the record as it stands, at the widget's own length. */
export type Asking = {
	readonly today: CalendarDate
	readonly asOf?: CalendarDate | null
	readonly published?: CalendarDate | null
	readonly limit?: number | null
	readonly from?: CalendarDate | null
	readonly to?: CalendarDate | null
}

export function questionOf(
	kind: WidgetKind,
	{ today, asOf = null, published = null, limit, from = null, to = null }: Asking,
): Question {
	const moment = { asOf, today, published, from, to }
	switch (kind.widget) {
		case 'count-card':
			return kind.metric === 'calls'
				? { ...moment, tellsOfMeetings: false, newest: 0, among: [], sources: [] }
				: { ...moment, tellsOfMeetings: true, newest: 0, among: [], sources: ['in-person'] }
		case 'mini-timeline':
			return {
				...moment,
				tellsOfMeetings: true,
				...ON_TIMELINE,
				...(limit ? { newest: limit } : { countsOlder: true }),
				sources: ['held'],
			}
		case 'previous-meetings':
			return {
				...moment,
				tellsOfMeetings: true,
				newest: limit ?? SIDEBAR,
				among: ['held', 'reported'],
				sources: ['held'],
			}
	}
}

/** The held meetings of a dossier by calendar year, and the announced one that is not among them. */
import { type CalendarDate, yearOf } from '../../src/record/calendar.ts'
import { byDate, heldMeetings, type Meeting, outcomeUnrecorded } from '../../src/record/meeting.ts'
import type { Source } from '../../src/record/source.ts'
import { inLanguage } from '../../src/record/text.ts'
import type { WidgetInput } from '../widget.ts'
import type { Announced, Count, Counted } from './model.ts'

export function countedMeetings(input: WidgetInput): Counted {
	const next = notCounted(input)
	return { metric: 'meetings', count: held(input, next?.sources ?? []), announced: next && announced(next, input) }
}

/** @param alsoRead the sources of what stands beside the count */
function held({ dossier, today }: WidgetInput, alsoRead: readonly Source[]): Count | null {
	const meetings = heldMeetings(dossier.meetings)
	if (meetings.length === 0) return null
	const years = Map.groupBy(meetings, (m) => yearOf(m.date))
	return {
		total: meetings.length,
		shares: [...years].map(([year, { length }]) => ({
			label: { year },
			thisYear: year === yearOf(today),
			count: length,
		})),
		asOf: newestDay(meetings, today),
		countedBy: null,
		sources: newestOfEachPublisher([...meetings.flatMap((m) => m.sources), ...alsoRead]),
	}
}

/** The newest day that the meetings or their sources speak of; never after the day of reading, which an as-of page sets. */
function newestDay(meetings: readonly Meeting[], today: CalendarDate): CalendarDate {
	const days = meetings.flatMap((m) => [m.date, ...m.sources.flatMap((s) => s.publishedOn ?? [])])
	const newest = days.sort().at(-1) ?? today
	return newest < today ? newest : today
}

function newestOfEachPublisher(sources: readonly Source[]): Source[] {
	const sorted = [...sources].sort((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
	return [...Map.groupBy(sorted, (s) => s.publisher).values()].flatMap(([newest]) => newest ?? [])
}

/** The next scheduled meeting; else the latest whose day has passed without a word of what came of it. */
function notCounted({ dossier, today }: WidgetInput): Meeting | null {
	const scheduled = dossier.meetings.filter((m) => m.status === 'scheduled').sort(byDate)
	return scheduled.find((m) => !outcomeUnrecorded(m, today)) ?? scheduled.at(-1) ?? null
}

function announced(meeting: Meeting, { dossier, language, today }: WidgetInput): Announced {
	return {
		date: meeting.date,
		city: inLanguage(meeting.place.city, language, dossier.languages),
		status: outcomeUnrecorded(meeting, today) ? 'outcome-not-recorded' : 'scheduled',
		sources: newestOfEachPublisher(meeting.sources),
	}
}

/** The count card's facts about meetings: those held, by calendar year, and an announced one that is not counted. */

import { yearOf } from '../../src/record/calendar.ts'
import type { AnnouncedMeeting } from '../../src/record/excerpt.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { asOfDay } from '../attribution.ts'
import { wordsFor } from '../languages/languages.ts'
import { headingOf } from '../meeting-facts.ts'
import { publisherOf, type SpokenSource, sourceIn } from '../publisher.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'
import type { Announced, Count, Counted } from './counted.ts'

export function countedMeetings(input: WidgetInput): Counted {
	const { meetings, languages } = input.dossier
	const { totals, announced: next, sources } = meetings
	const say = (text: Text) => inLanguage(text, input.language, languages)
	return {
		metric: 'meetings',
		count: counted(input),
		asOf: asOfDay(input.dossier, input.today),
		sources: newestOfEachPublisher([...sources['in-person'], ...(next?.sources ?? [])].map((s) => sourceIn(s, say))),
		reported: totals.reported,
		byVideo: totals.video,
		sincePublication: input.published ? meetings.since : null,
		announced: next && announced(next, input),
	}
}

function counted({ dossier: { meetings }, today, lasting }: WidgetInput): Count | null {
	const { totals, years } = meetings
	if (totals.held === 0) return null
	return {
		total: totals.held,
		shares: years.map(({ year, held }) => ({
			label: { year },
			from: `${year}-01-01`,
			to: `${year}-12-31`,
			thisYear: !lasting && year === yearOf(today),
			count: held,
		})),
		countedBy: null,
	}
}

function announced(meeting: AnnouncedMeeting, input: WidgetInput): Announced {
	const { dossier, language } = input
	return {
		...headingOf(meeting, wordsFor(language), (text) => inLanguage(text, language, dossier.languages)),
		status: saysUnrecorded(meeting, input) ? 'outcome-not-recorded' : 'scheduled',
	}
}

/** Newest first; of one day, the first given. */
export function newestOfEachPublisher(sources: readonly SpokenSource[]): SpokenSource[] {
	const sorted = sources.toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
	return [...Map.groupBy(sorted, publisherOf).values()].flatMap(([newest]) => newest ?? [])
}

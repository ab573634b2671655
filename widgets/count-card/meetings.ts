/** The count card's facts about meetings: those held, by calendar year, and an announced one that is not counted. */

import { yearOf } from '../../src/record/calendar.ts'
import { meetingsSince } from '../../src/record/grown-since.ts'
import { announcedMeeting, type Meeting, meetingsInPerson } from '../../src/record/meeting.ts'
import { inLanguage, type Text } from '../../src/record/text.ts'
import { asOfDay } from '../attribution.ts'
import { wordsFor } from '../languages/languages.ts'
import { besidesOf, headingOf } from '../meeting-facts.ts'
import { sourceIn } from '../publisher.ts'
import { saysUnrecorded, type WidgetInput } from '../widget.ts'
import type { Announced, Count, Counted } from './counted.ts'
import { newestOfEachPublisher } from './sources.ts'

export function countedMeetings(input: WidgetInput): Counted {
	const held = meetingsInPerson(input.dossier.meetings)
	const say = (text: Text) => inLanguage(text, input.language, input.dossier.languages)
	const besides = besidesOf(input.dossier.meetings)
	const next = announcedMeeting(input.dossier.meetings, input.today)
	return {
		metric: 'meetings',
		count: counted(held, input),
		asOf: asOfDay(input.dossier, input.today),
		sources: newestOfEachPublisher(
			[...held, ...(next ? [next] : [])].flatMap((m) => m.sources.map((s) => sourceIn(s, say))),
		),
		reported: besides.reported,
		byVideo: besides.video,
		sincePublication: input.published ? meetingsSince(held, input.published) : null,
		announced: next && announced(next, input),
	}
}

function counted(meetings: readonly Meeting[], { today, lasting }: WidgetInput): Count | null {
	if (meetings.length === 0) return null
	const years = Map.groupBy(meetings, (m) => yearOf(m.date))
	return {
		total: meetings.length,
		shares: [...years].map(([year, { length }]) => ({
			label: { year },
			from: `${year}-01-01`,
			to: `${year}-12-31`,
			thisYear: !lasting && year === yearOf(today),
			count: length,
		})),
		countedBy: null,
	}
}

function announced(meeting: Meeting, input: WidgetInput): Announced {
	const { dossier, language } = input
	return {
		...headingOf(meeting, wordsFor(language), (text) => inLanguage(text, language, dossier.languages)),
		status: saysUnrecorded(meeting, input) ? 'outcome-not-recorded' : 'scheduled',
	}
}

/** The count card's view model: the total, its breakdown, who says so, until when, and what stands beside it. */

import type { CalendarDate } from '../../src/record/calendar.ts'
import { inLanguage, type Language } from '../../src/record/text.ts'
import type { Metric } from '../kinds.ts'
import type { WidgetInput } from '../widget.ts'
import { countedCalls } from './calls.ts'
import type { Counted } from './counted.ts'
import { countedMeetings } from './meetings.ts'

export type CountCardModel = {
	readonly language: Language
	readonly title: string
	/** Of an as-of page, the day on which what it shows was corrected later. */
	readonly corrected: CalendarDate | null
	readonly isCompact: boolean
} & Counted

export function countCard(input: WidgetInput, metric: Metric): CountCardModel {
	const { dossier, language, corrected = null, isCompact = false } = input
	// Of what was corrected meanwhile nobody read the number in the article.
	const counted = corrected ? { ...input, published: null } : input
	const title = inLanguage(dossier.title, language, dossier.languages)
	switch (metric) {
		case 'calls':
			return { language, title, corrected, isCompact, ...countedCalls(counted) }
		case 'meetings':
			return { language, title, corrected, isCompact, ...countedMeetings(counted) }
	}
}

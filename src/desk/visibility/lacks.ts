/** What a draft lacks before it is published: told, and no hindrance. */
import type { DraftSummary } from '../../reads/read-draft.ts'
import type { CalendarDate } from '../../record/calendar.ts'
import type { Language } from '../../record/text.ts'

type Lacks = {
	readonly meetings: boolean
	readonly calls: boolean
	readonly outcomes: number
	readonly translations: readonly { readonly language: Language; readonly count: number }[]
}

export function lacksOf({ summary, hasMeetings }: DraftSummary, today: CalendarDate): Lacks {
	const { totals, attention } = summary
	return {
		meetings: !hasMeetings,
		calls: totals.calls.total === null,
		outcomes: attention.scheduled.filter(({ last }) => last < today).length,
		translations: Object.entries(attention.untranslated)
			.map(([language, count]) => ({ language, count }))
			.filter(({ count }) => count > 0),
	}
}

/** What a draft lacks before it is published: told, and no hindrance. */
import type { CalendarDate } from '../../record/calendar.ts'
import type { Summary } from '../../record/summary.ts'
import type { Language } from '../../record/text.ts'

type Lacks = {
	readonly meetings: boolean
	readonly calls: boolean
	readonly outcomes: number
	readonly translations: readonly { readonly language: Language; readonly count: number }[]
}

export function lacksOf({ totals, attention }: Summary, today: CalendarDate): Lacks {
	const { asOf: _asOf, ...meetings } = totals.meetings
	return {
		meetings: Object.values(meetings).every((count) => count === 0),
		calls: totals.calls.total === null,
		outcomes: attention.scheduled.filter(({ last }) => last < today).length,
		translations: Object.entries(attention.untranslated)
			.map(([language, count]) => ({ language, count }))
			.filter(({ count }) => count > 0),
	}
}

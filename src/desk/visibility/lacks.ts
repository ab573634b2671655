/** What a draft lacks before it is published: told, and no hindrance. */
import type { CalendarDate } from '../../record/calendar.ts'
import { type Dossier, preferredCount } from '../../record/dossier.ts'
import { outcomeUnrecorded } from '../../record/meeting.ts'
import type { Language } from '../../record/text.ts'
import { textsOf } from '../../record/texts.ts'

export type Lacks = {
	readonly meetings: boolean
	readonly calls: boolean
	readonly outcomes: number
	/** Sources without a title. */
	readonly titles: number
	readonly translations: readonly { readonly language: Language; readonly count: number }[]
}

export function lacksOf(dossier: Dossier, today: CalendarDate): Lacks {
	const { meetings, tallies, languages } = dossier
	const sources = [
		...meetings.flatMap((m) => m.sources),
		...tallies.flatMap((t) => t.entries.flatMap((e) => e.source ?? [])),
	]
	const texts = [...textsOf(dossier)]
	const missing = (language: Language) => texts.filter(({ text }) => !Object.hasOwn(text, language)).length
	return {
		meetings: meetings.length === 0,
		calls: preferredCount(dossier).total === null,
		outcomes: meetings.filter((m) => outcomeUnrecorded(m, today)).length,
		titles: new Set(sources.filter((s) => s.title === null).map((s) => s.url)).size,
		translations: languages
			.map((language) => ({ language, count: missing(language) }))
			.filter(({ count }) => count > 0),
	}
}

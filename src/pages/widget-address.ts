/** A widget's address, with what an article may choose. */
import type { WidgetQuery } from '../../widgets/embed-codes.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Language } from '../record/text.ts'
import type { WidgetKind } from './render.tsx'

/** `host` is the scheme of the page around, which the loader tells the frame. */
export const EMBED_THEMES = ['auto', 'light', 'dark', 'host'] as const

/** What an article may choose beside the widget and its language. A null is not chosen: then the widget decides. */
export type EmbedChoice = {
	readonly theme: (typeof EMBED_THEMES)[number]
	readonly limit: number | null
	readonly asOf: CalendarDate | null
	readonly version: number | null
	/** The day of the article. */
	readonly published: CalendarDate | null
}

export const NOTHING_CHOSEN: EmbedChoice = { theme: 'auto', limit: null, asOf: null, version: null, published: null }

/** Only what is chosen: what the widget does by itself may get better, and the codes with it. */
export function queryOf(
	kind: WidgetKind,
	language: Language,
	{ theme, limit, asOf, version, published }: EmbedChoice,
): WidgetQuery {
	return {
		lang: language,
		...(theme !== 'auto' && { theme }),
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		...(limit !== null && kind.widget !== 'count-card' && { limit: String(limit) }),
		...(kind.widget === 'count-card' && kind.metric === 'meetings' && { metric: kind.metric }),
		...(kind.widget === 'count-card' && published !== null && { published }),
	}
}

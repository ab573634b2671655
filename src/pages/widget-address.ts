/** Builds a widget's URL from what an article may choose. */

import type { WidgetQuery } from '../../widgets/embed-codes.ts'
import { takes, type VALUES, type WidgetKind } from '../../widgets/kinds.ts'
import { rowsThatFit } from '../../widgets/previous-meetings/rows.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Language } from '../record/text.ts'

/** What an article may choose beside the widget and its language. A null is not chosen: then the widget decides. */
export type EmbedChoice = {
	readonly theme: (typeof VALUES.theme.values)[number]
	readonly limit: number | null
	readonly asOf: CalendarDate | null
	readonly version: number | null
	/** The day of the article. */
	readonly published: CalendarDate | null
} & Narrowed

/** What of a record a list shows, and how large it is. */
export type Narrowed = {
	readonly from?: CalendarDate | null
	readonly to?: CalendarDate | null
	readonly rows?: number | null
	readonly isCompact?: boolean
}

/** With as many rows as the record fills, where nothing else is chosen: a short list leaves no empty room in an article. */
export function fittingChoice(
	kind: WidgetKind,
	{ meetings }: Pick<Excerpt, 'meetings'>,
	choice: EmbedChoice,
): EmbedChoice {
	const isSidebar = kind.widget === 'previous-meetings'
	return isSidebar ? { ...choice, rows: choice.rows ?? rowsThatFit(meetings.totals) } : choice
}

export const NOTHING_CHOSEN: EmbedChoice = { theme: 'auto', limit: null, asOf: null, version: null, published: null }

/** Only what is chosen: what the widget does by itself may get better, and the codes with it. */
export function queryOf(
	kind: WidgetKind,
	language: Language,
	{ theme, limit, asOf, version, published, from, to, rows, isCompact }: EmbedChoice,
): WidgetQuery {
	return {
		lang: language,
		...(theme !== 'auto' && { theme }),
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		...(limit !== null && takes(kind.widget, 'limit') && { limit: String(limit) }),
		...(kind.widget === 'count-card' && kind.metric === 'meetings' && { metric: kind.metric }),
		...(published !== null && takes(kind.widget, 'published') && { published }),
		...(from && takes(kind.widget, 'from') && { from }),
		...(to && takes(kind.widget, 'to') && { to }),
		...(rows && takes(kind.widget, 'rows') && { rows: String(rows) }),
		...(isCompact && takes(kind.widget, 'size') && { size: 'compact' }),
	}
}

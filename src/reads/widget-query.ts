/** What a widget's URL asks for, checked as far as it can be without the record. */
import { THEMES, type Theme } from '../../widgets/document.tsx'
import type { WidgetName } from '../../widgets/heights.ts'
import { PARAMETERS } from '../../widgets/loader/widget-url.ts'
import { calendarDay, oneOf, parseQuery, wholeNumber } from '../http/query.ts'
import { METRICS, type WidgetKind } from '../pages/render.tsx'
import type { CalendarDate } from '../record/calendar.ts'
import type { Fault } from '../record/fault.ts'
import { ok, type Result } from '../record/result.ts'
import type { Language } from '../record/text.ts'

export type WidgetQuery = {
	readonly kind: WidgetKind
	/** Null for the dossier's first. */
	readonly language: Language | null
	readonly theme: Theme
	readonly asOf: CalendarDate | null
	readonly version: number | null
	readonly limit: number | null
	/** The day of the article. */
	readonly published: CalendarDate | null
}

/** What `theme` may say; `host` is a page of ours in the reader's own scheme, until the loader tells it the host's. */
const THEME_VALUES = [...THEMES, 'host'] as const
const MAX_VERSION = 999_999_999

export function parseWidgetQuery(widget: WidgetName, url: URL): Result<WidgetQuery, Fault> {
	const query = parseQuery(url, PARAMETERS)
	if (!query.ok) return query
	const { lang, theme, 'as-of': asOf, version, limit, metric, published } = query.value
	const themed = oneOf(theme, 'theme', THEME_VALUES)
	if (!themed.ok) return themed
	const day = calendarDay(asOf, 'as-of')
	if (!day.ok) return day
	const pinned = wholeNumber(version, 'version', 1, MAX_VERSION)
	if (!pinned.ok) return pinned
	const newest = wholeNumber(limit, 'limit', 1, 50)
	if (!newest.ok) return newest
	const article = calendarDay(published, 'published')
	if (!article.ok) return article
	const counted = widget === 'count-card' ? oneOf(metric, 'metric', METRICS) : ok(null)
	if (!counted.ok) return counted
	return ok({
		kind: widget === 'count-card' ? { widget, metric: counted.value ?? 'calls' } : { widget },
		language: lang ?? null,
		theme: themed.value === null || themed.value === 'host' ? 'auto' : themed.value,
		asOf: day.value,
		version: pinned.value,
		// The count card shows the whole count, however many meetings are asked for.
		limit: widget === 'count-card' ? null : newest.value,
		published: article.value,
	})
}

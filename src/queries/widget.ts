/** Parses a widget's URL, checked as far as it can be without the record. */
import {
	LENIENT,
	PARAMETERS,
	type Theme,
	takes,
	VALUES,
	type WidgetKind,
	type WidgetName,
} from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { all, ok, type Result } from '../faults/result.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Language } from '../record/text.ts'
import { fitting, isLenient } from './lenient.ts'
import { calendarDay, oneOf, parseQuery, wholeNumber } from './query.ts'

export type WidgetQuery = {
	readonly kind: WidgetKind
	/** Null for the dossier's first. */
	readonly language: Language | null
	/** `host` in a page itself: a document's own page is the frame. */
	readonly theme: Theme | 'host'
	readonly asOf: CalendarDate | null
	readonly version: number | null
	readonly limit: number | null
	/** The day of the article. */
	readonly published: CalendarDate | null
	/** Days that a meeting may have been on, or between them. */
	readonly from: CalendarDate | null
	readonly to: CalendarDate | null
	/** How many rows the sidebar has. */
	readonly rows: number | null
	readonly isCompact: boolean
}

/** As they stand in a query: what is not lenient is refused where it does not fit. */
const STRICT = PARAMETERS.filter((name) => !isLenient(name))

export function parseWidgetQuery(widget: WidgetName, url: URL): Result<WidgetQuery, Fault> {
	const asked = parseQuery(url, STRICT)
	if (!asked.ok) return asked
	const { lang, theme, 'as-of': asOf, version, limit, metric, published } = asked.value
	const read = all({
		theme: oneOf(theme, 'theme', VALUES.theme.values),
		asOf: calendarDay(asOf, 'as-of'),
		version: wholeNumber(version, 'version', VALUES.version),
		limit: wholeNumber(limit, 'limit', VALUES.limit),
		published: calendarDay(published, 'published'),
		metric: takes(widget, 'metric') ? oneOf(metric, 'metric', VALUES.metric.values) : ok(null),
	})
	if (!read.ok) return read
	const { metric: counted, ...value } = read.value
	const [from, to, rows, size] = url.search === '' ? [] : LENIENT.map((name) => fitting(widget, name, url.searchParams))
	const isInOrder = !from || !to || from <= to
	return ok({
		...value,
		kind: widget === 'count-card' ? { widget, metric: counted ?? VALUES.metric.default } : { widget },
		language: lang ?? null,
		theme: value.theme ?? VALUES.theme.default,
		limit: takes(widget, 'limit') ? value.limit : null,
		from: (isInOrder && from) || null,
		to: (isInOrder && to) || null,
		rows: rows ? Number(rows) : null,
		isCompact: size === 'compact',
	})
}

/** The table of widgets: their names and heights, what each counts, and which parameters its address takes. */

/** In CSS pixels, the same at every width from 280 px, where neither `size` nor `rows` is asked for. */
export const HEIGHTS = {
	'count-card': 296,
	'mini-timeline': 440,
	'previous-meetings': 620,
} as const

/**
 * A widget's one height, with as many rows or of the size that its address asks for: used by embed codes, oEmbed and loader.
 *
 * @param query what does not fit in it is as if absent
 */
export function heightOf(widget: WidgetName, query: string): number {
	const [, rows] = /[?&]rows=([1-9]|10)(?![^&])/.exec(query) ?? []
	if (widget === 'previous-meetings' && rows) return 210 + 79 * Number(rows)
	return widget !== 'previous-meetings' && /[?&]size=compact(?![^&])/.test(query) ? 240 : HEIGHTS[widget]
}

export type WidgetName = keyof typeof HEIGHTS

export const WIDGETS = /* @__PURE__ */ Object.keys(HEIGHTS) as readonly WidgetName[]

export function isWidgetName(name: string): name is WidgetName {
	return Object.hasOwn(HEIGHTS, name)
}

/** What a count card counts. */
export const METRICS = ['calls', 'meetings'] as const
export type Metric = (typeof METRICS)[number]

/** A widget of one kind; only the count card counts more than one thing. */
export type WidgetKind =
	| { readonly widget: 'count-card'; readonly metric: Metric }
	| { readonly widget: Exclude<WidgetName, 'count-card'> }

export const WIDGET_KINDS: readonly WidgetKind[] = /* @__PURE__ */ WIDGETS.flatMap((widget): readonly WidgetKind[] =>
	widget === 'count-card' ? METRICS.map((metric) => ({ widget, metric })) : [{ widget }],
)

export type KindName = `count-card/${Metric}` | Exclude<WidgetName, 'count-card'>

/** The kind in one word: the name of its stored page, and its choice in a form. */
export function kindName(kind: WidgetKind): KindName {
	return kind.widget === 'count-card' ? `${kind.widget}/${kind.metric}` : kind.widget
}

/** A whole page for a frame, one element for a server-side include, one sentence or paragraph. */
export type WidgetForm = 'document' | 'fragment' | 'text'

/** Colour schemes; `auto` follows the reader's. */
export const THEMES = ['auto', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** In the order of a canonical address. */
export const PARAMETERS = [
	'lang',
	'theme',
	'as-of',
	'version',
	'limit',
	'metric',
	'published',
	'from',
	'to',
	'rows',
	'size',
] as const
export type ParameterName = (typeof PARAMETERS)[number]

/** Hosts use these names too: a value that does not fit, or a second one, is as if absent. */
export const LENIENT = ['from', 'to', 'rows', 'size'] as const satisfies readonly ParameterName[]

const LISTS = ['mini-timeline', 'previous-meetings'] as const

/**
 * What each parameter may say, and in which widgets it says anything: the others take it and leave it. What is not given is
 * the dossier's first language, the record as it stands today, and as much of it as the widget has room for.
 */
export const VALUES = {
	lang: { is: 'language', of: WIDGETS },
	/** `host` is the scheme of the page around, which the loader tells the frame; until then the reader's own. */
	theme: { is: 'one of', values: ['auto', 'light', 'dark', 'host'], default: 'auto', of: WIDGETS },
	'as-of': { is: 'day', of: WIDGETS },
	version: { is: 'whole number', min: 1, max: 999_999_999, of: WIDGETS },
	limit: { is: 'whole number', min: 1, max: 50, of: LISTS },
	metric: { is: 'one of', values: METRICS, default: 'calls', of: ['count-card'] },
	/** The day of the article. */
	published: { is: 'day', of: ['count-card'] },
	/** Only meetings that may have been on these days or between them. */
	from: { is: 'day', of: LISTS },
	to: { is: 'day', of: LISTS },
	/** How many the sidebar shows before it is opened; without it five, at the height that it always had. */
	rows: { is: 'whole number', min: 1, max: 10, of: ['previous-meetings'] },
	size: { is: 'one of', values: ['regular', 'compact'], default: 'regular', of: ['count-card', 'mini-timeline'] },
} as const satisfies Readonly<Record<ParameterName, ParameterValues>>

export type ParameterValues = { readonly of: readonly WidgetName[] } & (
	| { readonly is: 'language' | 'day' }
	| { readonly is: 'one of'; readonly values: readonly string[]; readonly default: string }
	| { readonly is: 'whole number'; readonly min: number; readonly max: number }
)

export function takes(widget: WidgetName, parameter: ParameterName): boolean {
	return (VALUES[parameter].of as readonly WidgetName[]).includes(widget)
}

/** The one height of each widget, in CSS pixels, at every width from 280 px: used by styles, embed codes, oEmbed and loader. */

export const HEIGHTS = {
	'count-card': 296,
	'mini-timeline': 440,
	'previous-meetings': 620,
} as const

export type WidgetName = keyof typeof HEIGHTS

export const WIDGETS = /* @__PURE__ */ Object.keys(HEIGHTS) as readonly WidgetName[]

export function isWidgetName(name: string): name is WidgetName {
	return Object.hasOwn(HEIGHTS, name)
}

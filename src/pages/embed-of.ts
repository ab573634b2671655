/** A widget as an article embeds it: its address, its name and sentence, and the codes to paste. */
import { type EmbedCodes, embedCodes, type WidgetQuery } from '../../widgets/embed-codes.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import type { CalendarDate } from '../record/calendar.ts'
import { DEFAULT_LIMIT } from './prerender.ts'
import { renderText, type WidgetKind } from './render.tsx'
import { widgetTitle } from './widget-title.ts'

/** `host` is the scheme of the page around, which the loader tells the frame. */
export const EMBED_THEMES = ['auto', 'light', 'dark', 'host'] as const

/** What an article may choose beside the widget and its language. A null is not chosen: then the widget decides. */
export type EmbedChoice = {
	readonly theme: (typeof EMBED_THEMES)[number]
	readonly limit: number | null
	readonly asOf: CalendarDate | null
	readonly version: number | null
}

export const NOTHING_CHOSEN: EmbedChoice = { theme: 'auto', limit: null, asOf: null, version: null }

export type Embed = {
	/** On our own origin, with its query: `/w/putin-trump/count-card?lang=ru`. */
	readonly address: string
	readonly textAddress: string
	readonly title: string
	readonly sentence: string
	readonly codes: EmbedCodes
}

/** @param input the record at the moment that is chosen: the sentence in the codes is of that day or version */
export function embedOf(
	kind: WidgetKind,
	input: Omit<WidgetInput, 'limit'>,
	choice: EmbedChoice,
	origin: string,
): Embed {
	const { dossier, language } = input
	const query = queryOf(kind, language, choice)
	const title = widgetTitle(kind, dossier, language)
	const sentence = renderText(kind, { ...input, limit: choice.limit ?? DEFAULT_LIMIT[kind.widget] })
	const path = `/w/${dossier.id}/${kind.widget}`
	const search = new URLSearchParams(query)
	return {
		address: `${path}?${search}`,
		textAddress: `${path}/text?${search}`,
		title,
		sentence,
		codes: embedCodes({ origin, dossier: dossier.id, widget: kind.widget, query, title, sentence }),
	}
}

/** Only what is chosen: what the widget does by itself may get better, and the codes with it. */
function queryOf(kind: WidgetKind, language: string, { theme, limit, asOf, version }: EmbedChoice): WidgetQuery {
	return {
		lang: language,
		...(theme !== 'auto' && { theme }),
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		...(limit !== null && kind.widget !== 'count-card' && { limit: String(limit) }),
		...(kind.widget === 'count-card' && kind.metric === 'meetings' && { metric: kind.metric }),
	}
}

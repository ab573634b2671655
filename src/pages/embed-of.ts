/** Builds a widget's embed: its address, its name and sentence, and the codes to paste. */

import { type EmbedCodes, embedCodes } from '../../widgets/embed-codes.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { lastingText } from './render.tsx'
import { type EmbedChoice, queryOf } from './widget-address.ts'
import { widgetTitle } from './widget-title.ts'

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
	input: WidgetInput,
	choice: EmbedChoice,
	{ origin, eager = false }: { readonly origin: string; readonly eager?: boolean },
): Embed {
	const { dossier, language } = input
	const query = queryOf(kind, language, choice)
	const title = widgetTitle(kind, dossier, language)
	const sentence = lastingText(kind, input)
	const path = `/w/${dossier.id}/${kind.widget}`
	const { theme, ...others } = query
	// Our own pages are as the reader's browser has it.
	const search = new URLSearchParams(theme === 'host' ? others : query)
	return {
		address: `${path}?${search}`,
		textAddress: `${path}/text?${search}`,
		title,
		sentence,
		codes: embedCodes({ origin, dossier: dossier.id, widget: kind.widget, query, title, sentence, eager }),
	}
}

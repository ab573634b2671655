/** Reads a widget's oEmbed answer (oEmbed 1.0): its frame, at its one height. */
import { heightOf } from '../../widgets/kinds.ts'
import { oembedHtml } from '../../widgets/oembed-html.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { dossierPageAddress } from '../pages/dossier-address.ts'
import { lastingText } from '../pages/render.tsx'
import { widgetTitle } from '../pages/widget-title.ts'
import type { OEmbedQuery } from '../queries/oembed.ts'
import { inLanguage } from '../record/text.ts'
import { type Thumbnail, thumbnailOf } from './oembed-thumbnail.ts'
import { widgetInput } from './read-widget.ts'
import type { Reader } from './reader.ts'

/** oEmbed 1.0, §2.3.4: the members of a `rich` answer, by their names there. */
export type OEmbed = Readonly<{
	type: 'rich'
	version: '1.0'
	title: string
	provider_name: string
	provider_url: string
	/** Seconds. */
	cache_age: number
	html: string
	/** Pixels. */
	width: number
	height: number
}> &
	Partial<Thumbnail>

const CACHE_AGE_SECONDS = 3_600
/** A column of text where the consumer names none: the frame takes whatever width it is given. */
const COLUMN_WIDTH = 600

export async function readOEmbed(
	reader: Reader,
	{ address, maxWidth, maxHeight }: OEmbedQuery,
): Promise<Result<OEmbed, Fault>> {
	const { url, dossier, widget, query } = address
	const read = await widgetInput(reader, dossier, query)
	if (!read.ok) return read
	const { input, around } = read.value
	const title = widgetTitle(query.kind, input.dossier, input.language)
	const height = Math.min(heightOf(widget, url), maxHeight ?? Number.POSITIVE_INFINITY)
	return ok({
		type: 'rich',
		version: '1.0',
		title,
		provider_name: inLanguage(around.settings.newsroom, input.language, input.dossier.languages),
		// Of whoever wonders where this comes from: the dossier itself.
		provider_url: dossierPageAddress({ dossier: input.dossier, base: reader.origin }, input.language),
		cache_age: CACHE_AGE_SECONDS,
		html: oembedHtml({ url, title, sentence: lastingText(query.kind, input), height }),
		width: Math.min(COLUMN_WIDTH, maxWidth ?? Number.POSITIVE_INFINITY),
		height,
		...(thumbnailOf(address, input.language, { maxWidth, maxHeight }) ?? {}),
	})
}

/** Chooses the thumbnail that an oEmbed consumer has room for (oEmbed 1.0, §2.3.4). */
import { pictureAddress } from '../../widgets/pictures/address.ts'
import { heightOf, SCALE, WIDTH, widthWithin } from '../../widgets/pictures/size.ts'
import type { OEmbedQuery, WidgetAddress } from '../queries/oembed.ts'
import type { Language } from '../record/text.ts'

/** All three or none. Pixels. */
export type Thumbnail = Readonly<{ thumbnail_url: string; thumbnail_width: number; thumbnail_height: number }>

const WHOLE = WIDTH.normal * SCALE.normal

/** The one that cards show, or a smaller one that fits; null where that would be too small to read. */
export function thumbnailOf(
	{ url, dossier, widget }: WidgetAddress,
	language: Language,
	{ maxWidth, maxHeight }: Pick<OEmbedQuery, 'maxWidth' | 'maxHeight'>,
): Thumbnail | null {
	const pixels = Math.min(maxWidth ?? WHOLE, maxHeight === null ? WHOLE : widthWithin(maxHeight))
	if (pixels < WIDTH.min) return null
	const { origin, searchParams } = new URL(url)
	const query = { lang: language, ...Object.fromEntries(searchParams) }
	const [width, scale] = pixels >= WHOLE ? [WIDTH.normal, SCALE.normal] : [pixels, SCALE.min]
	const size = {
		...(width !== WIDTH.normal && { width: String(width) }),
		...(scale !== SCALE.normal && { scale: String(scale) }),
	}
	const picture = pictureAddress({ origin, dossier, widget, query: { ...query, ...size } })
	if (picture === null) return null
	return {
		thumbnail_url: picture,
		thumbnail_width: width * scale,
		thumbnail_height: heightOf(width) * scale,
	}
}

/** What a picture's URL asks for: all that its widget's may, and how large it shall be. */
import type { WidgetName } from '../../widgets/heights.ts'
import { SCALE, WIDTH } from '../../widgets/pictures/size.ts'
import { parseQuery, wholeNumber } from '../http/query.ts'
import type { Fault } from '../record/fault.ts'
import type { PictureFormat, PictureTheme } from '../record/picture.ts'
import { ok, type Result } from '../record/result.ts'
import { parseWidgetQuery, type WidgetQuery } from './widget-query.ts'

export type PictureQuery = WidgetQuery & {
	readonly format: PictureFormat
	/** A picture cannot ask its reader: what a page leaves to them is light here. */
	readonly theme: PictureTheme
	/** CSS pixels. */
	readonly width: number
	/** Pixels to a CSS pixel; an SVG has none, and is asked for none. */
	readonly scale: number
}

export function parsePictureQuery(widget: WidgetName, format: PictureFormat, url: URL): Result<PictureQuery, Fault> {
	const query = parseWidgetQuery(widget, url)
	if (!query.ok) return query
	const size = parseQuery(url, format === 'png' ? ['width', 'scale'] : ['width'])
	if (!size.ok) return size
	const width = wholeNumber(size.value.width, 'width', WIDTH.least, WIDTH.most)
	if (!width.ok) return width
	const scale = wholeNumber(size.value.scale, 'scale', SCALE.least, SCALE.most)
	if (!scale.ok) return scale
	return ok({
		...query.value,
		format,
		theme: query.value.theme === 'dark' ? 'dark' : 'light',
		width: width.value ?? WIDTH.normal,
		scale: scale.value ?? SCALE.normal,
	})
}

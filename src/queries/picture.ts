/** Parses a picture's URL: all parameters of its widget, and its size. */
import type { WidgetName } from '../../widgets/kinds.ts'
import { SCALE, WIDTH } from '../../widgets/pictures/size.ts'
import type { Fault } from '../faults/fault.ts'
import { all, ok, type Result } from '../faults/result.ts'
import type { PictureFormat, PictureTheme } from '../record/picture.ts'
import { parseQuery, wholeNumber } from './query.ts'
import { parseWidgetQuery, type WidgetQuery } from './widget.ts'

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
	const read = all({
		width: wholeNumber(size.value.width, 'width', WIDTH),
		scale: wholeNumber(size.value.scale, 'scale', SCALE),
	})
	if (!read.ok) return read
	return ok({
		...query.value,
		format,
		theme: query.value.theme === 'dark' ? 'dark' : 'light',
		width: read.value.width ?? WIDTH.normal,
		scale: read.value.scale ?? SCALE.normal,
	})
}

/** Parses a picture's URL: all parameters of its widget, and its size. */
import { PARAMETERS, type WidgetName } from '../../widgets/kinds.ts'
import { SCALE, WIDTH } from '../../widgets/pictures/size.ts'
import type { Fault } from '../faults/fault.ts'
import { all, ok, type Result } from '../faults/result.ts'
import type { PictureFormat, PictureTheme } from '../record/picture.ts'
import { wholeQuery } from './damaged-address.ts'
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

const SIZE_PARAMETERS = { png: ['width', 'scale'], svg: ['width'] } as const

/** In the order of a canonical address. */
export function pictureParameters(format: PictureFormat): readonly string[] {
	return [...PARAMETERS, ...SIZE_PARAMETERS[format]]
}

/** Whether it is the size that a picture has where none is asked for. */
export function isNormalSize(name: string, value: string): boolean {
	return (name === 'width' && value === `${WIDTH.normal}`) || (name === 'scale' && value === `${SCALE.normal}`)
}

export function parsePictureQuery(widget: WidgetName, format: PictureFormat, asked: URL): Result<PictureQuery, Fault> {
	const url = wholeQuery(asked, pictureParameters(format))
	const query = parseWidgetQuery(widget, url)
	if (!query.ok) return query
	const size = parseQuery<'width' | 'scale'>(url, SIZE_PARAMETERS[format])
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

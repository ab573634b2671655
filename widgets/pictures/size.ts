/** The size of a picture: 1.91 to 1, which cards of other sites and newsletters show whole. */

/** CSS pixels. A PNG has `scale` of its own to each of them: 1200 × 630 where nothing is asked, as Open Graph's readers want it. */
export const WIDTH = { min: 300, max: 1200, normal: 600 } as const
export const SCALE = { min: 1, max: 2, normal: 2 } as const

/** Of the live PNGs, those that are kept: the widths of columns, cards and newsletters. */
export const KEPT_WIDTHS = [300, 400, 480, 600, 800, 1200] as const

const HEIGHT_TO_WIDTH = 0.525

export function heightOf(width: number): number {
	return Math.round(width * HEIGHT_TO_WIDTH)
}

/** The widest picture that is no higher than this. */
export function widthWithin(height: number): number {
	return Math.floor(height / HEIGHT_TO_WIDTH)
}

/** From here on down a picture is drawn anew with less in it, in type that can still be read. */
const NARROW_BELOW = 450

/** What the composition is drawn on; the picture shows it larger or smaller. */
export type Sheet = { readonly isNarrow: boolean; readonly width: number; readonly height: number }

export function sheetOf(width: number): Sheet {
	const isNarrow = width < NARROW_BELOW
	const across = isNarrow ? WIDTH.min : WIDTH.normal
	return { isNarrow, width: across, height: (across * heightOf(width)) / width }
}

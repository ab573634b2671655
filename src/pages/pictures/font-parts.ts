/** The parts in which the build keeps the pictures' fonts. */

/** Of code points, first and last. */
export type Ranges = readonly (readonly [from: number, to: number])[]

/** A font that HarfBuzz shapes with, as base64, and the outline of each of its glyphs, 1000 units to the em. */
export type FontPart = {
	readonly licence: string
	readonly font: string
	readonly outlines: readonly string[]
}

/** Characters that are one glyph each, by their code points in base 36. */
export type GlyphsPart = {
	readonly licence: string
	readonly glyphs: Readonly<Record<string, readonly [advance: number, outline: string]>>
}

/** What every picture is begun with. */
export type FirstPart = {
	readonly fonts: Readonly<Record<string, FontPart & { readonly covers: Ranges }>>
	/** The first of them that has a letter is asked for it. */
	readonly others: readonly { readonly name: string; readonly covers: Ranges }[]
}

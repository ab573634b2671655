/** The interface of text layout for pictures: where each glyph of a line goes, and how wide the line is. */

/** Serif for numbers and headlines, sans for what is read beside them. */
export type Face = 'serif' | 'serifBold' | 'sans' | 'sansBold'

export type Direction = 'ltr' | 'rtl'

/** A glyph at its place in a line that begins at 0, in thousandths of the size of the type. */
export type Glyph = { readonly id: string; readonly x: number; readonly y: number }

export type Line = { readonly width: number; readonly glyphs: readonly Glyph[] }

export type Typesetter = {
	/** @param direction that of the paragraph: parts in the other direction keep their own */
	readonly set: (text: string, face: Face, direction: Direction) => Line
	/** The outline of a glyph as an SVG path. */
	readonly outline: (id: string) => string
}

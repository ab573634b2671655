/** Checks the contrast of the newsroom's accent colours (WCAG 2.2), and finds the nearest readable colour. */
import {
	clampChroma,
	converter,
	formatHex,
	modeLrgb,
	modeOklch,
	modeRgb,
	type Oklch,
	parseHex,
	useMode,
	wcagContrast,
} from 'culori/fn'

for (const mode of [modeRgb, modeLrgb, modeOklch]) useMode(mode)
const oklch = converter('oklch')

/** The papers that widgets are printed on, as `widgets/theme.css` paints them; a test holds the two together. */
export const PAPERS = { light: '#fffdf9', dark: '#191816' } as const
export type Paper = keyof typeof PAPERS

/** WCAG 2.2, 1.4.3: the accent is a colour of words. */
const MIN_CONTRAST = 4.5

/** Finer than the steps between colours of 8 bits. */
const LIGHTNESS_STEP = 0.0005

/** `#rrggbb` of a colour as CSS or a designer writes it: `#abc`, `9B1C1C`; null of what is none. */
export function hexOf(colour: string): string | null {
	const read = parseHex(colour)
	return read ? formatHex(read) : null
}

/**
 * @param colour `#rrggbb`
 * @returns 1 to 21 (WCAG 2.2, "contrast ratio")
 */
export function contrastOnPaper(colour: string, paper: Paper): number {
	return wcagContrast(colour, PAPERS[paper])
}

export function isReadable(colour: string, paper: Paper): boolean {
	return contrastOnPaper(colour, paper) >= MIN_CONTRAST
}

/**
 * The readable colour nearest in lightness: of the same hue, and of the same chroma as far as screens can show it.
 *
 * @param colour one that is not readable itself
 */
export function nearestReadable(colour: string, paper: Paper): string {
	const given: Oklch = oklch(parseHex(colour)) ?? { mode: 'oklch', l: 0, c: 0 }
	const at = (l: number) => formatHex(clampChroma({ ...given, l }, 'oklch'))
	// The farther from the paper's own lightness, the greater the contrast.
	let readable = paper === 'light' ? 0 : 1
	let unreadable = given.l
	while (Math.abs(readable - unreadable) > LIGHTNESS_STEP) {
		const middle = (readable + unreadable) / 2
		if (isReadable(at(middle), paper)) readable = middle
		else unreadable = middle
	}
	return at(readable)
}

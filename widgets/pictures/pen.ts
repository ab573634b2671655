/** Draws on a sheet: text that keeps to its room, strokes and boxes, from the side on which the language begins. */
import { cut, wrapped } from './fitted.ts'
import type { Inks } from './inks.ts'
import type { Sheet } from './size.ts'
import type { Direction, Face, Line, Typesetter } from './typesetter.ts'

export type Mark =
	| {
			readonly kind: 'text'
			readonly x: number
			readonly baseline: number
			readonly size: number
			readonly ink: string
			readonly line: Line
	  }
	| {
			readonly kind: 'box'
			readonly x: number
			readonly y: number
			readonly width: number
			readonly height: number
			readonly ink: string
			/** Drawn round, as an outline of this ink around the box's own. */
			readonly outline?: string
	  }
	| {
			readonly kind: 'stroke'
			readonly x: readonly [number, number]
			readonly y: readonly [number, number]
			readonly width: number
			readonly ink: string
	  }

/** Pixels of the sheet. */
export type Type = { readonly face: Face; readonly size: number; readonly ink?: keyof Inks }

/** Where a text begins, or with `toEnd` where it ends, and how far it may reach. */
type Place = { readonly x: number; readonly baseline: number; readonly room: number; readonly toEnd?: boolean }

export type Pen = ReturnType<typeof createPen>

export function createPen(sheet: Sheet, direction: Direction, inks: Inks, typesetter: Typesetter) {
	const marks: Mark[] = []
	const isMirrored = direction === 'rtl'
	/** `x` counts from the side on which lines begin. */
	const left = (x: number, width: number) => (isMirrored ? sheet.width - x - width : x)
	/** Most texts are measured several times before they are drawn. */
	const lines = new Map<string, Line>()
	function set(text: string, face: Face): Line {
		const key = `${face} ${text}`
		const line = lines.get(key) ?? typesetter.set(text, face, direction)
		lines.set(key, line)
		return line
	}
	const measure =
		({ face, size }: Type) =>
		(text: string) =>
			(set(text, face).width * size) / 1000

	/** @returns how wide it came out */
	function line(text: string, type: Type, { x, baseline, room, toEnd = false }: Place): number {
		const { face, size, ink = 'ink' } = type
		const drawn = set(cut(text, room, measure(type)), face)
		const width = (drawn.width * size) / 1000
		marks.push({ kind: 'text', x: left(toEnd ? x - width : x, width), baseline, size, ink: inks[ink], line: drawn })
		return width
	}

	function box(x: number, y: number, width: number, height: number, ink: keyof Inks, outline?: keyof Inks): void {
		const drawn = { kind: 'box', x: left(x, width), y, width, height, ink: inks[ink] } as const
		marks.push(outline ? { ...drawn, outline: inks[outline] } : drawn)
	}

	function stroke(from: readonly [number, number], to: readonly [number, number], ink: keyof Inks, width = 1): void {
		const x = [left(from[0], 0), left(to[0], 0)] as const
		marks.push({ kind: 'stroke', x, y: [from[1], to[1]], width, ink: inks[ink] })
	}

	return {
		sheet,
		marks: marks as readonly Mark[],
		measure,
		line,
		box,
		stroke,
		/** From the first baseline down, or with `up` ending at it. */
		lines(text: string, type: Type, place: Place, leading: number, most: number, up = false): number {
			const parts = wrapped(text, place.room, most, measure(type))
			const first = up ? place.baseline - (parts.length - 1) * leading : place.baseline
			for (const [i, part] of parts.entries()) line(part, type, { ...place, baseline: first + i * leading })
			return parts.length
		},
	}
}

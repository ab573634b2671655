/** Writes a drawn sheet as a self-contained SVG: its text stands in it as outlines, each glyph once. */
import type { Language } from '../../src/record/text.ts'
import type { Mark } from './pen.ts'
import { heightOf, type Sheet } from './size.ts'
import type { Typesetter } from './typesetter.ts'

type DrawingProps = {
	readonly language: Language
	/** What the picture says, for those who cannot see it. */
	readonly alt: string
	/** CSS pixels. */
	readonly width: number
	readonly sheet: Sheet
	readonly marks: readonly Mark[]
	readonly outline: Typesetter['outline']
}

export function Drawing({ language, alt, width, sheet, marks, outline }: DrawingProps) {
	const height = heightOf(width)
	const used = new Set(marks.flatMap((mark) => (mark.kind === 'text' ? mark.line.glyphs.map(({ id }) => id) : [])))
	const drawn = [...used].sort().filter((id) => outline(id) !== '')
	return (
		<svg
			xmlns="http://www.w3.org/2000/svg"
			width={width}
			height={height}
			viewBox={`0 0 ${sheet.width} ${hundredth(sheet.height)}`}
			role="img"
			lang={language}
		>
			<title>{alt}</title>
			<defs>
				{drawn.map((id) => (
					<path id={id} d={outline(id)} />
				))}
			</defs>
			{marks.map((mark) => (
				<Drawn mark={mark} isDrawn={(id) => outline(id) !== ''} />
			))}
		</svg>
	)
}

function Drawn({ mark, isDrawn }: { mark: Mark; isDrawn: (id: string) => boolean }) {
	switch (mark.kind) {
		case 'text':
			return (
				<g
					fill={mark.ink}
					transform={`translate(${hundredth(mark.x)} ${hundredth(mark.baseline)}) scale(${mark.size / 1000})`}
				>
					{mark.line.glyphs
						.filter(({ id }) => isDrawn(id))
						.map(({ id, x, y }) => (
							<use href={`#${id}`} {...(x !== 0 ? { x } : {})} {...(y !== 0 ? { y } : {})} />
						))}
				</g>
			)
		case 'box':
			return (
				<rect
					x={hundredth(mark.x)}
					y={hundredth(mark.y)}
					width={hundredth(mark.width)}
					height={hundredth(mark.height)}
					fill={mark.ink}
					stroke={mark.outline}
				/>
			)
		case 'stroke':
			return (
				<path
					d={`M${hundredth(mark.x[0])} ${hundredth(mark.y[0])}L${hundredth(mark.x[1])} ${hundredth(mark.y[1])}`}
					stroke={mark.ink}
					stroke-width={mark.width}
				/>
			)
	}
}

function hundredth(pixels: number): number {
	return Math.round(pixels * 100) / 100
}

/** The total as tally marks: one stroke a call, in fives, the newest share in the accent. */

import type { Child } from 'hono/jsx'
import type { Count } from './counted.ts'

/** As many as can still be told apart at 280 px; past it the strip is a plain bar, true to scale. */
export const MOST_STROKES = 60

/** Along the strip a unit is the distance from stroke to stroke, and every fifth is followed by one more. */
export const STROKE = 0.3
const FIVES = '.3 .7 .3 .7 .3 .7 .3 .7 .3 1.7'
const UNIT_PX = 7
const BAR_UNITS = 34

export function Strokes({ count }: { count: Count }) {
	const { total, shares } = count
	const before = total - (shares.at(-1)?.count ?? 0)
	if (total <= 0) return null
	return total <= MOST_STROKES ? <Tally total={total} before={before} /> : <Bar total={total} before={before} />
}

function Tally({ total, before }: { total: number; before: number }) {
	const end = place(total - 1) + STROKE
	const split = place(before)
	return (
		<Strip units={end} height={14} dashes={FIVES}>
			<path d={`M0 .5H${split}`} />
			<path d={`M${split} .5H${end}`} stroke-dashoffset={split % 6 || undefined} />
		</Strip>
	)
}

function Bar({ total, before }: { total: number; before: number }) {
	const split = Math.round((BAR_UNITS * 10 * before) / total) / 10
	return (
		<Strip units={BAR_UNITS} height={6}>
			<path d={`M0 .5H${split}`} />
			<path d={`M${split} .5H${BAR_UNITS}`} />
		</Strip>
	)
}

type StripProps = { units: number; height: number; dashes?: string; children: Child }

function Strip({ units, height, dashes, children }: StripProps) {
	return (
		<svg
			viewBox={`0 0 ${units} 1`}
			width={Math.round(units * UNIT_PX)}
			height={height}
			preserveAspectRatio="none"
			stroke-dasharray={dashes}
			aria-hidden="true"
		>
			{children}
		</svg>
	)
}

/** Where a stroke begins, by how many stand before it. */
export function place(before: number): number {
	return before + Math.floor(before / 5)
}

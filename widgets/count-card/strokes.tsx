/** The total as a strip of tally strokes: one a call, in fives, the newest share in the accent. */
import type { Count } from './model.ts'

/** As many as can still be told apart at 280 px; past it the strip is a plain bar, true to scale. */
const MOST_STROKES = 60

const STROKE = 0.3
const PITCH_PX = 7
const BAR_UNITS = 30

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
		<Strip width={end}>
			<path d={`M0 .5H${split}`} stroke-dasharray={FIVES} />
			<path d={`M${split} .5H${end}`} stroke-dasharray={FIVES} stroke-dashoffset={split % 6} />
		</Strip>
	)
}

function Bar({ total, before }: { total: number; before: number }) {
	const split = Math.round((BAR_UNITS * 10 * before) / total) / 10
	return (
		<Strip width={BAR_UNITS}>
			<path d={`M0 .5H${split}`} />
			<path d={`M${split} .5H${BAR_UNITS}`} />
		</Strip>
	)
}

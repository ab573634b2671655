/** Leader lines, which join each label to its tick: one drawing for the narrow box, one for the wide. */
import { BOX, type Mark } from './layout.ts'
import type { TimelineMeeting } from './model.ts'
import { clamp } from './placement.ts'
import { fraction } from './positions.ts'

/** The ends of a line in the wide box above the axis, in pixels: at the tick, at the label. Below they are mirrored. */
const RISE = { tick: 124, label: 92 }
/** How far from a label's corners its line ends, so that it is seen to lead there. */
const INSET = { down: 9, along: 0.008 }

export function LeaderLines({ meetings }: { meetings: readonly TimelineMeeting[] }) {
	const drawn = meetings.filter((m) => m.mark.labelled)
	return (
		<>
			<svg aria-hidden="true" class="down">
				{drawn.map(({ status, mark }) => (
					<line class={classOf(status)} {...down(mark)} />
				))}
			</svg>
			<svg aria-hidden="true" class="along">
				{drawn.map(({ status, mark }) => (
					<line class={classOf(status)} {...along(mark)} />
				))}
			</svg>
		</>
	)
}

function classOf(status: TimelineMeeting['status']): string | undefined {
	return status === 'held' ? undefined : status
}

function down({ at, top }: Mark) {
	const tick = at * BOX.height
	const end = clamp(tick, top + INSET.down, top + BOX.label.height - INSET.down)
	return { y1: tenth(tick), x2: '100%', y2: tenth(end) }
}

function along({ at, left, above }: Mark) {
	const end = clamp(at, left + INSET.along, left + BOX.label.width - INSET.along)
	const y = (pixels: number) => (above ? pixels : BOX.height - pixels)
	return { x1: percent(at), y1: y(RISE.tick), x2: percent(end), y2: y(RISE.label) }
}

function tenth(pixels: number): number {
	return Math.round(pixels * 10) / 10
}

function percent(part: number): string {
	return `${fraction(part * 100)}%`
}

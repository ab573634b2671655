/** Thin lines that join each label to its tick: one drawing for the narrow box, one for the wide. */
import { BOX, type Mark } from './layout.ts'
import type { MiniTimelineModel, TimelineMeeting } from './model.ts'
import { clamp } from './placement.ts'

/** How far from a label's corners its line ends, so that it is seen to meet the edge. */
const INSET = { down: 4, along: 0.008 }
/** Between ticks and labels of the wide box, and its middle: pixels, as style.css has them. */
const ABOVE = { tick: 124, label: 95 }

export function Leaders({ meetings }: { meetings: MiniTimelineModel['meetings'] }) {
	const drawn = meetings.filter((m) => m.mark.labelled)
	return (
		<>
			<svg aria-hidden="true" class="down">
				{drawn.map((meeting) => (
					<path class={leaderClass(meeting)} d={down(meeting.mark)} />
				))}
			</svg>
			<svg aria-hidden="true" class="along">
				{drawn.map((meeting) => (
					<line class={leaderClass(meeting)} {...along(meeting.mark)} />
				))}
			</svg>
		</>
	)
}

function leaderClass({ status }: TimelineMeeting): string | undefined {
	return status === 'held' ? undefined : status
}

function down({ at, top }: Mark): string {
	const tick = at * BOX.height
	const start = Math.round(top)
	return `M0 ${tenth(tick)}L13 ${tenth(clamp(tick, start + INSET.down, start + BOX.label.height - INSET.down))}`
}

function along({ at, left, above }: Mark) {
	const end = clamp(at, left + INSET.along, left + BOX.label.width - INSET.along)
	const { tick, label } = above ? ABOVE : { tick: BOX.height - ABOVE.tick, label: BOX.height - ABOVE.label }
	return { x1: percent(at), y1: tick, x2: percent(end), y2: label }
}

function tenth(pixels: number): number {
	return Math.round(pixels * 10) / 10
}

function percent(part: number): string {
	return `${Math.round(part * 1e4) / 100}%`
}

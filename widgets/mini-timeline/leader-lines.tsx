/** Drawings under the list: leader lines, which join each label to its tick, down the narrow box and along the wide; ticks without a label. */
import { BOX, type Mark } from './layout.ts'
import type { TimelineMeeting } from './model.ts'
import { clamp } from './placement.ts'
import { fraction } from './positions.ts'

/** The ends of a line in the wide box above the axis, in units: at the tick, at the label. Below they are mirrored. */
const RISE = { tick: 124, label: 92 }
/** How far from a label's corners its line ends, so that it is seen to lead there. */
const INSET = { down: 9, along: 0.008 }
/** Parts of the scale, of which one is less than a pixel. */
const PARTS = 1000

export function LeaderLines({ meetings }: { meetings: readonly TimelineMeeting[] }) {
	const drawn = meetings.filter((m) => m.mark.labelled)
	return (
		<>
			<Lines class="down" meetings={drawn} ends={down} />
			<Lines class="along" meetings={drawn} ends={along} />
		</>
	)
}

type Ends = (mark: Mark) => Readonly<Partial<Record<'x1' | 'x2' | 'y1' | 'y2', number>>>

/** One unit wide and as many high as the box has, whatever its size is. */
function Lines({ meetings, ends, ...drawing }: { class: string; meetings: readonly TimelineMeeting[]; ends: Ends }) {
	return (
		<svg aria-hidden="true" viewBox={`0 0 1 ${BOX.height}`} preserveAspectRatio="none" {...drawing}>
			{meetings.map(({ status, mark }) => (
				<line class={status === 'held' ? undefined : status} {...ends(mark)} />
			))}
		</svg>
	)
}

/** Along the axis, whichever way it goes. */
export function Ticks({ of, ats }: { of: string; ats: readonly number[] }) {
	const places = [...new Set(ats.map((at) => Math.round(at * PARTS)))]
	if (places.length === 0) return null
	return (
		<svg aria-hidden="true" class={of} viewBox={`0 0 ${PARTS} ${PARTS}`} preserveAspectRatio="none">
			<path d={places.map((place) => `M${place} 0v${PARTS}`).join('')} />
		</svg>
	)
}

function down({ at, top }: Mark) {
	const tick = at * BOX.height
	const end = clamp(tick, top + INSET.down, top + BOX.label.height - INSET.down)
	return { y1: tenth(tick), x2: 1, y2: tenth(end) }
}

function along({ at, left, above }: Mark) {
	const end = clamp(at, left + INSET.along, left + BOX.label.width - INSET.along)
	const y = (units: number) => (above ? units : BOX.height - units)
	return { x1: fraction(at), y1: y(RISE.tick), x2: fraction(end), y2: y(RISE.label) }
}

function tenth(units: number): number {
	return Math.round(units * 10) / 10
}

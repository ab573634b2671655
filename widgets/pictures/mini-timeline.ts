/** The timeline as a picture: how many meetings, and on a scale true in time where and when they were. */
import type { Words } from '../languages/words.ts'
import { type AxisLabel, axisLabels } from '../mini-timeline/axis.ts'
import { callsKey } from '../mini-timeline/calls.tsx'
import { labelled } from '../mini-timeline/labelled.ts'
import type { MiniTimelineModel, TimelineMeeting } from '../mini-timeline/model.ts'
import { clamp, placed } from '../mini-timeline/placement.ts'
import { cutRemark, remarksOf } from '../mini-timeline/remarks.ts'
import { firstFitting, namesOf } from './fitted.ts'
import { drawAttribution, drawNothing, drawPaper, drawTitle, marginOf, measureOf } from './frame.ts'
import { attributionLines, drawHeading } from './meetings.ts'
import type { Pen } from './pen.ts'

/** Pixels of the sheet. `band`: the years, through the middle of the box. */
type Measures = {
	readonly band: number
	readonly size: number
	readonly leading: number
	readonly label: number
	readonly labels: number
	readonly tick: number
	readonly leader: number
}

const WIDE: Measures = { band: 24, size: 13.5, leading: 16, label: 122, labels: 8, tick: 8, leader: 14 }
const NARROW: Measures = { band: 13, size: 10, leading: 11, label: 84, labels: 6, tick: 4, leader: 5 }

export function drawMiniTimeline(pen: Pen, model: MiniTimelineModel): void {
	const { words, title, meetings, attribution, calls } = model
	drawPaper(pen)
	const baseline = drawTitle(pen, title, calls && callsKey(calls, words))
	const bottom = drawAttribution(pen, attributionLines(pen, attribution, words, calls?.countedBy.name))
	if (meetings.length === 0) drawNothing(pen, words.say.noMeetings)
	else {
		// That some marks have no name everybody sees; that some meetings have no mark, or are by video, nobody does.
		const [remarks, cut] = [remarksOf(model), cutRemark(model) ?? []]
		const top = drawHeading(pen, baseline, model, [model.isCut ? [] : cut, remarks, model.isCut ? cut : []].flat())
		drawBox(pen, model, (top + bottom) / 2, pen.sheet.isNarrow ? NARROW : WIDE)
	}
}

function drawBox(
	pen: Pen,
	{ meetings, ticks, calls, axis, words }: MiniTimelineModel,
	middle: number,
	of: Measures,
): void {
	const [edge, across] = [marginOf(pen), measureOf(pen)]
	const band = { top: middle - of.band / 2, bottom: middle + of.band / 2 }
	drawYears(pen, axisLabels(axis, words), band, of, calls ? 0.4 : 0.3)
	for (const x of new Set(calls?.days.map(({ at }) => Math.round(2 * (edge + at * across)) / 2))) {
		pen.stroke([x, band.bottom - of.band / 5], [x, band.bottom], 'quiet', pen.sheet.isNarrow ? 0.6 : 1)
	}
	const ats = meetings.map((m) => m.mark.at)
	// Years whose meetings are only counted.
	for (const at of ticks.filter((at) => !ats.includes(at))) {
		pen.box(edge + at * across - 0.5, band.top - of.tick, 1, of.tick, 'quiet')
	}
	const candidates = meetings.map(({ mark, isFirst }) => ({ at: mark.at, isFirst }))
	const kept = [...labelled(candidates, of.labels)].sort((a, b) => a - b)
	for (const [i, meeting] of meetings.entries()) {
		const isBelow = kept.indexOf(i) % 2 === 1
		drawTick(pen, meeting, edge + meeting.mark.at * across, isBelow ? band.bottom : band.top - of.tick, of)
	}
	for (const isBelow of [false, true]) {
		const side = kept.filter((_, turn) => (turn % 2 === 1) === isBelow)
		const wishes = side.map((i) => (ats[i] ?? 0) * across - of.label / 2)
		const starts = placed(wishes, of.label, { from: 0, to: across + 4 })
		for (const [k, i] of side.entries()) {
			const meeting = meetings[i]
			const start = edge + (starts[k] ?? 0)
			if (!meeting) continue
			const tick = edge + meeting.mark.at * across
			const end = clamp(tick, start + 4, start + of.label - 16)
			const y = isBelow ? band.bottom + of.tick : band.top - of.tick
			const labelAt = isBelow ? y + of.leader : y - of.leader
			pen.stroke([tick, y], [end, labelAt], 'quiet', pen.sheet.isNarrow ? 0.6 : 1)
			const first = isBelow
				? labelAt + of.leading * 0.85
				: labelAt - of.leading * (linesOf(pen, meeting, words).length - 0.7)
			drawLabel(pen, meeting, words, start, first, of)
		}
	}
}

function drawYears(
	pen: Pen,
	years: readonly AxisLabel[],
	{ top, bottom }: { top: number; bottom: number },
	{ band }: Measures,
	/** How far from its bottom they stand, in parts of the band. */
	rise: number,
): void {
	const [edge, across] = [marginOf(pen), measureOf(pen)]
	const type = { face: 'sans', size: pen.sheet.isNarrow ? 9 : 13, ink: 'quiet' } as const
	const widest = Math.max(...years.map(({ label }) => pen.measure(type)(label)))
	const step = years.length > 1 ? (across / years.length) | 0 : across
	const every = Math.ceil((widest + 6) / step)
	for (const [i, { label, at }] of years.entries()) {
		const x = edge + at * across
		pen.stroke([x, top], [x, bottom], 'rule')
		const fits = x + band * 0.22 + pen.measure(type)(label) <= edge + across
		if (i % every === 0 && fits) {
			pen.line(label, type, { x: x + band * 0.22, baseline: bottom - band * rise, room: widest + 2 })
		}
	}
	for (const y of [top, bottom]) pen.stroke([edge, y], [edge + across, y], 'ink')
}

/** Outside the band, so that no year is struck through. What was not held is not filled. */
function drawTick(pen: Pen, { status, isInexact }: TimelineMeeting, x: number, y: number, { tick }: Measures): void {
	const width = pen.sheet.isNarrow ? 2 : 3
	// As wide as it is vague: the day is not known.
	if (status === 'held' && isInexact) pen.box(x - 1.5 * width, y + tick / 3, 3 * width, tick / 3, 'accent')
	else if (status === 'held') pen.box(x - width / 2, y, width, tick, 'accent')
	else if (status === 'scheduled') pen.box(x - tick / 2 + 0.5, y + 0.5, tick - 1, tick - 1, 'paper', 'accent')
	else if (status === 'reported') pen.box(x - tick / 2 + 0.5, y + 0.5, tick - 1, tick - 1, 'paper', 'quiet')
	else pen.box(x - width / 2, y + tick / 4, width, tick / 2, 'quiet')
}

function drawLabel(
	pen: Pen,
	meeting: TimelineMeeting,
	words: Words,
	x: number,
	first: number,
	{ size, leading, label }: Measures,
): void {
	const ink = LABEL_INKS[meeting.status]
	const room = label - 8
	for (const [i, text] of linesOf(pen, meeting, words).entries()) {
		const place = { x, baseline: first + i * leading, room }
		const isTold = meeting.status === 'reported'
		const name = { face: isTold ? 'sans' : 'sansBold', size, ink: isTold ? ink : 'ink' } as const
		if (i === 0) pen.line(firstFitting(namesOf(text), room, pen.measure(name)), name, place)
		else if (i === 1) {
			// Of several days none may be cut off.
			const type = { face: 'sans', size: size * 0.94, ink } as const
			const fitting = Math.min(1, (room - 0.01) / pen.measure(type)(text))
			pen.line(text, { ...type, size: type.size * fitting }, place)
		} else pen.line(text, { face: 'sans', size: size * 0.88, ink }, place)
	}
}

const LABEL_INKS = {
	held: 'ink',
	scheduled: 'accent',
	cancelled: 'quiet',
	reported: 'quiet',
	denied: 'quiet',
} as const

/** Place and day; of a meeting that was not held, where there is room, also what became of it. */
function linesOf(
	{ sheet }: Pen,
	{ heading, days, status, outcomeUnrecorded }: TimelineMeeting,
	{ say, shortDays }: Words,
): string[] {
	if (status === 'held' || status === 'denied' || sheet.isNarrow) return [heading, shortDays(days)]
	if (status === 'reported') return [heading, shortDays(days), say.unconfirmed]
	return [heading, shortDays(days), outcomeUnrecorded ? say.outcomeNotRecorded : say[status]]
}

/** Places ticks, years and labels in the box: down the axis where the widget is narrow, along it where it is wide. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import { labelled } from './labelled.ts'
import { clamp, placed } from './placement.ts'
import { type Scale, scaleOf } from './scale.ts'

/** The box's measures, as box.css and wide.css have them: pixels down the axis, parts of its width along it. */
export const BOX = { height: 288, label: { height: 34, width: 0.185 } }
const DOWN = { size: 36, from: 0, to: 290 }
const ALONG = { size: 0.2, from: 0, to: 1.01 }

/** As many labels as the box holds, one under another where it is narrow. */
const LABELS = 8

export type Mark = {
	/** The day's place on the scale, 0 to 1: where the tick is, exactly. */
	readonly at: number
	/** A mark without a label shows one while it is pointed at or in focus. */
	readonly labelled: boolean
	/** Labels of the wide widget stand in turn above and below the axis. */
	readonly above: boolean
	/** The label's start: pixels from the top (narrow), part of the width from the left (wide). */
	readonly top: number
	readonly left: number
}

export type Layout = { readonly years: Scale['years']; readonly marks: readonly Mark[] }

/** @param days oldest first */
export function layoutOf(days: readonly { readonly date: CalendarDate; readonly isFirst: boolean }[]): Layout {
	const [first, ...rest] = days.map((d) => d.date)
	if (first === undefined) return { years: [], marks: [] }
	const scale = scaleOf([first, ...rest])
	const candidates = days.map(({ date, isFirst }) => ({ at: scale.at(date), isFirst }))
	const ats = candidates.map((c) => c.at)
	const kept = [...labelled(candidates, LABELS)].sort((a, b) => a - b)
	const above = kept.filter((_, turn) => turn % 2 === 0)
	const below = kept.filter((_, turn) => turn % 2 === 1)
	const top = starts(ats.map(wishedTop), kept, DOWN)
	const left = new Map([above, below].flatMap((side) => [...starts(ats.map(wishedLeft), side, ALONG)]))
	const marks = ats.map((at, i) => ({
		at,
		labelled: kept.includes(i),
		above: !below.includes(i),
		top: top.get(i) ?? clamp(wishedTop(at), 0, BOX.height - BOX.label.height),
		left: left.get(i) ?? clamp(wishedLeft(at), 0, 1 - BOX.label.width),
	}))
	return { years: scale.years, marks }
}

function wishedTop(at: number): number {
	return at * BOX.height - BOX.label.height / 2
}

function wishedLeft(at: number): number {
	return at - BOX.label.width / 2
}

function starts(
	wishes: readonly number[],
	indexes: readonly number[],
	{ size, ...bounds }: typeof DOWN,
): ReadonlyMap<number, number> {
	const chosen = indexes.flatMap((i) => wishes[i] ?? [])
	return new Map(placed(chosen, size, bounds).map((start, k) => [indexes[k] ?? k, start]))
}

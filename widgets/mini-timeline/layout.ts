/** Places marks, labels and groups in the box: down the axis where the widget is narrow, along it where it is wide. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import { labelled } from './labelled.ts'
import { placed } from './placement.ts'
import { type Scale, scaleOf } from './scale.ts'

/** The box's measures, as box.css and wide.css have them: units down the axis, parts of its width along it. */
export const BOX = { height: 288, label: { height: 34, width: 0.185 } }
const DOWN = { size: 36, from: 0, to: 290 }
const ALONG = { size: 0.2, from: 0, to: 1.01 }

/** As many labels as the box holds, one under another where it is narrow. */
const LABELS = 8

/**
 * Marks without a label share targets (WCAG 2.2, 2.5.8) of so many pixels on an axis of so many: the box's height, or of the lower
 * widget its least width. What is near is in one target.
 */
type Targets = { readonly size: number; readonly near: number; readonly axis: number }
const REGULAR: Targets = { size: 24, near: 26, axis: BOX.height }
const COMPACT: Targets = { size: 32, near: 34, axis: 256 }

export type Mark = {
	/** The day's place on the scale, 0 to 1: where the tick is, exactly. */
	readonly at: number
	/** A mark without a label is in a group. */
	readonly labelled: boolean
	/** Labels of the wide widget stand in turn above and below the axis. */
	readonly above: boolean
	/** The label's start: units from the top (narrow), part of the width from the left (wide). */
	readonly top: number
	readonly left: number
}

/** Marks that open together: their indexes, and the place of their target's middle on the scale, 0 to 1. */
export type Group = { readonly at: number; readonly members: readonly number[] }

export type Layout = {
	readonly axis: Scale['axis']
	/** The place of any day, 0 to 1 of those that the axis has. */
	readonly at: Scale['at']
	readonly marks: readonly Mark[]
	readonly groups: readonly Group[]
}

type Placed = {
	readonly date: CalendarDate
	readonly isFirst: boolean
	/** Stands for several, and has no name. */
	readonly isNameless?: boolean
}

/** @param days oldest first */
export function layoutOf(days: readonly Placed[], isCompact: boolean): Layout {
	const [first, ...rest] = days.map((d) => d.date)
	if (first === undefined) return { axis: [], at: () => Number.NaN, marks: [], groups: [] }
	const scale = scaleOf([first, ...rest])
	const ats = days.map(({ date }) => scale.at(date))
	const named = days.flatMap(({ isFirst, isNameless }, i) => (isNameless ? [] : [{ i, at: ats[i] ?? 0, isFirst }]))
	const chosen = isCompact ? [] : [...labelled(named, LABELS)]
	const kept = chosen.flatMap((k) => named[k]?.i ?? []).sort((a, b) => a - b)
	const above = kept.filter((_, turn) => turn % 2 === 0)
	const below = kept.filter((_, turn) => turn % 2 === 1)
	const top = starts(ats.map(wishedTop), kept, DOWN)
	const left = new Map([above, below].flatMap((side) => [...starts(ats.map(wishedLeft), side, ALONG)]))
	const marks = ats.map((at, i) => ({
		at,
		labelled: kept.includes(i),
		above: !below.includes(i),
		top: top.get(i) ?? 0,
		left: left.get(i) ?? 0,
	}))
	return { axis: scale.axis, at: scale.at, marks, groups: groupsOf(marks, isCompact ? COMPACT : REGULAR) }
}

/** Each group takes what is near its first mark; targets that would lie over each other are moved apart. */
function groupsOf(marks: readonly Mark[], { size, near, axis }: Targets): Group[] {
	const groups: number[][] = []
	for (const [i, { labelled, at }] of marks.entries()) {
		if (labelled) continue
		const group = groups.at(-1)
		if (group && (at - (marks[group[0] ?? 0]?.at ?? 0)) * axis < near) group.push(i)
		else groups.push([i])
	}
	const wished = groups.map((group) => middle(group.map((i) => marks[i]?.at ?? 0)) * axis - size / 2)
	const starts = placed(wished, size, { from: 0, to: axis })
	return groups.map((members, i) => ({ members, at: ((starts[i] ?? 0) + size / 2) / axis }))
}

function middle(ats: readonly number[]): number {
	return ((ats[0] ?? 0) + (ats.at(-1) ?? 0)) / 2
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

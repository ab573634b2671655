/** The list beside the number: what the total is made of, oldest first, and the one line that is not in it. */
import { hasAside, linesOf, sumOf } from '../count-card/lines.ts'
import type { CountCardModel, Share } from '../count-card/model.ts'
import type { Words } from '../languages/words.ts'
import { wrapped } from './fitted.ts'
import { isolated } from './frame.ts'
import type { Pen, Type } from './pen.ts'

/** Pixels of the sheet; `most` rows of the height `row` fit. */
type SplitPlace = { x: number; top: number; room: number; row: number; most: number }

type Row = { readonly label: string; readonly value: string; readonly type: Type }

/** Where the wide card's list has its middle: beside the number's. */
const MIDDLE = 138

export function drawSplit(pen: Pen, model: CountCardModel, words: Words, place: SplitPlace): void {
	const { x, top, room, row, most } = place
	const size = pen.sheet.isNarrow ? 11 : 15.5
	const rows = rowsOf(model, words, size, most)
	const type = { face: 'sans', size } as const
	// A long label takes a second line while there is room for one.
	const leading = size * 1.2
	let free = Math.floor(((most - rows.length) * row) / leading)
	const labels = rows.map(({ label, value, type: valueType }) => {
		const width = pen.measure(valueType)(value)
		const lines = wrapped(label, room - width - 12, free > 0 ? 2 : 1, pen.measure(type))
		free -= lines.length - 1
		return lines
	})
	const height = rows.length * row + (labels.flat().length - rows.length) * leading
	let y = pen.sheet.isNarrow ? top : Math.max(top, MIDDLE - height / 2)
	for (const [i, { value, type: valueType }] of rows.entries()) {
		if (i > 0) pen.stroke([x, y], [x + room, y], 'rule')
		const baseline = y + 0.68 * row
		pen.line(value, valueType, { x: x + room, baseline, room, toEnd: true })
		const lines = labels[i] ?? []
		for (const [n, line] of lines.entries()) pen.line(line, type, { x, baseline: baseline + n * leading, room })
		y += row + (lines.length - 1) * leading
	}
}

function rowsOf(model: CountCardModel, words: Words, size: number, most: number): Row[] {
	const { before, own } = linesOf(model, Math.max(2 + Number(hasAside(model)), Math.min(4, most)))
	const counted = (label: string, count: number): Row => {
		return { label, value: words.number(count), type: { face: 'sansBold', size } }
	}
	return [
		...(before.length > 0 ? [counted(words.say.before, sumOf(before))] : []),
		...own.map((share) => counted(nameOf(share, words), share.count)),
		...asideOf(model, words, size),
	].slice(0, most)
}

function nameOf({ label, thisYear }: Share, { say }: Words): string {
	if (thisYear) return say.thisYear
	return 'year' in label ? label.year : label.period
}

/** One other authority's count, or that there are several; a meeting that is not counted yet. */
function asideOf(model: CountCardModel, { say, shortDate, number, comma }: Words, size: number): Row[] {
	const type = { face: 'sans', size: size * 0.92, ink: 'accent' } as const
	if (model.metric === 'meetings') {
		if (model.announced === null) return []
		const { date, city, status } = model.announced
		const standing = status === 'scheduled' ? say.scheduled : say.outcomeNotRecorded
		return [{ label: `${shortDate(date)}${comma}${isolated(city)}`, value: standing, type }]
	}
	const [other, ...more] = model.others
	if (other === undefined) return []
	if (more.length > 0) return [{ label: say.otherCounts, value: '', type }]
	const { authority, asOf, total } = other
	const label = `${say.otherCount} ${isolated(authority.name)}${comma}${shortDate(asOf)}`
	return [{ label, value: number(total), type: { face: 'sans', size } }]
}

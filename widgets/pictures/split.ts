/** The breakdown beside the number: what the total is made of, oldest first, and the one line that is not in it. */
import { shownBesides } from '../count-card/besides.ts'
import type { Share } from '../count-card/counted.ts'
import { foldedName, foldedWords } from '../count-card/folded.ts'
import { asidesOf, divided, sumOf } from '../count-card/lines.ts'
import type { CountCardModel } from '../count-card/model.ts'
import { sentenceCase } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { firstFitting, namesOf, wrapped } from './fitted.ts'
import { isolated } from './frame.ts'
import type { Pen, Type } from './pen.ts'

/** Pixels of the sheet; `most` rows of the height `row` fit. */
type SplitPlace = { x: number; top: number; room: number; row: number; most: number }

type Row = {
	/** From the longest on: the first that fits stands there. */
	readonly labels: readonly string[]
	readonly value: string
	readonly type: Type
	/** Words instead of a number: they may give their place to the label, and stand beneath it. */
	readonly isPhrase?: boolean
	/** What stands there alone where the label would be cut: no number without the name of who counts. */
	readonly orElse?: string
}

/** Where the wide card's list has its middle: beside the number's. */
const MIDDLE = 146

export function drawSplit(pen: Pen, model: CountCardModel, words: Words, place: SplitPlace): void {
	const { x, top, room, most } = place
	const size = pen.sheet.isNarrow ? 11 : 15.5
	const rows = rowsOf(model, words, size, most)
	const type = { face: 'sans', size } as const
	const leading = size * 1.2
	// A second line is taken while there is room for one.
	let free = Math.floor(((most - rows.length) * place.row) / leading)
	const whole = (row: Row): Row => {
		const { labels, value, type: valueType, orElse } = row
		if (orElse === undefined) return row
		const beside = room - pen.measure(valueType)(value) - 12
		const isWhole = wrapped(labels[0] ?? '', beside, free > 0 ? 2 : 1, pen.measure(type)).join(' ') === labels[0]
		return isWhole ? row : { labels: [orElse], value: '', type: valueType }
	}
	const laidOut = rows.map((row) => {
		const { labels, value, type: valueType, isPhrase } = whole(row)
		const beside = room - pen.measure(valueType)(value) - 12
		const label = firstFitting(labels, free > 0 && isPhrase ? room : beside, pen.measure(type))
		const isBeneath = free > 0 && isPhrase === true && pen.measure(type)(label) > beside
		const lines = wrapped(label, isBeneath ? room : beside, free > 0 && !isBeneath ? 2 : 1, pen.measure(type))
		const height = place.row + (lines.length - 1 + Number(isBeneath)) * leading
		free -= lines.length - 1 + Number(isBeneath)
		return { lines, value, valueType, isBeneath, height }
	})
	const height = laidOut.reduce((sum, each) => sum + each.height, 0)
	let y = pen.sheet.isNarrow ? top : Math.max(top, MIDDLE - height / 2)
	for (const [i, { lines, value, valueType, isBeneath, height: own }] of laidOut.entries()) {
		if (i > 0) pen.stroke([x, y], [x + room, y], 'rule')
		const baseline = y + 0.68 * place.row
		if (isBeneath) pen.line(value, valueType, { x, baseline: baseline + leading, room })
		else pen.line(value, valueType, { x: x + room, baseline, room, toEnd: true })
		for (const [n, line] of lines.entries()) pen.line(line, type, { x, baseline: baseline + n * leading, room })
		y += own
	}
}

function rowsOf(model: CountCardModel, words: Words, size: number, most: number): Row[] {
	const { sincePublication: since } = model
	const { before, own } = divided(model.count?.shares ?? [], Math.min(4, most) - asidesOf(model))
	const [next] = own
	const counted = (label: string, count: number): Row => {
		return { labels: [label], value: words.number(count), type: { face: 'sansBold', size } }
	}
	return [
		...(before.length > 0 && next ? [counted(foldedWords(foldedName(before, next), words), sumOf(before))] : []),
		...own.map((share) => counted(nameOf(share), share.count)),
		...(since === null ? [] : [{ ...counted(words.say.sincePublication, since), value: words.added(since) }]),
		...shownBesides(model, words).map(
			({ phrase }): Row => ({ labels: [sentenceCase(phrase, words)], value: '', type: { face: 'sans', size } }),
		),
		...asideOf(model, words, size),
	].slice(0, Math.max(0, most))
}

/** Never "this year": a picture is saved, printed and seen again in another. */
function nameOf({ label }: Share): string {
	return 'year' in label ? label.year : label.period
}

/** One other authority's count, or that there are several; a meeting that is not counted yet. */
function asideOf(model: CountCardModel, { say, shortDate, shortDays, number, comma }: Words, size: number): Row[] {
	const type = { face: 'sans', size: size * 0.92, ink: 'accent' } as const
	if (model.metric === 'meetings') {
		if (model.announced === null) return []
		const { days, city, status } = model.announced
		const standing = status === 'scheduled' ? say.scheduled : say.outcomeNotRecorded
		const labels = namesOf(city).map((name) => `${shortDays(days)}${comma}${isolated(name)}`)
		return [{ labels, value: standing, type, isPhrase: true }]
	}
	const [other, ...more] = model.others
	if (other === undefined) return []
	if (more.length > 0) return [{ labels: [say.otherCounts], value: '', type }]
	const { authority, asOf, total } = other
	const label = `${isolated(authority.name)}${comma}${shortDate(asOf)}`
	return [{ labels: [label], value: number(total), type: { face: 'sans', size }, orElse: say.otherCount }]
}

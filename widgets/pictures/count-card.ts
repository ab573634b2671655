/** The count card as a picture: the number, its noun and strokes, what it is made of, who counts and until when. */
import { besidesOfCount, saysNone } from '../count-card/besides.ts'
import type { CountCardModel } from '../count-card/model.ts'
import { MOST_STROKES, place, STROKE } from '../count-card/strokes.tsx'
import { sentenceCase } from '../inline.tsx'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { publisherOf } from '../publisher.ts'
import { datesOf, drawAttribution, drawNothing, drawPaper, drawTitle, isolated, marginOf, measureOf } from './frame.ts'
import type { Pen } from './pen.ts'
import { drawSplit } from './split.ts'

export function drawCountCard(pen: Pen, model: CountCardModel): void {
	const words = wordsFor(model.language)
	drawPaper(pen)
	drawTitle(pen, model.title)
	const who = model.count?.countedBy ? `${words.say.countedBy} ${isolated(model.count.countedBy.name)}` : null
	const bottom = drawAttribution(pen, attributionLines(pen, model, who, words), who)
	if (model.count === null) drawNothing(pen, nothing(model, words))
	else if (pen.sheet.isNarrow) drawNarrow(pen, model, words, bottom)
	else drawWide(pen, model, words, bottom)
}

/** That nothing is counted, and what stands beside it. */
function nothing(model: CountCardModel, words: Words): string {
	const besides = besidesOfCount(model, words).map(({ phrase }) => sentenceCase(phrase, words))
	return [saysNone(model, words), ...besides].join('. ')
}

function attributionLines(pen: Pen, model: CountCardModel, who: string | null, words: Words): string[] {
	const { sources } = model
	const { say, list } = words
	const dates = datesOf(pen, model, words)
	return [
		...(who === null ? dates.map((date, i) => (i === 0 ? sentenceCase(date, words) : date)) : [who, ...dates]),
		...(sources.length > 0
			? [`${sources.length > 1 ? say.sources : say.source}: ${list(sources.map(publisherOf).map(isolated))}`]
			: []),
	]
}

function drawNarrow(pen: Pen, model: CountCardModel, words: Words, bottom: number): void {
	const baseline = 63
	drawTotal(pen, model, words, { baseline, size: 47, room: measureOf(pen) })
	const row = 15.5
	const top = baseline + 7
	drawSplit(pen, model, words, {
		x: marginOf(pen),
		top,
		room: measureOf(pen),
		row,
		most: Math.floor((bottom - top) / row),
	})
}

function drawWide(pen: Pen, model: CountCardModel, words: Words, bottom: number): void {
	const [left, right] = [marginOf(pen), 318]
	const top = 66
	const room = right - left - 30
	drawTotal(pen, model, words, { baseline: 174, size: 116, room })
	// A long name of who counts reaches up to them.
	if (bottom > STROKES.y + STROKES.height) drawStrokes(pen, model, { x: left, room })
	const row = 34
	const most = Math.floor((bottom - top) / row)
	drawSplit(pen, model, words, { x: right, top, room: pen.sheet.width - left - right, row, most })
}

/** The noun stands beside the number, or beneath it where its words would be cut; figures shrink rather than break. */
function drawTotal(
	pen: Pen,
	{ metric, count }: CountCardModel,
	words: Words,
	{ baseline, size, room }: { baseline: number; size: number; room: number },
): void {
	const total = count?.total ?? 0
	const figures = words.number(total)
	const noun = metric === 'calls' ? words.callNoun(total) : words.meetingNoun(total)
	const type = { face: 'serif', size: pen.sheet.isNarrow ? 13 : 21 } as const
	const width = pen.measure({ face: 'serif', size })(figures)
	// A hair less than its room: what is measured a hair more would be cut.
	const fitting = size * Math.min(1, (room - 0.01) / width)
	const indent = (width * fitting) / size + type.size * 0.5
	const isBeneath = noun.split(' ').some((word) => pen.measure(type)(word) > room - indent)
	// The narrow sheet has no room above for both, and the wide one keeps the title clear.
	const above = pen.sheet.isNarrow ? fitting * 0.6 : Math.min(fitting, 104)
	const number = { face: 'serif', size: isBeneath ? above : fitting } as const
	const rise = number.size * 0.2 + type.size * 0.75
	// A large figure has some white on its side, which would make the margin look wider.
	const x = marginOf(pen) - number.size * 0.03
	pen.line(figures, number, { x, baseline: isBeneath ? baseline - rise : baseline, room })
	if (isBeneath) pen.line(noun, type, { x: marginOf(pen), baseline, room })
	else pen.lines(noun, type, { x: x + indent, baseline, room: room - indent }, type.size * 1.15, 3, true)
}

/** Of the wide sheet. */
const STROKES = { y: 200, height: 18 }

/** One a call, in fives, the newest share in the accent; past what can be told apart a bar, true to scale. */
function drawStrokes(pen: Pen, { count }: CountCardModel, { x, room }: { x: number; room: number }) {
	const { y, height } = STROKES
	const total = count?.total ?? 0
	const before = total - (count?.shares.at(-1)?.count ?? 0)
	if (total > MOST_STROKES) {
		const split = (room * before) / total
		pen.box(x, y, split, 8, 'ink')
		pen.box(x + split, y, room - split, 8, 'accent')
		return
	}
	const unit = Math.min(9, room / (place(total - 1) + STROKE))
	for (let i = 0; i < total; i++) pen.box(x + place(i) * unit, y, STROKE * unit, height, i < before ? 'ink' : 'accent')
}

/** What every picture has around it: paper and its rules, the title at the top, the attribution at the bottom. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { Words } from '../languages/words.ts'
import { cut, gathered, wrapped } from './fitted.ts'
import type { Pen } from './pen.ts'

/** The margin at the sheet's sides. */
export function marginOf({ sheet }: Pen): number {
	return sheet.isNarrow ? 14 : 28
}

/** The measure: how wide a line of text on the sheet is. */
export function measureOf(pen: Pen): number {
	return pen.sheet.width - 2 * marginOf(pen)
}

export function drawPaper(pen: Pen): void {
	const { width, height, isNarrow } = pen.sheet
	pen.box(0, 0, width, height, 'paper')
	pen.box(0, 0, width, isNarrow ? 3 : 5, 'ink')
	pen.box(0, height - 1, width, 1, 'rule')
}

/**
 * @param key what stands at the end of its line
 * @returns the baseline
 */
export function drawTitle(pen: Pen, title: string, key: string | null = null): number {
	const baseline = pen.sheet.isNarrow ? 21 : 45
	const [edge, room] = [marginOf(pen), measureOf(pen)]
	const small = { face: 'sans', size: pen.sheet.isNarrow ? 9.5 : 13.5, ink: 'quiet' } as const
	const beside = key === null ? 0 : pen.line(key, small, { x: edge + room, baseline, room, toEnd: true }) + 14
	if (key !== null) {
		const x = edge + room - beside + 8
		pen.stroke([x, baseline - small.size * 0.7], [x, baseline], 'quiet')
	}
	const place = { x: edge, baseline, room: room - beside }
	pen.line(title, { face: 'serifBold', size: pen.sheet.isNarrow ? 13.5 : 23 }, place)
	return baseline
}

/** The designed empty state: one sentence, large. */
export function drawNothing(pen: Pen, sentence: string): void {
	const size = pen.sheet.isNarrow ? 17 : 32
	const place = { x: marginOf(pen), baseline: pen.sheet.height * 0.42, room: measureOf(pen) }
	pen.lines(sentence, { face: 'serif', size }, place, size * 1.25, 3)
}

/** A name of either direction, which keeps it to itself (UAX #9, isolates). */
export function isolated(name: string): string {
	return `\u2068${name}\u2069`
}

/** Until when what is shown is right, and when that day was corrected: briefly where it is narrow, so that both are on one line. */
export function datesOf(
	{ sheet }: Pen,
	{ asOf, corrected }: { readonly asOf: CalendarDate; readonly corrected: CalendarDate | null },
	{ say, date, shortDate }: Words,
): string[] {
	if (corrected === null) return [`${say.asOf} ${date(asOf)}`]
	const day = sheet.isNarrow ? shortDate : date
	return [`${say.asOf} ${day(asOf)}`, `${say.corrected} ${day(corrected)}`]
}

const SEPARATOR = ' · '

/** Enough for the longest name that the record admits. */
const MOST_LINES = 6

/** Type gets this much smaller where that brings all statements on one line. */
const LEAST_SIZE = 0.9

/**
 * On as few lines as hold each statement whole, from the bottom up.
 * @param who the statement of whose word it is, which has as many lines as it takes
 * @returns the y above them
 */
export function drawAttribution(pen: Pen, statements: readonly string[], who: string | null = null): number {
	const { isNarrow, height } = pen.sheet
	const normal = { face: 'sans', size: isNarrow ? 9.9 : 14, ink: 'quiet' } as const
	const hundredths = Math.floor((100 * measureOf(pen)) / pen.measure(normal)(statements.join(SEPARATOR)))
	const fitting = Math.min(100, hundredths) / 100
	const type = fitting < LEAST_SIZE ? normal : { ...normal, size: normal.size * fitting }
	const measure = pen.measure(type)
	const leading = isNarrow ? 12.5 : 19
	const lines = gathered(statements, SEPARATOR, measureOf(pen), measure).flatMap((line) =>
		line === who ? wrapped(who, measureOf(pen), MOST_LINES, measure) : cut(line, measureOf(pen), measure),
	)
	const first = height - (isNarrow ? 9 : 20) - (lines.length - 1) * leading
	for (const [i, line] of lines.entries()) {
		pen.line(line, type, { x: marginOf(pen), baseline: first + i * leading, room: measureOf(pen) })
	}
	return first - (isNarrow ? 13 : 20)
}

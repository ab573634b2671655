/** What the two pictures of meetings share: the line with the number, and the attribution. */
import type { Attribution } from '../attribution.ts'
import { sentenceCase } from '../inline.tsx'
import type { Words } from '../languages/words.ts'
import { firstFitting } from './fitted.ts'
import { datesOf, isolated, marginOf, measureOf } from './frame.ts'
import type { Pen } from './pen.ts'

/** @param title the baseline of the title */
export function belowHeading({ sheet }: Pen, title: number): number {
	return title + (sheet.isNarrow ? 25 : 53)
}

/** In parts of its size, a text that is still read. */
const SMALLEST = 0.84

/**
 * @param remarks where there is no room for all of them the first ones go first
 * @returns the y below the line
 */
export function drawHeading(
	pen: Pen,
	title: number,
	{ words, total, isEmpty }: { readonly words: Words; readonly total: number; readonly isEmpty: boolean },
	remarks: readonly string[],
): number {
	const { isNarrow } = pen.sheet
	const baseline = title + (isNarrow ? 19 : 40)
	const small = { face: 'sans', size: isNarrow ? 9.5 : 15, ink: 'quiet' } as const
	let x = marginOf(pen)
	const room = () => marginOf(pen) + measureOf(pen) - x
	if (total > 0) {
		x += pen.line(words.number(total), { face: 'serif', size: isNarrow ? 18 : 34 }, { x, baseline, room: room() })
		x += isNarrow ? 5 : 9
	}
	const none = isEmpty ? words.say.noMeetings : words.say.noneInPerson
	const noun = total > 0 ? words.meetingNoun(total) : none
	x += pen.line(noun, { face: 'serif', size: isNarrow ? 12 : 19 }, { x, baseline, room: room() }) + (isNarrow ? 4 : 7)
	// Rather a little smaller than fewer of them, rather fewer than one cut off, and none rather than a part of one.
	const texts = remarks.map((_, i) => `· ${remarks.slice(i).join(' · ')}`)
	const text = firstFitting(texts, room() / SMALLEST, pen.measure(small))
	const fitting = Math.min(1, (room() - 0.01) / Math.max(pen.measure(small)(text), 1))
	if (fitting > SMALLEST) pen.line(text, { ...small, size: small.size * fitting }, { x, baseline, room: room() })
	return belowHeading(pen, title)
}

/** @param calls who counts the calls that are shown beside the meetings */
export function attributionLines(pen: Pen, attribution: Attribution, words: Words, calls?: string): string[] {
	const { publishers, andOthers } = attribution
	const { say, comma } = words
	const label = publishers.length === 1 ? say.source : say.sources
	const names = publishers.map((p) => isolated(p.name)).join(comma)
	const statements = [
		...(publishers.length > 0 ? [`${label}: ${names}${andOthers ? ` ${say.others}` : ''}`] : []),
		...(calls === undefined ? [] : [`${say.calls}: ${isolated(calls)}`]),
		...datesOf(pen, attribution, words),
	]
	return statements.map((statement, i) => (i === 0 ? sentenceCase(statement, words) : statement))
}

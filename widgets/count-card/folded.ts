/** The label of several periods that one line sums up (merged date ranges): their years, or the day they end before. */

import { addDays, type CalendarDate, yearOf } from '../../src/record/calendar.ts'
import type { Words } from '../languages/words.ts'
import type { Share } from './counted.ts'

type FoldedName =
	/** One span where nothing is left out between its years; two for 2000–2004, 2010–2012. */
	| { readonly kind: 'years'; readonly spans: readonly Span[] }
	/** All that was counted before the first share with a line of its own. */
	| { readonly kind: 'before'; readonly day: CalendarDate }

type Span = Pick<Share, 'from' | 'to'>

/** More do not fit beside a number at 280 px. */
const MOST_SPANS = 2

/** A period that begins earlier has no beginning that anybody knows. */
const FIRST_KNOWN_DAY = '1000-01-01'

/**
 * Years claim nothing that is not in the sum: years in which nobody counted are left out, and where a year is divided between
 * the sum and others they are not named at all.
 *
 * @param before oldest first, at least one
 * @param next the first share with a line of its own
 */
export function foldedName(before: readonly Share[], next: Share): FoldedName {
	const spans = spansOf(before)
	const isDivided = spans.some(({ to }, i) => yearOf(to) >= yearOf((spans[i + 1] ?? next).from))
	const isOpen = spans.some(({ from }) => from < FIRST_KNOWN_DAY)
	if (isDivided || isOpen || spans.length > MOST_SPANS) return { kind: 'before', day: next.from }
	return { kind: 'years', spans }
}

function spansOf(shares: readonly Share[]): Span[] {
	const spans: Span[] = []
	for (const { label, from, to } of shares) {
		const last = spans.at(-1)
		// A year without a meeting is a year of none; of one without a count nobody knows.
		const goesOn = last && ('year' in label || from <= addDays(last.to, 1))
		if (goesOn) spans[spans.length - 1] = { from: last.from, to }
		else spans.push({ from, to })
	}
	return spans
}

/** @example '2017–2024'; 'before 1 January 2025' */
export function foldedWords(name: FoldedName, { say, comma, date }: Words): string {
	return name.kind === 'before' ? `${say.before} ${date(name.day)}` : name.spans.map(yearsOf).join(comma)
}

/** @example '2017–2024'; '2017' */
export function yearsOf({ from, to }: Span): string {
	return yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`
}

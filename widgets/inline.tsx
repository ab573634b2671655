/** Runs of text that mean more than their letters: a number, a day, a way out to a source. */
import type { CalendarDate } from '../src/record/calendar.ts'
import type { Words } from './languages/words.ts'

export function Numeral({ value, words }: { value: number; words: Words }) {
	return <data value={String(value)}>{words.number(value)}</data>
}

/** @example over 2 hours → over <data value="2">2</data> hours */
export function Numerals({ phrase }: { phrase: string }) {
	// Splitting by a group puts the numbers at the odd places.
	const pieces = phrase.split(/(\d+(?:[.,]\d+)?)/)
	return <>{pieces.map((piece, i) => (i % 2 === 1 ? <data value={piece.replace(',', '.')}>{piece}</data> : piece))}</>
}

/** A phrase that may stand within a sentence, at its beginning. */
export function sentenceCase(phrase: string, { language }: Words): string {
	return phrase.charAt(0).toLocaleUpperCase(language) + phrase.slice(1)
}

/** @param short where a line has room for little */
export function Day({ date, words, short = false }: { date: CalendarDate; words: Words; short?: boolean }) {
	return <time datetime={date}>{short ? words.shortDate(date) : words.date(date)}</time>
}

/**
 * A link that leaves the frame, since a reader must not lose the article; its name keeps its direction to itself. The
 * record admits only addresses of the web; a page that is read for years does not rest on that alone.
 */
export function Outward({ url, name, ...rest }: { url: string; name: string; lang?: string }) {
	if (!/^https?:\/\//i.test(url)) return <bdi {...rest}>{name}</bdi>
	// A new window has no opener by itself (HTML, §4.6.5), and our pages' policy sends no referrer.
	return (
		<a href={url} target="_blank" {...rest}>
			{name}
		</a>
	)
}

/** Runs of text that mean more than their letters: a day, a number in a phrase, a way out to a source. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import type { Words } from '../languages/words.ts'

export function Day({ date, words }: { date: CalendarDate; words: Words }) {
	return <time datetime={date}>{words.date(date)}</time>
}

/** @example over 2 hours → over <data value="2">2</data> hours */
export function Numerals({ phrase }: { phrase: string }) {
	// Splitting by a group puts the numbers at the odd places.
	const pieces = phrase.split(/(\d+(?:[.,]\d+)?)/)
	return <>{pieces.map((piece, i) => (i % 2 === 1 ? <data value={piece.replace(',', '.')}>{piece}</data> : piece))}</>
}

/** A link that leaves the frame, since a reader must not lose the article; its name keeps its direction to itself. */
export function Outward({ url, name, ...rest }: { url: string | null; name: string; lang?: string }) {
	return url === null ? (
		<bdi {...rest}>{name}</bdi>
	) : (
		<a href={url} rel="noopener noreferrer" target="_blank" {...rest}>
			<bdi>{name}</bdi>
		</a>
	)
}

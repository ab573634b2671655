/** Inline elements with machine-readable values: numbers, days, and links out to sources. */
import type { Child } from 'hono/jsx'
import type { CalendarDate } from '../src/record/calendar.ts'
import { isoDate, type MeetingDays } from '../src/record/meeting-days.ts'
import type { Language } from '../src/record/text.ts'
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

/** A meeting's days; where the day is not known, the month or the year alone (HTML, §4.5.14). */
export function Days({ days, words, short = false }: { days: MeetingDays; words: Words; short?: boolean }) {
	return <time datetime={isoDate(days)}>{short ? words.shortDays(days) : words.days(days)}</time>
}

type OutwardProps = {
	readonly url: string
	readonly name: string
	/** The name's own. */
	readonly language?: Language | null
	readonly words: Words
}

/**
 * A link that leaves the frame, since a reader must not lose the article; its name keeps its direction to itself. The
 * record admits only addresses of the web; a page that is read for years does not rest on that alone.
 */
export function Outward({ url, name, language, words }: OutwardProps) {
	// A name in another language than the page's is read out in its own.
	const lang = language && language !== words.language ? language : undefined
	if (!/^https?:\/\//i.test(url)) return <bdi lang={lang}>{name}</bdi>
	// A new window has no opener by itself (HTML, §4.6.5), and our pages' policy sends no referrer.
	return (
		<a href={url} target="_blank" lang={lang} rel="noopener">
			{name}
		</a>
	)
}

/** Leads out of the frame to the dossier's own page, where readers can be led there. */
export function Onward({ page, children }: { page: string | undefined; children: Child }) {
	if (page === undefined) return <>{children}</>
	return (
		<a href={page} target="_blank" rel="noopener">
			{children}
		</a>
	)
}

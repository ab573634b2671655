/** Runs of text that mean more than their letters: a number, a day, a way out to a source. */
import type { Child } from 'hono/jsx'
import type { CalendarDate } from '../src/record/calendar.ts'
import type { Language } from '../src/record/text.ts'
import type { Words } from './languages/words.ts'

export function Numeral({ value, words }: { value: number; words: Words }) {
	return <data value={String(value)}>{words.number(value)}</data>
}

/** @param short where a line has room for little */
export function Day({ date, words, short = false }: { date: CalendarDate; words: Words; short?: boolean }) {
	return <time datetime={date}>{short ? words.shortDate(date) : words.date(date)}</time>
}

/**
 * A link that leaves the frame: a reader in an article must not lose the article. The record admits only addresses of
 * the web; a page that is read for years does not rest on that alone.
 */
export function Outward({
	url,
	language,
	children,
}: {
	url: string
	language?: Language | undefined
	children: Child
}) {
	if (!/^https?:\/\//i.test(url)) return <bdi lang={language}>{children}</bdi>
	return (
		<a href={url} target="_blank" rel="noopener noreferrer">
			<bdi lang={language}>{children}</bdi>
		</a>
	)
}

/** The attribution of a list of meetings: which publishers say so, and as of which day. */
import { type CalendarDate, notAfter } from '../src/record/calendar.ts'
import type { Excerpt } from '../src/record/excerpt.ts'
import type { Source } from '../src/record/source.ts'
import { inLanguage, type Language } from '../src/record/text.ts'
import { publisherOf, type SpokenSource, siteOf, sourceIn } from './publisher.ts'
import type { WidgetInput } from './widget.ts'

/** A source as printed. */
export type Citation = {
	readonly url: string
	/** Publisher and title, whichever there are, else the site. */
	readonly name: string
	readonly publishedOn: CalendarDate | null
	readonly language: Language | null
}

export type Publisher = { readonly name: string; readonly url: string }

export function citation(source: SpokenSource): Citation {
	const { publisher, title, publishedOn, language } = source
	const name = publisher && title ? `${publisher}: ${title}` : (publisher ?? title ?? siteOf(source.url))
	return { url: source.url, name, publishedOn, language: language ?? null }
}

/** Who says so, newest first, and until which day. */
export type Attribution = {
	readonly publishers: readonly Publisher[]
	/** More publishers than a line has room for; each meeting's own sources name them all. */
	readonly andOthers: boolean
	/** Where no held meeting is recorded, the day of reading: that there is none is true of that day. */
	readonly asOf: CalendarDate
	/** Of an as-of page, the day on which what it shows was corrected later. */
	readonly corrected: CalendarDate | null
}

const NAMED_PUBLISHERS = 3

/** Of an announced meeting, and of those that are held. */
export function attributionOf(input: WidgetInput): Attribution {
	const { announced, sources } = input.dossier.meetings
	const publishers = publishersOf([...(announced?.sources ?? []), ...sources.held], input)
	return {
		publishers: publishers.slice(0, NAMED_PUBLISHERS),
		andOthers: publishers.length > NAMED_PUBLISHERS,
		asOf: asOfDay(input.dossier, input.today),
		corrected: input.corrected ?? null,
	}
}

/** Each publisher once, with the first of its sources. */
function publishersOf(sources: readonly Source[], { dossier, language }: WidgetInput): Publisher[] {
	const byName = new Map<string, Publisher>()
	for (const source of sources) {
		const name = publisherOf(sourceIn(source, (text) => inLanguage(text, language, dossier.languages)))
		if (!byName.has(name)) byName.set(name, { name, url: source.url })
	}
	return [...byName.values()]
}

/**
 * The newest day of which the list of meetings is known to be whole, never the day of reading unless there is none. A source
 * newer than the day asked about (`today` of an as-of page) says nothing beyond that day.
 */
export function asOfDay({ meetings }: Excerpt, today: CalendarDate): CalendarDate {
	return notAfter(meetings.totals.asOf ?? today, today)
}

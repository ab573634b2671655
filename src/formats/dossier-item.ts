/** A dossier in the feed of all of them: what is counted in it, in one line. */
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { CalendarDate } from '../record/calendar.ts'
import { totalsUntil } from '../record/dossier.ts'
import type { Summary } from '../record/summary.ts'
import { inLanguage, type Language } from '../record/text.ts'
import type { FeedItem } from './feeds.ts'
import { pageAddress } from './told.ts'

type Around = {
	readonly language: Language
	/** Where a text is not in that language. */
	readonly languages: readonly Language[]
	/** Of the newsroom. */
	readonly today: CalendarDate
	/** `PUBLIC_ORIGIN` */
	readonly origin: string
}

/** @example '24 phone calls (the Kremlin, as of 15 August 2025); 6 meetings in person' */
export function dossierItem(
	{ id, updatedAt, title, totals }: Omit<Summary, 'attention'>,
	{ language, languages, today, origin }: Around,
): FeedItem {
	const words = wordsFor(language)
	const { calls, meetings } = totalsUntil(totals, today)
	const { total, asOf, countedBy } = calls
	const by = countedBy && inLanguage(countedBy.name, language, languages)
	const counted =
		total === null || asOf === null ? [] : [`${words.calls(total)} (${by}, ${words.say.asOf} ${words.date(asOf)})`]
	return {
		// Of what is counted: an edit that counts nothing is no news, and who has the entry is shown the newer words of it.
		id: `urn:sidelines:${id}:totals:${total ?? 'none'}:${meetings.held}`,
		title: inLanguage(title, language, languages),
		text: [...counted, words.meetings(meetings.held)].join(words.semicolon),
		url: pageAddress({ origin, id, language }),
		at: updatedAt,
		proof: null,
	}
}

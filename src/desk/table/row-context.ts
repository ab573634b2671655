/** What the rows of a table are read against: the record, and what their editor chose for all of them. */
import type { KnownFrom } from '../../reads/read-known.ts'
import type { CalendarDate } from '../../record/calendar.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Meeting } from '../../record/meeting.ts'
import type { Language } from '../../record/text.ts'
import { type Known, knownIn } from '../meetings/known.ts'
import type { Slashed } from './typed-cells.ts'

export type Chosen = {
	/** Of the texts, where neither the heading nor the row names one. */
	readonly language: Language
	/** For rows without a source of their own; empty for none. */
	readonly source: string
	readonly slashes: Slashed | null
	readonly latest: CalendarDate
}

/** The desk's language, the known names, and when a table is looked at. */
export type LookContext = {
	readonly language: DeskLanguage
	/** From which texts of meetings are completed: the newest names in ledgers, as a meeting's form is offered them. */
	readonly named: KnownFrom['tallies']
	/** RFC 3339 */
	readonly at: string
}

export type RowContext = Chosen & {
	readonly dossier: Dossier
	readonly meetings: ReadonlyMap<string, Meeting>
	readonly known: Known
	/** By the small letters of a city's name: the country that it is in. */
	readonly countries: ReadonlyMap<string, string>
}

export function rowContext(dossier: Dossier, chosen: Chosen, named: LookContext['named']): RowContext {
	const countries = dossier.meetings.flatMap(({ place }) =>
		place?.country ? Object.values(place.city).map((city) => [city.toLowerCase(), place.country ?? ''] as const) : [],
	)
	return {
		...chosen,
		dossier,
		meetings: new Map(dossier.meetings.map((meeting) => [meeting.id, meeting])),
		known: knownIn({ ...dossier, tallies: named }),
		countries: new Map(countries),
	}
}

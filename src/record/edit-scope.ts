/** The part of a record that an edit depends on, where that is not all of it: the rest need not be read. */
import type { CalendarDate } from './calendar.ts'
import type { Marks } from './marks.ts'
import type { Erasable } from './revision.ts'
import type { Language } from './text.ts'

export type EditScope = LedgerScope | MeetingsScope | TextsScope | LanguagesScope | RestoredScope

/** Of an edit of calls and their periods, or of who counts them. */
export type LedgerScope =
	/** The day of the call that it records, or reports. */
	| ({ readonly on: CalendarDate } & Opens)
	/** The days of the calls that it records together, and the ids of entries that it leaves as they are. */
	| ({ readonly days: readonly CalendarDate[]; readonly entries: readonly string[] } & Opens)
	/** The id of the reported call that it confirms or denies, and the day of the call that confirms it where that is another. */
	| ({ readonly settles: string; readonly on?: CalendarDate | undefined } & Opens)
	/** The id of the entry that it undoes. */
	| { readonly undoes: string }
	/** The id of the entry whose words it erases. */
	| { readonly erases: string }
	/** The id of the period whose total it states. */
	| ({ readonly states: string } & Opens)
	/** The id of the tally in which it states the total of today's period. */
	| { readonly statesIn: string }
	/** The id of the period that it renames or moves, and its first and last day after that, where they are said. */
	| { readonly moves: string; readonly from?: CalendarDate | undefined; readonly to?: CalendarDate | undefined }
	/** The id of the period that it removes. */
	| { readonly removes: string }
	/** The id of the tally of which it says who counts, or how, or that it is the preferred one; null of a new one: no entry is written. */
	| { readonly tally: string | null }

/** The days of the period that it opens: reported calls on them are placed in it, whenever they were written. */
type Opens = { readonly opens?: { readonly from: CalendarDate; readonly to: CalendarDate } | undefined }

/**
 * The ids of the meetings that the edit changes or removes: none where it adds one, confirms the list, or changes the heading; all
 * of them where what it says is compared with each.
 */
export type MeetingsScope = { readonly meetings: readonly string[] | 'all' }

/** Of a translation: the source texts that it translates, wherever they stand. */
export type TextsScope = { readonly texts: readonly string[] }

/** The version that comes back. */
export type RestoredScope = { readonly restores: number }

/** Of a heading: the languages that it gives the dossier. */
export type LanguagesScope = { readonly languages: readonly Language[] }

/** Whether they are the same languages, in whichever order. */
export function isSameSet(some: readonly Language[], others: readonly Language[]): boolean {
	return some.every((language) => others.includes(language)) && others.every((language) => some.includes(language))
}

/** What is known, where the languages are other ones than before, of the texts that are not read: those beside the heading. */
export type UnreadTexts = {
	readonly texts: number
	/** How many of them are written in each language, of those in which one is. */
	readonly written: Readonly<Record<Language, number>>
	/** What lacks one of the new languages. */
	readonly untranslated: Marks
}

export function isOfLedger(scope: EditScope): scope is LedgerScope {
	return !('meetings' in scope || 'texts' in scope || 'languages' in scope || 'restores' in scope)
}

/** Of an edit that changes neither a meeting nor an entry. */
export const HEADING_SCOPE: EditScope = { meetings: [] }

export function scopeOfErasure({ type, id }: Erasable): EditScope {
	return type === 'entry' ? { erases: id } : type === 'meeting' ? { meetings: [id] } : HEADING_SCOPE
}

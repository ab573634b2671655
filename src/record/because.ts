/** The error kinds of one refused value, with the facts to mend it; `src/faults/because-words.ts` words them for the API, `src/desk/refused/` for editors. */
import type { CalendarDate } from './calendar.ts'
import type { Text } from './text.ts'

/** The size of a part of the record as JSON. */
export type TooLarge = { readonly kind: 'too-large'; readonly bytes: number; readonly max: number }

/** A period by its id, which programs send, and by its name, which people read. */
type OfPeriod = { readonly period: string; readonly label: Text }
type Days = { readonly from: CalendarDate; readonly to: CalendarDate }

export type Because =
	// Its shape.
	| { readonly kind: 'required' }
	| { readonly kind: 'unknown-field' }
	| { readonly kind: 'not-an-object' }
	| { readonly kind: 'not-a-list' }
	| { readonly kind: 'not-a-string' }
	| { readonly kind: 'not-text' }
	| { readonly kind: 'not-a-number' }
	| { readonly kind: 'not-a-boolean' }
	| { readonly kind: 'not-whole' }
	| { readonly kind: 'not-one-of'; readonly values: readonly string[] }
	| { readonly kind: 'empty' }
	/** Which character, and where it stands, counted from 1. */
	| { readonly kind: 'broken-text'; readonly character: string; readonly at: number }
	| { readonly kind: 'stacked-marks'; readonly at: number; readonly max: number }
	| { readonly kind: 'too-long'; readonly max: number }
	| TooLarge
	| { readonly kind: 'too-small'; readonly min: number }
	| { readonly kind: 'too-great'; readonly max: number }
	| { readonly kind: 'too-many'; readonly max: number }
	| { readonly kind: 'too-few'; readonly min: number }
	| { readonly kind: 'not-a-date' }
	| { readonly kind: 'not-an-address' }
	| { readonly kind: 'not-a-country' }
	| { readonly kind: 'not-an-id' }
	| { readonly kind: 'not-a-period' }
	| { readonly kind: 'not-a-language-tag' }
	| { readonly kind: 'not-an-instant' }
	| { readonly kind: 'nothing-changed' }
	// Its place in the record.
	| { readonly kind: 'not-a-language'; readonly languages: readonly string[] }
	| { readonly kind: 'language-in-use'; readonly language: string; readonly texts: number }
	| { readonly kind: 'taken'; readonly id: string }
	| { readonly kind: 'unknown-id'; readonly id: string }
	/** A row whose words are gone for good: it went with them, is said otherwise, or is undone no longer. */
	| { readonly kind: 'erased-row'; readonly is: 'gone' | 'another' | 'undone' }
	/** The reason of an edit stands in an entry as well, which has to be erased first. */
	| { readonly kind: 'reason-of-entry'; readonly entry: string }
	/** A file over a dossier that is another one's. */
	| { readonly kind: 'other-dossier'; readonly id: string }
	/** The summary of a dossier, sent where its bundle is wanted. */
	| { readonly kind: 'not-a-bundle'; readonly id: string }
	/** `latest` is the day that it is where it is latest. */
	| { readonly kind: 'future'; readonly latest: CalendarDate }
	| { readonly kind: 'ends-before-start' }
	// The ledger's rules.
	| { readonly kind: 'no-tally' }
	| { readonly kind: 'none-preferred' }
	| { readonly kind: 'no-period'; readonly on: CalendarDate }
	| ({ readonly kind: 'outside-period' } & OfPeriod & Days)
	| ({ readonly kind: 'overlaps-period' } & OfPeriod & Days)
	/** A period's days that would leave out an entry. */
	| { readonly kind: 'leaves-out-entry'; readonly on: CalendarDate }
	| ({ readonly kind: 'inside-stated-total'; readonly stated: CalendarDate } & OfPeriod)
	/** The same of a reported call that is to be confirmed. */
	| ({ readonly kind: 'reported-inside-stated-total'; readonly stated: CalendarDate } & OfPeriod)
	| ({ readonly kind: 'before-stated-total'; readonly stated: CalendarDate } & OfPeriod)
	| { readonly kind: 'undone-inside-stated-total'; readonly stated: CalendarDate }
	| { readonly kind: 'undo-of-undo' }
	/** What only a reported call has: somebody who tells of it, a denial. */
	| { readonly kind: 'only-of-reported' }
	/** An entry of another kind, of which nothing is to be confirmed or denied. */
	| { readonly kind: 'not-reported' }
	/** A reported call cannot be counted already on a day that nothing counts. */
	| { readonly kind: 'counted-nowhere'; readonly on: CalendarDate }
	/** A reported call that is already confirmed, denied, counted or taken back. */
	| { readonly kind: 'settled-before' }
	| ({ readonly kind: 'negative-total'; readonly left: number } & OfPeriod)
	| { readonly kind: 'out-of-order' }
	| { readonly kind: 'not-the-opposite'; readonly undoes: string; readonly on: CalendarDate; readonly delta: number }
	// A meeting's.
	| { readonly kind: 'held-in-the-future'; readonly latest: CalendarDate }
	/** A month or a year has no last day of its own: it is one of which the day is not known. */
	| { readonly kind: 'only-of-days' }
	/** A month or a year is kept as its first day. */
	| { readonly kind: 'not-the-first-day' }
	| { readonly kind: 'duration-not-understood' }
	/** Typed days: in no form that is known, a day that no month has, slashes that may say either, no year, a spreadsheet's number. */
	| {
			readonly kind: 'days-not-understood'
			readonly why: 'form' | 'no-such-day' | 'day-or-month' | 'no-year' | 'short-year' | 'serial' | 'weekday'
	  }
	// The newsroom's.
	| { readonly kind: 'low-contrast'; readonly ratio: number; readonly nearest: string }
	| { readonly kind: 'not-a-colour' }
	| { readonly kind: 'not-a-time-zone' }
	| { readonly kind: 'not-a-site'; readonly given: string }
	| { readonly kind: 'last-admin' }
	| { readonly kind: 'not-an-email' }
	/** Somebody else’s. */
	| { readonly kind: 'taken-email' }
	/** One’s own, while it is the only way in. */
	| { readonly kind: 'own-way-in' }
	/** By whoever would shut themselves out. */
	| { readonly kind: 'not-by-access' }

/** One thing wrong with a body. `pointer` is a JSON pointer (RFC 6901): `/period/from`. */
export type BodyFault = { readonly pointer: string; readonly because: Because }

/** Every error kind of a request, with the facts to act on. `http/problem.ts` gives each its status and words. */

import type { Because, BodyFault } from '../record/because.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Role } from '../record/editor.ts'
import type { SuggestedPeriod } from '../record/suggested-period.ts'
import type { ReportState } from '../record/tally.ts'
import type { Text } from '../record/text.ts'

/** A likely duplicate: a fact in the record that looks like the one that was sent. Of several calls on a day, the id is the last one's. */
export type Twin =
	| { readonly of: 'call' | 'report'; readonly id: string; readonly on: CalendarDate }
	| { readonly of: 'total'; readonly on: CalendarDate; readonly total: number }
	| { readonly of: 'meeting'; readonly ids: readonly string[]; readonly on: CalendarDate; readonly city: Text }
	| { readonly of: 'authority'; readonly id: string; readonly name: Text }
	| { readonly of: 'leader'; readonly name: Text }
	| { readonly of: 'source'; readonly url: string }

export type Settled = Exclude<ReportState, 'open'>

/** One that is not UTF-8, by its name in the Encoding Standard where that has it. */
export type Encoding = 'UTF-16' | 'UTF-32' | 'windows-1251' | 'koi8-r' | 'ibm866' | 'x-mac-cyrillic'

export type Fault =
	| { readonly kind: 'bad-query'; readonly parameter: string; readonly expected: string }
	/** `line` is where it stops being JSON, from 1; null where that is not known. */
	| { readonly kind: 'bad-json'; readonly detail: string; readonly line: number | null }
	| { readonly kind: 'repeated-key'; readonly pointer: string }
	| { readonly kind: 'bad-form' }
	/** No UTF-8; null where it cannot be told what it is. */
	| { readonly kind: 'bad-encoding'; readonly encoding: Encoding | null }
	| { readonly kind: 'bad-body'; readonly faults: readonly BodyFault[]; readonly suggestedPeriod?: SuggestedPeriod }
	| { readonly kind: 'too-large'; readonly maxBytes: number }
	/** What one row of the database cannot hold. */
	| { readonly kind: 'too-large-to-store'; readonly maxBytes: number }
	/** `patches`: where a patch was sent. */
	| { readonly kind: 'unsupported-media-type'; readonly expected: string; readonly patches?: true }
	/** A body that is compressed. */
	| { readonly kind: 'unsupported-coding' }
	| {
			readonly kind: 'not-found'
			readonly what:
				| 'page'
				| 'dossier'
				| 'widget'
				| 'version'
				| 'meeting'
				| 'tally'
				| 'period'
				| 'entry'
				| 'editor'
				| 'source'
				| 'count'
	  }
	/** A version from which nobody can go on: there is none, or readers were never shown it. */
	| { readonly kind: 'gone'; readonly first: number; readonly newest: number }
	| { readonly kind: 'method-not-allowed'; readonly allow: string }
	/** oEmbed's answer to a format that it does not have. */
	| { readonly kind: 'not-implemented'; readonly expected: string }
	| { readonly kind: 'signed-out' }
	| { readonly kind: 'forbidden'; readonly needs: Role }
	| { readonly kind: 'cross-site' }
	| { readonly kind: 'too-many-attempts'; readonly retryAfterSeconds: number }
	| { readonly kind: 'precondition-required' }
	/** `version: null`: there is none at all. */
	| { readonly kind: 'precondition-failed'; readonly version: number | null }
	/** `If-None-Match` of a write to what is there, or `If-Match` of a read that no longer gives what was seen. */
	| { readonly kind: 'precondition-unmet'; readonly header: 'If-Match' | 'If-None-Match' }
	/** Something in it counts. */
	| { readonly kind: 'period-in-use'; readonly period: string }
	| { readonly kind: 'already-undone'; readonly entry: string }
	/** A reported call is not taken back from under the call that confirms it. */
	| { readonly kind: 'confirmed-by-call'; readonly entry: string; readonly call: string }
	/** It takes no edit until it is moved out of the archive. */
	| { readonly kind: 'archived' }
	/** Only a draft has preview links. */
	| { readonly kind: 'not-a-draft' }
	/** Of those that open a dossier now. */
	| { readonly kind: 'too-many-previews'; readonly max: number }
	/** Of a reported call that something has come of. */
	| { readonly kind: 'already-settled'; readonly entry: string; readonly state: Settled }
	| { readonly kind: 'bad-idempotency-key' }
	/** Asked about at the desk, never by the API: two calls on one day are rare, and a slip is likelier. */
	| { readonly kind: 'likely-duplicate'; readonly twin: Twin }
	/** Asked at the desk, whose form did not show the days and the name of the period that it would open. */
	| { readonly kind: 'period-to-confirm' }
	| { readonly kind: 'key-reused' }
	/** The answer that was given under this retry key had words that were erased since: nothing is written again. */
	| { readonly kind: 'erased' }
	| { readonly kind: 'contended'; readonly retryAfterSeconds: number }
	| { readonly kind: 'unavailable'; readonly retryAfterSeconds: number }

/** The commonest fault of a rule: one value of the body, said where. */
export function badValue(pointer: string, because: Because): Fault {
	return { kind: 'bad-body', faults: [{ pointer, because }] }
}

/** RFC 6901, §3: `~` and `/` in a key are escaped. */
export function jsonPointer(keys: readonly unknown[]): string {
	return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

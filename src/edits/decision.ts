/** What an edit decides from a record: the next record, what changed, and the answer. Pure, so it can be decided again. */

import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { UnreadTexts } from '../record/edit-scope.ts'
import type { ErasedRows } from '../record/erased-rows.ts'
import type { Excerpt } from '../record/excerpt.ts'
import type { Change, ReasonKind } from '../record/revision.ts'
import type { LedgerEntry } from '../record/tally.ts'

/** The moment of an edit, passed in so that deciding needs no clock. */
export type Moment = {
	/** RFC 3339 */
	readonly at: string
	/** The day it is in the newsroom's time zone. */
	readonly today: CalendarDate
	readonly newId: () => string
	/** The ids that meetings of the dossier have, or had before they were removed; asked for where an edit adds a meeting. */
	readonly meetingIds?: readonly string[]
	/** What is counted in all of the record, where only a part of it was read. */
	readonly counted?: Excerpt
	/** What is known of its other texts then, where it gets other languages. */
	readonly unread?: UnreadTexts | undefined
	/** What was erased, where all of the record was read. */
	readonly erased?: ErasedRows
	/** The version that is restored, where one is, as it comes back: of it as much as was read of the record. */
	readonly past?: Dossier | undefined
}

/** @throws where a part of the record was read, and nothing is known of what was erased */
export function erasedBy({ erased }: Moment): ErasedRows {
	if (!erased) throw new Error('what was erased was not read')
	return erased
}

export type Decided<Answer> = {
	/**
	 * The record as it will be; `version` and `updatedAt` are set when it is written. The very record that was given means
	 * that the edit changes nothing: it is answered, and no revision is made.
	 */
	readonly next: Dossier
	readonly changes: readonly Change[]
	readonly reason: string | null
	/** Whether the edit made something that has an address of its own, where its route does not say: its answer is 201, else 200. */
	readonly creates?: boolean
	/** Null where there is no reason. */
	readonly reasonKind: ReasonKind | null
	/**
	 * `written` may be a part of the record. `origin` is ours, for the URLs in it; `today` is the newsroom's, which no count runs
	 * ahead of; `counted` is what is counted then; `newest` gives the first page of a ledger that the edit concerns, and one more.
	 */
	readonly answer: (
		written: Dossier,
		origin: string,
		today: CalendarDate,
		counted: Excerpt,
		newest: (tally: string) => readonly LedgerEntry[],
	) => Answer
}

export type Decide<Answer> = (dossier: Dossier, moment: Moment) => Result<Decided<Answer>, Fault>

/** What an edit decides where there is no dossier of that id yet: its first version. */
export type Start<Answer> = (moment: Moment) => Result<Decided<Answer>, Fault>

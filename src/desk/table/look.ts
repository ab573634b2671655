/** What a pasted table would do to the record, row by row: what its editor looks at, and then publishes. */
import { hashETag } from '../../answers/etag.ts'
import type { Decided, Moment } from '../../edits/decision.ts'
import type { WeighedCall } from '../../edits/record-calls.ts'
import type { WeighedMeeting } from '../../edits/save-meetings.ts'
import type { Fault } from '../../faults/fault.ts'
import type { Result } from '../../faults/result.ts'
import type { CalendarDate } from '../../record/calendar.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import type { Period, Tally } from '../../record/tally.ts'
import type { Language } from '../../record/text.ts'
import type { Row, Table } from './table.ts'
import type { CellFault } from './typed-cells.ts'

/** What looks like a row: a meeting, a call of that day, or a row before it, by its index. */
export type Alike =
	| { readonly kind: 'meeting'; readonly meeting: Meeting }
	| { readonly kind: 'call'; readonly on: CalendarDate }
	| { readonly kind: 'row'; readonly index: number }

export type Outcome =
	/** It says nothing that the record does not. */
	| { readonly kind: 'same' }
	| { readonly kind: 'left-out' }
	| { readonly kind: 'refused'; readonly faults: readonly CellFault[] }
	| { readonly kind: 'meeting'; readonly weighed: WeighedMeeting }
	| { readonly kind: 'call'; readonly call: WeighedCall }

export type LookRow = Row & {
	readonly outcome: Outcome
	readonly alike: readonly Alike[]
	/** `skip`, `another`, `update:ID`; empty where nobody has chosen. */
	readonly choice: string
}

export type Look = {
	readonly table: Table
	readonly rows: readonly LookRow[]
	/** Periods that would be opened for calls that none covers. */
	readonly opened: readonly Period[]
	/** Of the texts, as chosen or as it seems. */
	readonly language: Language
	/** Which count calls are added to; null of meetings. */
	readonly tally: Tally | null
	/** Something that readers were told would change: a reason is asked for. */
	readonly alters: boolean
	/** A fingerprint of all that would be published: nothing else is. */
	readonly seen: string
	readonly save: (moment: Moment) => Result<Decided<unknown>, Fault>
}

/** A row that looks like another is asked about, once for each or once for all. */
export function choiceOf({ index }: Row, { choices, fields }: Table, alike: readonly Alike[]): string {
	const own = choices[`do-${index}`] ?? ''
	return own === '' && alike.length > 0 ? (fields['twins'] ?? '') : own
}

export function isAsked({ outcome, alike, choice }: LookRow): boolean {
	return (outcome.kind === 'meeting' || outcome.kind === 'call') && alike.length > 0 && choice === ''
}

/** Whether it can be published as it is. */
export function isReady({ table, rows }: Pick<Look, 'table' | 'rows'>): boolean {
	const isRead = table.columns.every(({ says }) => says !== '') && table.repeated.size === 0
	return isRead && rows.every((row) => row.outcome.kind !== 'refused' && !isAsked(row))
}

/** How many rows are of each kind. */
export function countsIn(rows: readonly LookRow[]) {
	const count = (is: (row: LookRow) => boolean) => rows.filter(is).length
	const isNew = ({ outcome }: LookRow) =>
		outcome.kind === 'call' || (outcome.kind === 'meeting' && outcome.weighed.before === null)
	return {
		added: count((row) => isNew(row) && !isAsked(row)),
		changed: count((row) => row.outcome.kind === 'meeting' && !isNew(row) && !isAsked(row)),
		refused: count(({ outcome }) => outcome.kind === 'refused'),
		asked: count(isAsked),
		leftOut: count(({ outcome }) => outcome.kind === 'left-out'),
		same: count(({ outcome }) => outcome.kind === 'same'),
	}
}

export function fingerprint(dossier: Dossier, published: readonly unknown[]): string {
	return hashETag(JSON.stringify([dossier.visibility, published]))
}

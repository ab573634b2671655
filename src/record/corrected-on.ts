/** Finds when something that a widget shows as of a day was corrected after that day. */
import { knownBy } from './as-of.ts'
import { type CalendarDate, dateInTimeZone } from './calendar.ts'
import type { Meeting } from './meeting.ts'
import type { LedgerEntry } from './tally.ts'

/** A row of the record, with the version that wrote it and the one that ended it. */
type Row<Fact> = { readonly fact: Fact; readonly written: number; readonly ended: number | null }

type TallyFact = { readonly id: string; readonly preferred: boolean }
export type EntryFact = Pick<LedgerEntry, 'id' | 'kind' | 'period' | 'delta' | 'on' | 'source' | 'note' | 'undoes'>

/** What corrections wrote and ended; what merely adds to the record is none (a call told of a day late, a new meeting). */
export type Corrections = {
	/** Newest first. */
	readonly revisions: readonly { readonly version: number; readonly at: string }[]
	readonly tallies: readonly Row<TallyFact>[]
	readonly entries: readonly Row<EntryFact>[]
	readonly meetings: readonly Row<Meeting>[]
}

/** What a widget shows: the count of calls, the number of meetings, or all that is known of each of them. */
export type Shown = 'calls' | 'meeting-count' | 'meetings'

/**
 * The day of the newest correction, made after `day`, of something that a widget shows as of `day`; null without one.
 *
 * @param timeZone the newsroom's, in which days end
 */
export function correctedOn(
	shown: Shown,
	day: CalendarDate,
	corrections: Corrections,
	timeZone: string,
): CalendarDate | null {
	for (const { version, at } of corrections.revisions) {
		const made = dateInTimeZone(new Date(at), timeZone)
		if (made > day && changed(shown, day, corrections, version)) return made
	}
	return null
}

function changed(shown: Shown, day: CalendarDate, { tallies, entries, meetings }: Corrections, version: number) {
	const known = (meeting: Meeting) => knownBy(meeting, day)
	switch (shown) {
		case 'calls':
			return (
				differ(tallies, version, () => true, JSON.stringify) ||
				differ(withoutUndone(entries, version), version, (entry) => entry.on <= day, toldOf)
			)
		case 'meeting-count':
			return differ(meetings, version, known, ({ id, date, until, datePrecision, status, format }) =>
				[id, date, until, datePrecision, status, format === 'video'].join(),
			)
		case 'meetings':
			return differ(meetings, version, known, JSON.stringify)
	}
}

/** A reported call is in no period's count: which one covers its day is nothing that readers are told. */
function toldOf({ kind, period, ...told }: EntryFact): string {
	return JSON.stringify({ kind, ...told, period: kind === 'reported' || kind === 'undo' ? null : period })
}

/** What was undone and went, or came, together with its undo never counted on that side of the version. */
function withoutUndone(rows: readonly Row<EntryFact>[], version: number): Row<EntryFact>[] {
	const paired = new Set<Row<EntryFact>>()
	for (const side of ['ended', 'written'] as const) {
		const own = new Map(rows.filter((row) => row[side] === version).map((row) => [row.fact.id, row]))
		for (const undo of own.values()) {
			const undone = own.get(undo.fact.undoes ?? '')
			if (undone) paired.add(undo).add(undone)
		}
	}
	return rows.filter((row) => !paired.has(row))
}

/** Whether what a version ended says anything else than what it wrote in its place. */
function differ<Fact>(
	rows: readonly Row<Fact>[],
	version: number,
	belongs: (fact: Fact) => boolean,
	says: (fact: Fact) => string,
): boolean {
	const [before, after] = (['ended', 'written'] as const).map((side) =>
		rows
			.filter((row) => row[side] === version && belongs(row.fact))
			.map(({ fact }) => says(fact))
			.sort()
			.join('\n'),
	)
	return before !== after
}

/** Compares two records row by row: which rows an edit ends, and which it writes. */
import type { Dossier } from '../record/dossier.ts'
import { announcedOn, toldOn } from '../record/meeting.ts'
import { same } from '../record/plain.ts'
import type { Source } from '../record/source.ts'
import { isInFirstLanguage } from './stored-source.ts'

export const VERSIONED = ['headings', 'meetings', 'authorities', 'tallies', 'periods', 'entries'] as const
type VersionedName = (typeof VERSIONED)[number]

export type Row = Readonly<Record<string, unknown>>
type ChangedRows = { readonly ended: readonly string[]; readonly written: ReadonlyMap<string, Row> }
export type Changed = Readonly<Record<VersionedName, ChangedRows>>

/** The one row that has no id of its own. */
export const HEADING = 'heading'

export function changedRows(before: Dossier | null, next: Dossier): Changed {
	const from = before ? rowsOf(before) : null
	const to = rowsOf(next)
	const isFirstAnother = before !== null && before.languages[0] !== next.languages[0]
	const changed = (name: VersionedName) => difference(from?.[name] ?? new Map(), to[name], isFirstAnother)
	return {
		headings: changed('headings'),
		meetings: changed('meetings'),
		authorities: changed('authorities'),
		tallies: changed('tallies'),
		periods: changed('periods'),
		entries: changed('entries'),
	}
}

/** `of` is the object that a row was made from: the same object is the same row. */
type Made = { readonly of: object; readonly row: Row }
type MadeById = ReadonlyMap<string, Made>

function rowsOf(dossier: Dossier): Record<VersionedName, MadeById> {
	const { title, languages, leaders, meetingsCheckedOn, tallies } = dossier
	const byId = <Item extends { id: string }>(items: readonly Item[], rowOf: (item: Item) => Row = (item) => item) =>
		new Map(items.map((item) => [item.id, { of: item, row: rowOf(item) }]))
	return {
		headings: new Map([[HEADING, { of: dossier, row: { title, languages, leaders, meetingsCheckedOn } }]]),
		meetings: byId(dossier.meetings, (m) => ({ ...m, toldOn: toldOn(m), announcedOn: announcedOn(m) })),
		authorities: byId(tallies.map((tally) => tally.authority)),
		tallies: byId(tallies, ({ id, authority, preferred, method }) => ({
			id,
			authority: authority.id,
			preferred,
			method,
		})),
		periods: merged(tallies.map((tally) => byId(tally.periods, (p) => ({ ...p, tally: tally.id })))),
		entries: merged(tallies.map((tally) => byId(tally.entries, (e) => ({ ...e, tally: tally.id })))),
	}
}

function merged<Value>(maps: readonly ReadonlyMap<string, Value>[]): Map<string, Value> {
	return new Map(maps.flatMap((map) => [...map]))
}

function difference(from: MadeById, to: MadeById, isFirstAnother: boolean): ChangedRows {
	const kept = keptInOrder(from, to, isFirstAnother)
	return {
		ended: [...from.keys()].filter((id) => !kept.has(id)),
		written: new Map([...to].flatMap(([id, { row }]) => (kept.has(id) ? [] : [[id, row]]))),
	}
}

/**
 * The rows that stay as they are. Entries of one instant are read back in the order of their rows, and a new row comes
 * last: one that an import puts behind a new one, or before an older one, is written anew. So is one that would be read otherwise.
 */
function keptInOrder(from: MadeById, to: MadeById, isFirstAnother: boolean): Set<string> {
	const kept = new Set<string>()
	const positions = new Map([...from.keys()].map((id, index) => [id, index]))
	const lastOf = new Map<unknown, number>()
	for (const [id, { of, row }] of to) {
		const before = from.get(id)
		const isReadOtherwise = isFirstAnother && before !== undefined && sourcesIn(before.row).some(isInFirstLanguage)
		const isSame = before && !isReadOtherwise && (before.of === of || saysSame(before.row, row))
		const instant = row['recordedAt'] ? `${row['tally']} ${row['recordedAt']}` : null
		const position = isSame ? (positions.get(id) ?? 0) : Number.POSITIVE_INFINITY
		const inOrder = instant === null || position > (lastOf.get(instant) ?? -1)
		if (isSame && inOrder) kept.add(id)
		if (instant !== null) lastOf.set(instant, inOrder ? position : Number.POSITIVE_INFINITY)
	}
	return kept
}

function sourcesIn({ sources, source, denialSource }: Row): Source[] {
	return [sources ?? [], source ?? [], denialSource ?? []].flat() as Source[]
}

/** An import may name the fields of a row in another order. */
function saysSame(before: Row, row: Row): boolean {
	const [was, is] = [JSON.stringify(before), JSON.stringify(row)]
	return was === is || same(JSON.parse(was), JSON.parse(is))
}

/** Looks at a pasted table of calls: each row as it would get into the ledger, what is wrong with it, what it looks like. */
import { recordCalls, weighCalls } from '../../edits/record-calls.ts'
import type { Dossier } from '../../record/dossier.ts'
import { countingEntries, openReports, type Tally } from '../../record/tally.ts'
import { readCallRow } from './call-rows.ts'
import { columnAt } from './fault-columns.ts'
import { type Alike, choiceOf, fingerprint, type Look, type LookRow, type Outcome } from './look.ts'
import type { Chosen } from './row-context.ts'
import type { Table } from './table.ts'
import type { CellFault } from './typed-cells.ts'

export function lookAtCalls(table: Table, dossier: Dossier, tally: Tally, chosen: Chosen, at: string): Look {
	const recorded = new Set(dossier.tallies.flatMap(({ entries }) => entries.map(({ id }) => id)))
	const read = table.rows.map((row) => ({
		row,
		isSkipped: table.choices[`do-${row.index}`] === 'skip',
		...readCallRow(row.cells, dossier, tally, recorded, chosen),
	}))
	const fresh = read.filter(({ isRecorded, isSkipped }) => !isRecorded && !isSkipped)
	const weighed = weighCalls(
		fresh.map(({ body }) => body),
		dossier,
		tally,
		at,
	)
	const outcomes = new Map(
		fresh.map(({ row, faults: own }, i): [number, Outcome] => {
			const found = weighed.rows[i]
			const faults: CellFault[] = [...own]
			if (found && !found.ok) {
				for (const { pointer, because } of found.error) {
					const column = columnAt(pointer, row.cells)
					if (!faults.some((fault) => fault.column === column)) faults.push({ column, because })
				}
			}
			const isRefused = !found?.ok || faults.length > 0
			return [row.index, isRefused ? { kind: 'refused', faults } : { kind: 'call', call: found.value }]
		}),
	)
	const alike = alikeIn(outcomes, tally)
	const rows = read.map(({ row, isRecorded }): LookRow => {
		const twins = alike.get(row.index) ?? []
		const choice = choiceOf(row, table, twins)
		const outcome = isRecorded ? SAME : outcomes.get(row.index)
		return { ...row, alike: twins, choice, outcome: !outcome || choice === 'skip' ? LEFT_OUT : outcome }
	})
	const published = rows.flatMap(({ outcome }) => (outcome.kind === 'call' ? [outcome.call] : []))
	return {
		table,
		rows,
		opened: weighed.opened.filter(({ id }) => published.some(({ period }) => period.id === id)),
		language: chosen.language,
		tally,
		alters: false,
		seen: fingerprint(dossier, [tally.id, ...published]),
		save: (moment) => recordCalls(dossier, weighed, published, moment),
	}
}

const SAME: Outcome = { kind: 'same' }
const LEFT_OUT: Outcome = { kind: 'left-out' }

/** A call on the day of another one, reported ones too. */
function alikeIn(outcomes: ReadonlyMap<number, Outcome>, tally: Tally): ReadonlyMap<number, readonly Alike[]> {
	const there = [...countingEntries(tally.entries).filter(({ kind }) => kind === 'call'), ...openReports(tally.entries)]
	const days = new Set(there.map(({ on }) => on))
	const rowOf = new Map<string, number>()
	return new Map(
		[...outcomes].map(([index, outcome]): [number, readonly Alike[]] => {
			if (outcome.kind !== 'call') return [index, []]
			const { on } = outcome.call
			const row = rowOf.get(on)
			if (row === undefined) rowOf.set(on, index)
			const before: Alike[] = row === undefined ? [] : [{ kind: 'row', index: row }]
			return [index, days.has(on) ? [{ kind: 'call', on }, ...before] : before]
		}),
	)
}

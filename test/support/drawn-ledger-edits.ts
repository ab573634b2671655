/** Edits of a ledger, drawn at random: those of calls and totals, and those that open, rename, move or remove a period. */
import { correctTotal } from '../../src/edits/correct-total.ts'
import type { Decide } from '../../src/edits/decision.ts'
import { recordCall } from '../../src/edits/record-call.ts'
import { confirmReport, denyReport, reportCall } from '../../src/edits/reported-call.ts'
import { editPeriod, removePeriod, scopeOfPeriod } from '../../src/edits/save-period.ts'
import { undoEntry } from '../../src/edits/undo-entry.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { LedgerScope } from '../../src/record/edit-scope.ts'
import { openReports } from '../../src/record/tally.ts'
import { AFTER_ALL } from './expect-whole.ts'

export type Drawn = {
	readonly method: string
	readonly path: string
	readonly body: object
	/** What the route says that the edit depends on. */
	readonly scope: LedgerScope
	readonly decide: Decide<unknown>
}

export function undoOf(id: string, why: { readonly reason?: string }): Drawn {
	return { method: 'POST', path: `/entries/${id}/undo`, body: why, scope: { undoes: id }, decide: undoEntry(id, why) }
}

/** An edit of any kind; some of them are refused. */
export function drawn(dossier: Dossier, next: () => number, n: number): Drawn {
	const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
	const tally = one(dossier.tallies)
	const entries = dossier.tallies.flatMap((t) => t.entries)
	const reports = next() < 0.7 ? dossier.tallies.flatMap((t) => openReports(t.entries)) : entries
	const some = next() < 0.05 ? 'unknown' : (one(next() < 0.5 ? entries.slice(-6) : entries)?.id ?? 'unknown')
	const report = one(reports.filter((e) => e.kind === 'reported' || next() < 0.1))?.id ?? some
	const dated = one(entries)?.on ?? AFTER_ALL
	const on = next() < 0.5 ? dated : `${one(['2017', '2024', '2025'])}-0${4 + Math.floor(next() * 6)}-1${n % 10}`
	const period = next() < 0.05 ? 'unknown' : (one(dossier.tallies.flatMap((t) => t.periods))?.id ?? 'unknown')
	const source = `https://example.org/${n % 7}`
	const of = { tally: tally?.id ?? '' }
	const call = { on, source, ...of, delta: 1 + (n % 2) }
	const reported = { on, source, ...of, reportedBy: { en: `A paper, ${n}` } }
	const confirmed = { source, ...(next() < 0.3 && { on }) }
	const counted = { counted: true } as const
	const denied = { deniedBy: { en: 'A minister' }, ...(n % 2 === 0 && { source, note: { en: 'Denied' } }) }
	const stated = { total: Math.floor(next() * 9), source, reason: 'As it says', ...(next() < 0.5 && { on }) }
	const why = n % 3 === 0 ? {} : { reason: 'Taken back' }
	const settle = (what: string, body: object, decide: Decide<unknown>) => {
		const scope = { settles: report, ...('on' in body && { on }) }
		return { method: 'POST', path: `/entries/${report}/${what}`, body, scope, decide }
	}
	const undone = undoOf(some, why)
	const edits: readonly Drawn[] = [
		...(next() < 0.4 ? ofPeriods(dossier, next, n) : []),
		{ method: 'POST', path: '', body: call, scope: { on }, decide: recordCall(call) },
		{ method: 'POST', path: '/reported', body: reported, scope: { on }, decide: reportCall(reported) },
		{ method: 'POST', path: '/reported', body: reported, scope: { on }, decide: reportCall(reported) },
		settle('confirm', confirmed, confirmReport(report, confirmed)),
		settle('confirm', counted, confirmReport(report, counted)),
		settle('deny', denied, denyReport(report, denied)),
		{
			method: 'PUT',
			path: `/${period}`,
			body: stated,
			scope: { states: period },
			decide: correctTotal(period, stated),
		},
		undone,
		undone,
		undone,
	]
	return one(edits) ?? undone
}

/** An edit that opens, renames, moves or removes a period; some of them are refused. */
function ofPeriods(dossier: Dossier, next: () => number, n: number): readonly Drawn[] {
	const one = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
	const tally = one(dossier.tallies)
	const period = one(tally?.periods ?? [])
	const id = period?.id ?? 'unknown'
	const year = 2016 + Math.floor(next() * 10)
	const day = (of: number) => `${of}-${one(['01-01', '04-15', '05-11', '08-20', '12-31'])}`
	const from = next() < 0.5 ? `${year}-01-01` : day(year)
	const to = next() < 0.5 ? `${year}-12-31` : day(year)
	const label = { en: `Period ${n}` }
	const opens = { from, to, label }
	const dated = one(tally?.entries ?? [])?.on ?? from
	const on = next() < 0.5 ? dated : from
	const source = 'https://example.org/period'
	const of = { tally: tally?.id ?? '' }
	const call = { on, source, ...of, delta: 1, period: opens }
	const report = one(openReports(tally?.entries ?? []))
	const confirmed = { source, period: { ...opens, from: report?.on ?? from } }
	const total = { total: n % 7, source, reason: 'As it says', ...of, opens }
	const why = { reason: 'It was so', reasonKind: 'correction' } as const
	const renamed = { label, ...why }
	const moves = [{ to: day(year) }, { from: day(year) }, { from, to }, { to: dated }, { from: '2025-02-30' }]
	const moved = { ...one(moves), ...why }
	const patched = (body: typeof renamed | typeof moved) => ({
		method: 'PATCH',
		path: `/${id}`,
		body,
		scope: scopeOfPeriod(id, body),
		decide: editPeriod(id, body),
	})
	const edits: readonly Drawn[] = [
		{ method: 'POST', path: '', body: call, scope: { on, opens }, decide: recordCall(call) },
		{
			method: 'PUT',
			path: `/opened-${n}`,
			body: total,
			scope: { states: `opened-${n}`, opens },
			decide: correctTotal(`opened-${n}`, total),
		},
		...(report
			? [
					{
						method: 'POST',
						path: `/entries/${report.id}/confirm`,
						body: confirmed,
						scope: { settles: report.id, opens: confirmed.period },
						decide: confirmReport(report.id, confirmed),
					},
				]
			: []),
		patched(renamed),
		patched(moved),
		patched(moved),
		{ method: 'DELETE', path: `/${id}`, body: why, scope: { removes: id }, decide: removePeriod(id, why) },
	]
	return [...edits, ...edits]
}

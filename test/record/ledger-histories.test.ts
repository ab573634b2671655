/** Random histories of a ledger: whatever editors do, totals are sums, and a call that is only reported moves none of them. */
import { describe, expect, it } from 'vitest'
import { parseBody } from '../../src/edits/body.ts'
import { BundleBody } from '../../src/edits/bundle-body.ts'
import { correctTotal } from '../../src/edits/correct-total.ts'
import type { Decide } from '../../src/edits/decision.ts'
import { recordOf } from '../../src/edits/import-bundle.ts'
import { recordCall } from '../../src/edits/record-call.ts'
import { confirmReport, denyReport, reportCall, whatCounts } from '../../src/edits/reported-call.ts'
import { editPeriod, removePeriod } from '../../src/edits/save-period.ts'
import { undoEntry } from '../../src/edits/undo-entry.ts'
import { asOf } from '../../src/record/as-of.ts'
import { addDays } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { callsSince } from '../../src/record/grown-since.ts'
import { suggestPeriod } from '../../src/record/suggested-period.ts'
import { countOf, type LedgerEntry, openReports, periodOf, statedUntil, type Tally } from '../../src/record/tally.ts'
import { emptyDossier } from '../../widgets/example.ts'
import { bundleOf } from '../support/bundle.ts'
import { random } from '../support/random.ts'

const HISTORIES = 1_000
const ACTS = 40
const SOURCE = 'https://example.org/'
const WHO = { en: 'an agency' }
const DAYS = Array.from({ length: 24 }, (_, i) => addDays('2024-11-20', i * 30))

const authority = { id: 'a', name: { en: 'A' }, site: SOURCE }
const EMPTY: Tally = { id: 'a', authority, preferred: true, method: null, periods: [], entries: [] }

function tallyOf({ tallies }: Dossier): Tally {
	const [tally] = tallies
	if (!tally) throw new Error('no tally')
	return tally
}

type Act = { readonly name: string; readonly decide: Decide<unknown>; readonly onlyReports: boolean }

/** What an editor might do next: most of it fits, some is refused. */
function actsOn(tally: Tally, next: () => number): Act[] {
	const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(next() * items.length)]
	const day = pick(DAYS) ?? '2025-01-01'
	const opened = suggestPeriod(tally.periods, day, ['en'])
	const period = periodOf(tally, day) ? undefined : opened
	const entry = pick(tally.entries)?.id ?? 'none'
	const report = pick(tally.entries.filter((e) => e.kind === 'reported'))?.id ?? 'none'
	const of = pick(tally.periods)?.id ?? 'none'
	const why = { reason: 'because', reasonKind: 'correction' } as const
	const act = (name: string, decide: Decide<unknown>, onlyReports = false) => ({ name, decide, onlyReports })
	const total = { total: Math.floor(next() * 12), reason: 'counted', source: SOURCE, on: day }
	const opens = { ...opened, from: opened.from, to: opened.to }
	return [
		act('call', recordCall({ on: day, source: SOURCE, delta: 1, ...(period && { period }) })),
		act('report', reportCall({ on: day, source: SOURCE, reportedBy: WHO }), true),
		act('report', reportCall({ on: day, source: SOURCE, reportedBy: 'in the first language' }), true),
		act('confirm', confirmReport(report, next() < 0.5 ? {} : { on: day, ...(period && { period }) })),
		act('counted', confirmReport(report, { counted: true }), true),
		act('counted', confirmReport(report, { counted: true }), true),
		act('deny', denyReport(report, { deniedBy: WHO }), true),
		act('undo', undoEntry(entry, {})),
		act('undo of a report', undoEntry(report, {}), true),
		act('total', correctTotal(of, { ...total })),
		act('opening', correctTotal(`p${day}`, { ...total, ...(period && { opens }) })),
		act('move', editPeriod(of, { ...why, to: pick(DAYS) })),
		act('remove', removePeriod(of, why)),
	]
}

/** What readers see of the total at the end of a day, and would see added to an article of that day. */
function seenOn(dossier: Dossier, day: string) {
	const tally = tallyOf(asOf(dossier, day))
	const stated = tally.periods.map((p) => statedUntil(tally, p.id))
	return { day, ...countOf(tally), stated, since: callsSince(tallyOf(dossier), day) }
}

const seen = (dossier: Dossier) => ['2024-01-01', ...DAYS, '2027-01-01'].map((day) => seenOn(dossier, day))

const asked = new WeakMap<Dossier, string>()

/** The same as text; asked of a record twice, it is worked out once. */
function seenAsText(dossier: Dossier): string {
	const text = asked.get(dossier) ?? JSON.stringify(seen(dossier))
	asked.set(dossier, text)
	return text
}

/** The sum as an accountant would make it, from every line of the ledger. */
function sumOf(entries: readonly LedgerEntry[]): number {
	return entries.reduce((sum, e) => sum + e.delta, 0)
}

describe(`${HISTORIES} histories of ${ACTS} acts`, () => {
	const next = random(11)
	const done = new Map<string, number>()

	it('keep every rule of the ledger', async () => {
		for (let history = 0; history < HISTORIES; history++) {
			let dossier: Dossier = { ...emptyDossier(), languages: ['en'], tallies: [EMPTY] }
			let ids = 0
			for (let i = 0; i < ACTS; i++) {
				const acts = actsOn(tallyOf(dossier), next)
				const act = acts[Math.floor(next() * acts.length)]
				// Four acts share an instant.
				const at = new Date(Date.parse('2027-02-01T00:00:00Z') + Math.floor(i / 4)).toISOString()
				const decided = act?.decide(dossier, { at, today: '2027-02-01', newId: () => `e${ids++}` })
				if (!act || !decided?.ok) continue
				done.set(act.name, (done.get(act.name) ?? 0) + 1)
				const after = decided.value.next
				if (act.onlyReports && seenAsText(after) !== seenAsText(dossier)) {
					expect(seen(after), act.name).toEqual(seen(dossier))
				}
				dossier = after
				const { total } = countOf(tallyOf(dossier))
				if ((total ?? 0) !== sumOf(tallyOf(dossier).entries)) throw new Error(`${act.name}: ${total}`)
			}
			for (const { day, total } of seen(dossier)) {
				expect(total ?? 0).toBe(sumOf(tallyOf(dossier).entries.filter((e) => e.on <= day)))
			}
			const without = tallyOf(dossier).entries.filter((e) => e.kind !== 'reported')
			expect(seen({ ...dossier, tallies: [{ ...tallyOf(dossier), entries: without }] })).toEqual(seen(dossier))
			for (const report of openReports(tallyOf(dossier).entries)) {
				expect([report.delta, report.period]).toEqual([0, periodOf(tallyOf(dossier), report.on)?.id ?? null])
			}
			// None is lost: what is said to be counted is.
			for (const { on, counted } of tallyOf(dossier).entries) {
				if (counted) expect(whatCounts(tallyOf(dossier), on)).not.toBeNull()
			}
			const file: unknown = await bundleOf(dossier)
			const parsed = parseBody(BundleBody, file)
			const back = parsed.ok ? recordOf(parsed.value, '2027-02-02T00:00:00.000Z', null) : parsed
			expect(back.ok ? back.value.tallies : back.error).toEqual(dossier.tallies)
		}
	})

	it('did each thing often enough to find something', () => {
		for (const name of [
			'call',
			'report',
			'confirm',
			'counted',
			'deny',
			'undo',
			'undo of a report',
			'total',
			'opening',
		]) {
			expect(done.get(name) ?? 0, name).toBeGreaterThan(500)
		}
	})
})

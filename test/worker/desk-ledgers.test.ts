/** The desk reads the newest of a long ledger: it counts, shows and offers what the whole record would give. */
import { expect, it } from 'vitest'
import { whatCounts } from '../../src/edits/reported-call.ts'
import { whyKept } from '../../src/edits/undo-entry.ts'
import { readDeskCalls } from '../../src/reads/read-desk-calls.ts'
import { addDays } from '../../src/record/calendar.ts'
import { countOf, openReports, reportStates, type Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry, yearlyTally } from '../../widgets/example.ts'
import { sitDown } from '../support/desk-session.ts'
import { AFTER_ALL } from '../support/expect-whole.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const SHOWN = 100

it('of what was written before the newest entries it knows the stated totals, and the calls of the days of reports', async () => {
	const whole = longTally()
	const { db } = await openNewsroom({ dossiers: [emptyDossier({ id: 'long', tallies: [whole] })] })
	const desk = await readDeskCalls(db, 'long', new Date(`${AFTER_ALL}T09:00:00Z`))
	const [tally] = desk?.tallies ?? []
	if (!tally) throw new Error('no tally')
	const newest = whole.entries.toReversed().slice(0, SHOWN)
	const open = openReports(whole.entries)
	expect(tally).toMatchObject({ newest, hasOlder: true, moreOpen: 0, count: countOf(whole), periods: whole.periods })
	expect(new Set(tally.open)).toEqual(new Set(open))
	const offered = (of: Tally) => ({
		kept: newest.map((e) => [e.id, whyKept(of)(e), reportStates(of.entries).get(e.id)]),
		counts: open.map(({ id, on }) => [id, whatCounts(of, on)]),
	})
	expect(offered(tally)).toEqual(offered(whole))
	expect(new Set(offered(whole).counts.map(([, counted]) => JSON.stringify(counted))).size).toBe(3)
})

it('of more open reports than it shows it shows the oldest and the newest, and says between them how many more there are', async () => {
	const tally = yearlyTally({ 2025: 5 })
	const reports = Array.from({ length: SHOWN + 20 }, (_, n) =>
		// The later it is written, the earlier the day.
		entry({
			...{ id: `r${n}`, kind: 'reported', delta: 0, reportedBy: { en: 'A paper' }, on: addDays('2025-08-01', -n) },
			recordedAt: new Date(Date.UTC(2025, 8, 20, 10, 0, n)).toISOString(),
		}),
	)
	const dossier = emptyDossier({ id: 'long', tallies: [{ ...tally, entries: [...tally.entries, ...reports] }] })
	const desk = await sitDown(await openNewsroom({ dossiers: [dossier] }), TOKEN)
	const shown = async (sentence: string) => {
		const page = await desk.pageAt('/desk/long')
		return [...page.matchAll(new RegExp(`<li id="report-of-(\\w+)"|${sentence}`, 'g'))].map(([all, id]) => id ?? all)
	}
	const ids = reports.map(({ id }) => id)
	const half = SHOWN / 2
	const around = (sentence: string) => [...ids.slice(0, half), sentence, ...ids.slice(-half)]
	const [english, russian] = [
		'Not shown here: 20 more. The newest are below.',
		'Здесь не показано ещё 20. Ниже — самые новые.',
	]
	await desk.send('/desk/language', { language: 'en' })
	expect(await shown(english)).toEqual(around(english))
	await desk.send('/desk/language', { language: 'ru' })
	expect(await shown(russian)).toEqual(around(russian))
})

/** Old reports that are open: inside a stated total, on the day of a call, of one that was undone, and on no such day; and new ones. */
function longTally(): Tally {
	const tally = yearlyTally({ 2024: 5, 2025: 18 })
	const reported = { kind: 'reported', delta: 0, reportedBy: { en: 'A paper' } } as const
	const old = [
		entry({ id: 'call', on: '2025-07-01' }),
		entry({ id: 'undone', on: '2025-07-02' }),
		entry({ id: 'undo', kind: 'undo', delta: -1, undoes: 'undone', on: '2025-07-02' }),
		...['2024-03-01', '2025-07-01', '2025-07-02', '2025-07-03'].map((on) =>
			entry({ ...reported, id: `report-${on}`, on, period: on.slice(0, 4) }),
		),
	]
	const recent = Array.from({ length: SHOWN - 3 }, (_, n) => entry({ id: `recent-${n}`, on: '2025-08-01' }))
	const settled = [
		entry({ ...reported, id: 'confirmed', on: '2025-08-02' }),
		entry({ id: 'confirmation', on: '2025-08-02', confirms: 'confirmed' }),
		entry({ ...reported, id: 'open', on: '2025-08-01' }),
	]
	const entries = [...tally.entries, ...old, ...recent, ...settled]
	const at = (n: number) => new Date(Date.UTC(2025, 8, 20, 10, 0, n)).toISOString()
	return { ...tally, entries: entries.map((e, n) => ({ ...e, recordedAt: at(n) })) }
}

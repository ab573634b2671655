/** Edits of a ledger are decided on a part of the record: what is stored, answered or refused is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import { correctTotal } from '../../src/edits/correct-total.ts'
import type { Decide } from '../../src/edits/decision.ts'
import { newestEntries } from '../../src/edits/follows.ts'
import { recordCall } from '../../src/edits/record-call.ts'
import { confirmReport, denyReport, reportCall } from '../../src/edits/reported-call.ts'
import { undoEntry } from '../../src/edits/undo-entry.ts'
import { problemResponse } from '../../src/http/problem.ts'
import { type Dossier, inOrder } from '../../src/record/dossier.ts'
import type { LedgerScope } from '../../src/record/edit-scope.ts'
import { counts } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import { isDraft } from '../../src/record/visibility.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { entry, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { type Answer, withoutRequest } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted, moveTo } from '../support/drafts.ts'
import { type Drawn, drawn, undoOf } from '../support/drawn-ledger-edits.ts'
import { expectSamePreview } from '../support/expect-preview.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { withOtherTally } from '../support/other-tally.ts'
import { random } from '../support/random.ts'
import { countingWholes } from '../support/watched-database.ts'

describe.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', () => ({ ...hardDossier(), id: 'hard', publicSince: null }), 2],
	['one with two tallies, and days in no period', twoTallies, 3],
	['the same, otherwise edited', twoTallies, 4],
	['a draft', () => drafted(hardDossier()), 5],
	['a draft with two tallies', () => drafted(twoTallies()), 6],
	['the same, otherwise edited', () => drafted(twoTallies()), 7],
])('of %s', (_, make, seed) => {
	it('each of many edits of a ledger leaves, answers and refuses what the whole record does', async () => {
		const dossier = make()
		let seconds = 0
		const now = () => new Date(Date.parse(`${AFTER_ALL}T09:00:00Z`) + seconds * 1000)
		const { database, wholes } = countingWholes()
		const newsroom = await openNewsroom({ dossiers: [dossier], now, database, keepsCopies: false })
		const next = random(seed)
		const outcomes = new Map<string, number>()
		for (let n = 0; n < 45; n++) {
			// Some are saved in one instant.
			if (next() < 0.8) seconds++
			const edit = drawn(await recordOf(newsroom, dossier.id), next, n)
			const outcome = `${edit.path.replace(/.*\//, '')} ${await sendAndCompare(newsroom, dossier.id, edit)}`
			outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
		}
		const taken = [...outcomes].filter(([outcome]) => / 20[01]$/.test(outcome))
		expect(taken.reduce((sum, [, times]) => sum + times, 0)).toBeGreaterThan(15)
		expect(previewed).toBeGreaterThan(35)
		previewed = 0
		// Where others come after a changed entry in its instant, all are read.
		expect(wholes()).toBeLessThan(10)
	})
})

it('a report is confirmed by a call of another period, and open again once that is undone', async () => {
	const dossier = twoTallies()
	let seconds = 0
	const now = () => new Date(Date.parse(`${AFTER_ALL}T09:00:00Z`) + seconds++ * 1000)
	const newsroom = await openNewsroom({ dossiers: [dossier], now })
	const newest = async () => (await recordOf(newsroom, dossier.id)).tallies[0]?.entries.at(-1)?.id ?? ''
	const send = (path: string, body: object, scope: LedgerScope, decide: Decide<unknown>, method = 'POST') =>
		sendAndCompare(newsroom, dossier.id, { method, path, body, scope, decide })
	const source = 'https://example.org/'
	const reported = { on: '2024-08-15', source, reportedBy: { en: 'A paper' } }
	expect(await send('/reported', reported, { on: reported.on }, reportCall(reported))).toBe(201)
	const report = await newest()
	const confirmed = { on: '2025-09-20', source }
	expect(
		await send(
			`/entries/${report}/confirm`,
			confirmed,
			{ settles: report, on: confirmed.on },
			confirmReport(report, confirmed),
		),
	).toBe(201)
	const call = await newest()
	const denied = { deniedBy: { en: 'A minister' } }
	expect(await send(`/entries/${report}/deny`, denied, { settles: report }, denyReport(report, denied))).toBe(409)
	// Of the same day as the report, which it does not take for another one of that call.
	const another = { on: reported.on, source, delta: 1 }
	expect(await send('', another, { on: another.on }, recordCall(another))).toBe(201)
	// Of the period of the report, in which its call is not.
	const stated = { total: 9, source, reason: 'As it says', on: '2024-12-31' }
	expect(await send('/2024', stated, { states: '2024' }, correctTotal('2024', stated), 'PUT')).toBe(200)
	expect(await send(`/entries/${call}/undo`, {}, { undoes: call }, undoEntry(call, {}))).toBe(201)
	expect(await send(`/entries/${report}/deny`, denied, { settles: report }, denyReport(report, denied))).toBe(200)
	// Out of a draft the report goes for good, and nothing confirms it any more, on whichever day that was.
	expect((await moveTo(newsroom, 'draft', dossier.id)).status).toBe(200)
	expect(await send(`/entries/${report}/undo`, {}, { undoes: report }, undoEntry(report, {}))).toBe(201)
	expect((await recordOf(newsroom, dossier.id)).tallies[0]?.entries.find(({ id }) => id === call)?.confirms).toBe(null)
})

it('an entry that is taken out of a draft makes room on the first page, which still says whether there is a next one', async () => {
	const tally = yearlyTally({ 2024: 5, 2025: 18 })
	const calls = Array.from({ length: 52 }, (_, n) =>
		entry({ id: `c${n}`, on: '2025-08-18', recordedAt: `2025-10-01T10:00:${10 + Math.floor(n / 2)}.000Z` }),
	)
	const dossier = drafted({ ...hardDossier(), tallies: [{ ...tally, entries: [...tally.entries, ...calls] }] })
	const newsroom = await openNewsroom({ dossiers: [dossier], now: () => new Date(`${AFTER_ALL}T09:00:00Z`) })
	for (const id of ['c51', 'c20', 'c50', 'c2', 'c3', 'c0']) {
		const edit = undoOf(id, {})
		expect(await sendAndCompare(newsroom, dossier.id, edit)).toBe(201)
	}
})

it('a denial that shortens a long note makes room on the first page, which still says that there is a next one', async () => {
	const dossier = { ...longNotes(), id: 'long', publicSince: null }
	const newsroom = await openNewsroom({ dossiers: [dossier], now: () => new Date(`${AFTER_ALL}T09:00:00Z`) })
	const denial = { deniedBy: { en: 'A minister' }, note: { en: 'No.' } }
	const decide = denyReport('r29', denial)
	const edit = { method: 'POST', path: '/entries/r29/deny', body: denial, scope: { settles: 'r29' }, decide }
	expect(await sendAndCompare(newsroom, 'long', edit)).toBe(200)
	const { next } = await (await newsroom.ask('/api/v1/dossiers/long/calls')).json<Answer>()
	expect(next).toContain('cursor=')
})

it('so does a long one that is taken out of a draft', async () => {
	const dossier = drafted(longNotes())
	const newsroom = await openNewsroom({ dossiers: [dossier], now: () => new Date(`${AFTER_ALL}T09:00:00Z`) })
	const edit = undoOf('r29', {})
	expect(await sendAndCompare(newsroom, dossier.id, edit)).toBe(201)
})

/** Fewer of its reports than a page has entries fill one. */
function longNotes(): Dossier {
	const languages = ['en', ...'ar de fr es it pl uk zh ja ko tr pt nl sv fi cs hu el ru'.split(' ')] as const
	const note = Object.fromEntries(languages.map((language) => [language, 'я'.repeat(2000)]))
	const reported = { kind: 'reported', delta: 0, reportedBy: { en: 'A paper' }, on: '2025-09-01', note } as const
	const tally = yearlyTally({ 2024: 5, 2025: 18 })
	const reports = Array.from({ length: 30 }, (_, n) =>
		entry({ ...reported, id: `r${n}`, recordedAt: `2025-10-01T10:00:${10 + n}.000Z` }),
	)
	const tallies = [{ ...tally, entries: [...tally.entries, ...reports] }]
	return { ...hardDossier(), languages, tallies }
}

async function recordOf({ db }: Newsroom, id: string): Promise<Dossier> {
	const record = await readRecord(db, id, 'newsroom')
	if (!record) throw new Error('no record')
	return record.dossier
}

/** @returns the status of the answer */
let previewed = 0

async function sendAndCompare(newsroom: Newsroom, id: string, edit: Drawn): Promise<number> {
	const before = await recordOf(newsroom, id)
	if (await expectSamePreview(newsroom, id, edit, AFTER_ALL)) previewed++
	const path = `/api/v1/dossiers/${id}/calls${edit.path}`
	const tag = isDraft(before) ? '*' : await newsroom.tagOf(`/api/v1/dossiers/${id}`)
	const seen = edit.method === 'POST' ? {} : { 'If-Match': tag }
	const answer = await newsroom.send(edit.method, path, edit.body, seen)
	const text = withoutRequest(await answer.text())
	const said: Answer = text === '' ? null : JSON.parse(text)
	const after = await recordOf(newsroom, id)
	const moment = { at: after.updatedAt, today: AFTER_ALL, newId: () => said?.entry?.id ?? 'none' }
	const decided = edit.decide(before, moment)
	const what = JSON.stringify(edit)
	if (!decided.ok) {
		expect([answer.status, said], what).toEqual([
			problemResponse(decided.error).status,
			await problemResponse(decided.error).json(),
		])
		expect(after.version).toBe(before.version)
		return answer.status
	}
	expect(answer.ok, `${what} ${text}`).toBe(true)
	const { version, updatedAt, publicSince } = after
	expect(after, what).toEqual(
		decided.value.next === before ? before : { ...inOrder(decided.value.next), version, updatedAt, publicSince },
	)
	const newest = (tally: string) => newestEntries(after, tally, null)
	const counted = excerptOf(after, counts(AFTER_ALL))
	expect(said, what).toEqual(
		JSON.parse(JSON.stringify(decided.value.answer(after, ORIGIN, AFTER_ALL, counted, newest))),
	)
	await expectWhole(newsroom, id)
	return answer.status
}

/** The hard example, and a second tally; no two entries of a tally were recorded at one instant. */
function twoTallies(): Dossier {
	const report = { kind: 'reported', delta: 0, reportedBy: { en: 'A paper' }, period: null, on: '2017-05-11' } as const
	const hard = withOtherTally(hardDossier(), { 2024: 2, 2025: 3 }, [
		entry({ id: 'other-call', period: 'other-2025', on: '2025-08-18' }),
		entry({ id: 'other-report', ...report }),
	])
	const at = (n: number) => new Date(Date.UTC(2025, 8, 20, 10, 0, n)).toISOString()
	const inTurn = hard.tallies.map((tally) => ({
		...tally,
		entries: tally.entries.map((e, n) => ({ ...e, recordedAt: at(n) })),
	}))
	return { ...hard, id: 'two', publicSince: null, tallies: inTurn }
}

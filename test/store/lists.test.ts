import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import { ERASED } from '../../src/record/erased.ts'
import { bytesIn, MAX_PAGE_BYTES } from '../../src/record/limits.ts'
import { summaryOf } from '../../src/record/summary.ts'
import { openDatabase } from '../../src/store/database.ts'
import { isAwaitingCursor, listAttention } from '../../src/store/list-attention.ts'
import { listDossiers } from '../../src/store/list-dossiers.ts'
import { storePages } from '../../src/store/pages.ts'
import { summaryPage } from '../../src/store/summaries.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { moveTo } from '../support/drafts.ts'
import { openNewsroom } from '../support/newsroom.ts'

/** A dossier with one of each: an announced meeting, a tally last confirmed in June 2024, two texts to translate. */
function waiting(id: string, overrides: Partial<Dossier> = {}): Dossier {
	return emptyDossier({
		id,
		meetings: [meeting({ status: 'scheduled', date: '2025-01-02', occasion: { en: 'a summit' } })],
		tallies: [
			yearlyTally(
				{ 2024: 5 },
				{ authority: { id: 'agency', name: { en: 'an agency' }, site: 'https://agency.example/' } },
			),
		],
		...overrides,
	})
}

const db = openDatabase(env.DB)
const ask = (limit: number, after: string | null = null, today = '2025-08-16') =>
	listAttention(db, { today, limit, after })

describe('the list of dossiers', () => {
	beforeEach(() => openNewsroom({ dossiers: [waiting('a-b'), firstDossier()] }))

	it('shows every dossier, also where its summary is missing or was made of an older version', async () => {
		const whole = await listDossiers(db, 10, null)
		expect(whole.map((d) => [d.id, d.totals.calls.total, d.totals.meetings.scheduled])).toEqual([
			['a-b', 5, 1],
			['putin-trump', 24, 1],
		])
		await env.DB.exec("DELETE FROM pages WHERE dossier = 'a-b'")
		await env.DB.exec("UPDATE pages SET version = 0 WHERE dossier = 'putin-trump'")
		expect(await listDossiers(db, 10, null)).toEqual(whole)
		const repaired = await env.DB.prepare("SELECT dossier, version FROM pages WHERE name = 'summary'").all()
		expect(repaired.results).toHaveLength(2)
		expect(await listDossiers(db, 10, null)).toEqual(whole)
	})

	it('keeps its public shape, with what waits for an editor left out', async () => {
		const newsroom = await openNewsroom()
		const { dossiers } = await (await newsroom.ask('/api/v1/dossiers')).json<Answer>()
		expect(Object.keys(dossiers[0] ?? {})).toEqual(['id', 'title', 'version', 'updatedAt', 'totals'])
	})
})

describe('what waits for an editor', () => {
	it('is, in order, outcomes, reports, tallies and lists to look up again, and texts to translate', async () => {
		await openNewsroom({ dossiers: [waiting('a-b')] })
		expect(await ask(10)).toEqual({
			awaiting: [
				{
					kind: 'outcome',
					dossier: 'a-b',
					title: { en: 'A and B', ru: 'А и Б' },
					meeting: '2020-01-02-geneva',
					days: { date: '2025-01-02', until: null, datePrecision: 'day' },
					city: { en: 'Geneva', ru: 'Женева' },
				},
				{
					kind: 'confirmation',
					dossier: 'a-b',
					title: { en: 'A and B', ru: 'А и Б' },
					tally: 'agency',
					authority: { en: 'an agency' },
					total: 5,
					asOf: '2024-06-01',
					lastStatedOn: '2024-06-01',
					isInPeriod: false,
				},
				{ kind: 'translation', dossier: 'a-b', title: { en: 'A and B', ru: 'А и Б' }, missing: { ru: 4 } },
			],
			next: null,
		})
	})

	it('waits until the day of a meeting has passed, and a tally is older than thirty days', async () => {
		await openNewsroom()
		const kinds = async (today: string) => (await ask(10, null, today)).awaiting.map((a) => a.kind)
		expect(await kinds('2025-08-15')).toEqual([])
		expect(await kinds('2025-08-16')).toEqual(['outcome'])
		expect(await kinds('2025-09-14')).toEqual(['outcome'])
		expect(await kinds('2025-09-15')).toEqual(['outcome', 'confirmation', 'check'])
	})

	it('is a reported call, until somebody confirms, denies or counts it', async () => {
		await openNewsroom({ dossiers: [hardDossier()] })
		const calls = (await ask(50, null, '2025-11-01')).awaiting.filter(({ kind }) => kind === 'call')
		const reportedBy = { en: 'an aide', ru: 'помощник', ar: 'مساعد' }
		expect(calls).toEqual([expect.objectContaining({ kind: 'call', entry: 'open', on: '2025-09-01', reportedBy })])
	})

	it('are a reported meeting, whoever reports it, and a list of meetings that nobody has checked for a month', async () => {
		const reported = meeting({ id: 'r', status: 'reported', reportedBy: { en: 'Axios' }, place: null, format: 'video' })
		const held = meeting({ id: 'h', date: '2025-07-01', until: '2025-07-17' })
		await openNewsroom({ dossiers: [emptyDossier({ meetings: [reported, held] })] })
		const asked = async (today: string) =>
			(await ask(10, null, today)).awaiting.filter(({ kind }) => kind !== 'translation')
		expect(await asked('2025-08-16')).toMatchObject([
			{ kind: 'report', meeting: 'r', city: null, reportedBy: { en: 'Axios' } },
		])
		expect(await asked('2025-08-17')).toMatchObject([{ kind: 'report' }, { kind: 'check', asOf: '2025-07-17' }])
		const checked = emptyDossier({ meetings: [held], meetingsCheckedOn: '2025-08-01' })
		await openNewsroom({ dossiers: [checked, emptyDossier({ id: 'empty' })] })
		expect(await asked('2025-08-31')).toEqual([])
		expect(await asked('2025-09-01')).toMatchObject([{ kind: 'check', asOf: '2025-08-01' }])
	})

	it('says of a tally whether one of its periods includes today', async () => {
		await openNewsroom()
		const inPeriod = async (today: string) =>
			(await ask(10, null, today)).awaiting.flatMap((a) => (a.kind === 'confirmation' ? a.isInPeriod : []))
		expect(await inPeriod('2025-12-31')).toEqual([true])
		expect(await inPeriod('2026-01-01')).toEqual([false])
	})

	it('is listed page by page, nothing twice and nothing left out', async () => {
		await openNewsroom({ dossiers: [waiting('a-b'), waiting('a-b-c'), waiting('c-d'), firstDossier()] })
		const all = (await ask(100)).awaiting
		expect(all).toHaveLength(3 * 3 + 1)
		const paged = []
		let after: string | null = null
		do {
			const page = await ask(3, after)
			paged.push(...page.awaiting)
			after = page.next
		} while (after !== null)
		expect(paged).toEqual(all)
	})

	it('is no erased text, which the release before had counted as one to translate', async () => {
		const told = entry({ kind: 'reported', delta: 0, on: '2024-07-02', period: '2024', reportedBy: ERASED.text })
		const tally = yearlyTally({ 2024: 5 })
		const entries = [...tally.entries, told].map((e) => ({ ...e, source: null }))
		await openNewsroom({ dossiers: [emptyDossier({ tallies: [{ ...tally, entries }] })] })
		await env.DB.exec(
			"UPDATE pages SET template = 'summary-4', body = json_set(body, '$.attention.untranslated.ru', 1) WHERE name = 'summary'",
		)
		expect((await ask(10)).awaiting.map(({ kind }) => kind)).toEqual(['call', 'confirmation'])
	})

	it('has its places where the release before looks for them', async () => {
		await openNewsroom({ dossiers: [hardDossier()] })
		const { results } = await env.DB.prepare("SELECT place FROM awaiting WHERE place GLOB '2 *'").all()
		expect(results).toContainEqual({ place: '2 2025-09-01 a-b open' })
	})

	it('is both a meeting and a call that are reported of one day under one id', async () => {
		const reportedBy = { en: 'Axios' }
		const reported = meeting({ id: 'same', date: '2025-01-02', status: 'reported', reportedBy })
		const [tally] = waiting('a-b').tallies
		if (!tally) throw new Error('no tally')
		const call = entry({ id: 'same', kind: 'reported', delta: 0, on: '2025-01-02', period: null, reportedBy })
		const tallies = [{ ...tally, entries: [...tally.entries, call] }]
		await openNewsroom({ dossiers: [emptyDossier({ meetings: [reported], tallies })] })
		const [first, ...rest] = (await ask(10)).awaiting
		const { awaiting, next } = await ask(1)
		expect(awaiting).toEqual([first])
		expect((await ask(10, next)).awaiting).toEqual(rest)
		expect([first, ...rest].map((a) => a?.kind).sort()).toEqual(['call', 'confirmation', 'report', 'translation'])
	})

	it('has nothing of a dossier whose summary has grown too large to be stored, and all of the others', async () => {
		const [tally] = waiting('a-b').tallies
		if (!tally) throw new Error('no tally')
		const reported = (words: number) => {
			const call = { kind: 'reported', delta: 0, on: '2025-01-02', period: null } as const
			const reportedBy = { en: 'x'.repeat(words) }
			return waiting('a-b', { tallies: [{ ...tally, entries: [...tally.entries, entry({ ...call, reportedBy })] }] })
		}
		const room = MAX_PAGE_BYTES - bytesIn(summaryPage(summaryOf(reported(0))).body)
		const newsroom = await openNewsroom({ dossiers: [reported(room), waiting('c-d')] })
		const all = (await ask(10)).awaiting
		expect(all.map(({ kind, dossier }) => `${kind} ${dossier}`)).toContain('call a-b')
		const call = { on: '2025-01-03', source: 'https://example.org/', reportedBy: { en: 'Axios' } }
		expect((await newsroom.send('POST', '/api/v1/dossiers/a-b/calls/reported', call)).status).toBe(201)
		const [first, ...others] = all.filter(({ dossier }) => dossier === 'c-d')
		expect((await ask(10)).awaiting).toEqual([first, ...others])
		const { awaiting, next } = await ask(1)
		expect(awaiting).toEqual([first])
		expect((await ask(10, next)).awaiting).toEqual(others)
	})

	it('has nothing of an archived dossier, until it is public again', async () => {
		const newsroom = await openNewsroom({ dossiers: [waiting('a-b'), waiting('c-d')] })
		const ids = async () => new Set((await ask(100)).awaiting.map(({ dossier }) => dossier))
		await moveTo(newsroom, 'archived', 'a-b')
		expect(await ids()).toEqual(new Set(['c-d']))
		await moveTo(newsroom, 'public', 'a-b')
		expect(await ids()).toEqual(new Set(['a-b', 'c-d']))
	})

	it('is asked of two thousand dossiers in one question', async () => {
		await openNewsroom({ dossiers: [] })
		const ids = Array.from({ length: 2_000 }, (_, n) => `dossier-${n}`)
		await env.DB.prepare(
			"INSERT INTO dossiers SELECT value, 1, '2025-01-01T00:00:00.000Z', 'en', 'public', 1, 1 FROM json_each(?)",
		)
			.bind(JSON.stringify(ids))
			.run()
		const pages = ids.map((id) => summaryPage(summaryOf(waiting(id))))
		for (const statement of storePages(db, pages)) await statement

		const { awaiting, next } = await ask(50)
		expect(awaiting).toHaveLength(50)
		expect(awaiting.every((a) => a.kind === 'outcome')).toBe(true)
		expect(isAwaitingCursor(next ?? '')).toBe(true)
		const last = await ask(50, '5')
		expect(last.awaiting.every((a) => a.kind === 'translation')).toBe(true)
	})
})

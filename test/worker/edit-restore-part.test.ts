/** A version is restored on the rows that differ from it: what is stored and answered is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import { knownOfWhole } from '../../src/edits/known.ts'
import { restore } from '../../src/edits/restore.ts'
import { type Dossier, inOrder } from '../../src/record/dossier.ts'
import type { LedgerEntry } from '../../src/record/tally.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { readCounts } from '../../src/store/summaries.ts'
import { entry } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { drawn } from '../support/drawn-ledger-edits.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { withOtherTally } from '../support/other-tally.ts'
import { random } from '../support/random.ts'
import { countingRows, countingWholes } from '../support/watched-database.ts'

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)

function ticking(): () => Date {
	let seconds = 0
	return () => new Date(now().getTime() + seconds++ * 1000)
}

const WHY = { reason: 'It was right before', reasonKind: 'correction' } as const

describe.each([
	['the first dossier', firstDossier, 1],
	['one with reported, denied and undone calls', reporting, 2],
	['the same, otherwise edited', reporting, 3],
	['the same once more', reporting, 4],
	['a draft', () => drafted(reporting()), 5],
])('of %s', (_, make, seed) => {
	it('each of many versions is restored as on the whole record', async () => {
		const dossier = make()
		const { id } = dossier
		const { database, wholes } = countingWholes()
		const newsroom = await openNewsroom({ dossiers: [dossier], now: ticking(), database, keepsCopies: false })
		const desk = await sitDown(newsroom, TOKEN)
		const next = random(seed)
		let restored = 0
		const taken = new Set<string>()
		for (let n = 0; n < 75; n++) {
			const before = await record(newsroom, id)
			if (n % 3 < 2) {
				const { kind, isTaken } = await edited(newsroom, desk, before, next, n)
				if (isTaken) taken.add(kind)
				continue
			}
			const version = Math.max(1, before.version - Math.floor(next() * (next() < 0.7 ? 4 : 20)))
			const known = await knownOfWhole(newsroom.db, id, version)
			const moment = { at: '', today: AFTER_ALL, newId: () => '', ...known }
			const decided = restore(WHY)(before, moment)
			const read = wholes()
			const answer = await newsroom.send('POST', `/api/v1/dossiers/${id}/revisions/${version}/restore`, WHY)
			expect(wholes(), String(n)).toBe(read)
			if (!decided.ok) throw new Error('a version is not to be restored')
			const isSame = decided.value.next === before
			expect([n, answer.status]).toEqual([n, isSame ? 200 : 201])
			if (!isSame) restored++
			const after = await record(newsroom, id)
			const { version: its, updatedAt } = after
			expect(after).toEqual({ ...inOrder(decided.value.next), version: its, updatedAt })
			await expectWhole(newsroom, id)
		}
		expect(restored).toBeGreaterThan(12)
		expect([...taken].join()).toContain('languages')
		expect(taken.size, [...taken].join()).toBeGreaterThan(6)
	})
})

/** An edit of any kind; some of them are refused. */
async function edited(newsroom: Newsroom, desk: Desk, dossier: Dossier, next: () => number, n: number) {
	const one = <Item>(items: readonly Item[]) => items[Math.floor(next() * items.length)]
	const api = `/api/v1/dossiers/${dossier.id}`
	const send = (method: string, path: string, body: object) =>
		newsroom.send(method, api + path, body, { 'If-Match': '*' })
	const meeting = `/meetings/${one(dossier.meetings)?.id}`
	const tally = `/tallies/${one(dossier.tallies)?.id}`
	const about = `/desk/${dossier.id}/about`
	const called = drawn(dossier, next, n)
	const among = {
		ledger: () => send(called.method, `/calls${called.path}`, called.body),
		removed: () => send('DELETE', meeting, WHY),
		changed: () => send('PATCH', meeting, { status: one(STATUSES), occasion: { en: `No ${n}` }, ...WHY }),
		added: () =>
			send('POST', '/meetings', { date: `2024-0${1 + (n % 9)}-11`, status: 'held', format: 'video', sources: SOURCES }),
		checked: () => send('POST', '/meetings/checked', { on: `2025-10-1${n % 10}` }),
		heading: async () => desk.send(about, { ...(await desk.formAt(about)), 'title.en': `Title ${n}`, ...WHY }),
		languages: async () => {
			const form = await desk.formAt(about)
			const others = dossier.languages.filter((language) => language !== 'de')
			const languages = dossier.languages.length > others.length ? others : [...others, 'de']
			return desk.send(about, { ...form, languages: languages.join(', '), ...WHY })
		},
		described: () => send('PATCH', tally, { method: { en: `Counted so ${n}` }, ...WHY }),
		preferred: () => send('PATCH', tally, { preferred: true, ...WHY }),
		file: () => withOtherEntries(newsroom, dossier, next),
	} as const
	const kinds = Object.keys(among) as (keyof typeof among)[]
	const kind = next() < 0.3 ? 'ledger' : (one(kinds) ?? 'ledger')
	return { kind, isTaken: [200, 201, 204, 303].includes((await among[kind]()).status) }
}

type Desk = Awaited<ReturnType<typeof sitDown>>

const STATUSES = ['held', 'scheduled', 'cancelled'] as const
const SOURCES = [{ url: 'https://example.org/' }]

/** A file without some entries and meetings, with all entries of an instant in another order. */
async function withOtherEntries(newsroom: Newsroom, { id }: Dossier, next: () => number): Promise<Response> {
	const address = `/api/v1/dossiers/${id}`
	const file = await (await newsroom.ask(`${address}/export`, { headers: bearer() })).json<Dossier>()
	const tallies = file.tallies.map((tally) => {
		const left = tally.entries.filter((e) => next() < 0.9 || isNamed(tally.entries, e))
		return { ...tally, entries: next() < 0.5 ? left : left.map((e, i) => ({ ...e, recordedAt: at(i - (i % 3)) })) }
	})
	const body = { ...file, meetings: file.meetings.filter(() => next() < 0.9), tallies, ...WHY }
	return newsroom.send('PUT', address, body, { 'If-Match': '*' })
}

function isNamed(entries: readonly LedgerEntry[], { id }: LedgerEntry): boolean {
	return entries.some(({ undoes, confirms }) => undoes === id || confirms === id)
}

const at = (minute: number) => new Date(Date.UTC(2025, 8, 20, 10, minute)).toISOString()

async function record({ db }: Newsroom, id: string, version: number | null = null): Promise<Dossier> {
	const read = await readRecord(db, id, 'newsroom', version)
	if (!read) throw new Error('no record')
	return read.dossier
}

it('at the limits of a dossier the rows are read that differ', async () => {
	const { database, rows } = countingRows()
	const many = manyDossier()
	const tallies = many.tallies.map((tally) => ({ ...tally, entries: tally.entries.slice(0, -9) }))
	const newsroom = await openNewsroom({ dossiers: [{ ...many, tallies }], database, now, keepsCopies: false })
	const desk = await sitDown(newsroom, TOKEN)
	const api = '/api/v1/dossiers/many'
	const call = { on: '2024-12-30', source: 'https://example.org/' }
	expect((await newsroom.send('POST', `${api}/calls`, call)).status).toBe(201)
	expect((await newsroom.send('DELETE', `${api}/meetings/m7`, WHY, { 'If-Match': '*' })).status).toBe(204)
	for (const version of [1, 3]) {
		const before = rows()
		expect((await newsroom.send('POST', `${api}/revisions/${version}/restore`, WHY)).status).toBe(201)
		// All meetings with their days and places.
		expect(rows() - before).toBeLessThan(2_000 + 500)
		await expectWhole(newsroom, 'many')
	}
	const none = rows()
	expect((await newsroom.send('POST', `${api}/revisions/99/restore`, WHY)).status).toBe(404)
	expect(rows() - none).toBeLessThan(10)
	const back = '/desk/many/history/4/restore'
	const form = { ...(await desk.formAt('/desk/many/history/4', back)), ...WHY }
	const before = rows()
	expect((await desk.send(back, form)).status).toBe(303)
	expect(rows() - before).toBeLessThan(2_000 + 500)
	await expectWhole(newsroom, 'many')
}, 120_000)

it('a call that comes and goes again and again leaves the record as large as it was', async () => {
	const newsroom = await openNewsroom({ now })
	const api = '/api/v1/dossiers/putin-trump'
	const size = async () =>
		(await readCounts(newsroom.db, 'putin-trump', (await record(newsroom, 'putin-trump')).version))?.counts.size
	const before = await size()
	for (let n = 0; n < 12; n++) {
		const call = { on: '2025-10-20', source: 'https://example.org/' }
		expect((await newsroom.send('POST', `${api}/calls`, call)).status).toBe(201)
		expect((await newsroom.send('POST', `${api}/revisions/1/restore`, WHY)).status).toBe(201)
	}
	expect(await size()).toEqual(before)
})

it('a report is no open one for having said something else, where what confirmed it or took it back stayed as it was', async () => {
	const newsroom = await openNewsroom({ now: ticking() })
	const api = '/api/v1/dossiers/putin-trump'
	const calls = `${api}/calls`
	const told = async (on: string) => {
		const body = { on, source: 'https://example.org/', reportedBy: { en: 'A paper' } }
		const { entry } = await (await newsroom.send('POST', `${calls}/reported`, body)).json<Answer>()
		return entry.id
	}
	const [confirmed, undone] = [await told('2025-10-20'), await told('2025-10-21')]
	expect(
		(await newsroom.send('POST', `${calls}/entries/${confirmed}/confirm`, { source: 'https://e.org/' })).status,
	).toBe(201)
	expect((await newsroom.send('POST', `${calls}/entries/${undone}/undo`, { reason: WHY.reason })).status).toBe(201)
	const { version } = await record(newsroom, 'putin-trump')
	const file = await (await newsroom.ask(`${api}/export`, { headers: bearer() })).json<Dossier>()
	const tallies = file.tallies.map((tally) => ({
		...tally,
		entries: tally.entries.map((e) => ([confirmed, undone].includes(e.id) ? { ...e, note: { en: 'Told so' } } : e)),
	}))
	expect((await newsroom.send('PUT', api, { ...file, tallies, ...WHY }, { 'If-Match': '*' })).status).toBe(200)
	await expectWhole(newsroom, 'putin-trump')
	expect((await newsroom.send('POST', `${api}/revisions/${version}/restore`, WHY)).status).toBe(201)
	await expectWhole(newsroom, 'putin-trump')
})

it('a report that an old version says is counted, and is not, is told of again', async () => {
	const reported = { kind: 'reported', delta: 0, reportedBy: { en: 'A paper' } } as const
	const counted = entry({ id: 'told', ...reported, counted: true, period: null, on: '1999-03-10' })
	const dossier = withOtherTally(hardDossier(), { 2024: 2 }, [counted])
	const newsroom = await openNewsroom({ dossiers: [{ ...dossier, id: 'hard', publicSince: null }], now })
	const api = '/api/v1/dossiers/hard'
	expect((await newsroom.send('POST', `${api}/meetings/checked`, { on: '2025-10-01' })).status).toBe(200)
	expect((await newsroom.send('POST', `${api}/revisions/1/restore`, WHY)).status).toBe(201)
	const { tallies } = await record(newsroom, 'hard')
	expect(tallies.flatMap(({ entries }) => entries).find(({ id }) => id === 'told')?.counted).toBe(false)
	await expectWhole(newsroom, 'hard')
})

function reporting(): Dossier {
	const report = (on: string) =>
		entry({ id: `other-${on}`, kind: 'reported', delta: 0, reportedBy: { en: 'A paper' }, period: null, on })
	const reports = ['2017-05-11', '1999-03-10', '2003-02-10'].map(report)
	const hard = withOtherTally(hardDossier(), { 2024: 2 }, reports)
	const tallies = hard.tallies.map((t) => ({ ...t, entries: t.entries.map((e, i) => ({ ...e, recordedAt: at(i) })) }))
	const { leaders } = firstDossier()
	return { ...hard, id: 'hard', publicSince: null, leaders, tallies }
}

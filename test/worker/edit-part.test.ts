/** Calls are recorded, and meetings are changed, from a part of the record: what is stored and answered is what the whole record would give. */
import { describe, expect, it } from 'vitest'
import { isDraft } from '../../src/record/visibility.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted, moveTo } from '../support/drafts.ts'
import { AFTER_ALL, expectWhole } from '../support/expect-whole.ts'
import { answerAskedIn } from '../support/form-fields.ts'
import { manyDossier } from '../support/limits-dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { random } from '../support/random.ts'
import { watchedDatabase } from '../support/watched-database.ts'
import { watchedKv } from '../support/watched-kv.ts'

type Duplicates = { readonly possibleDuplicates: readonly string[] }

const now = () => new Date(`${AFTER_ALL}T09:00:00Z`)

describe.each([
	['the first dossier', firstDossier],
	['one with reported, denied and undone calls', () => ({ ...hardDossier(), id: 'hard', publicSince: null })],
	['a draft', () => drafted(hardDossier())],
])('of %s', (_, make) => {
	it('each of many calls, on whichever day, leaves what the whole record gives', async () => {
		const dossier = make()
		const newsroom = await openNewsroom({ dossiers: [dossier], now })
		const api = `/api/v1/dossiers/${dossier.id}/calls`
		const next = random(7)
		for (const year of ['1998', '1999']) {
			const period = { from: `${year}-01-01`, to: `${year}-12-31`, label: { en: year, ru: year } }
			await newsroom.send('POST', api, { on: `${year}-06-01`, source: 'https://example.org/first', period })
		}
		let taken = 0
		for (let n = 0; n < 25; n++) {
			const on = `${['1998', '1999', '2025'][n % 3]}-0${1 + Math.floor(next() * 8)}-${10 + Math.floor(next() * 6)}`
			const body = { on, source: `https://example.org/${n}`, ...(n % 5 === 0 && { note: { en: `Call ${n}` } }) }
			const answer = await newsroom.send('POST', api, body)
			if (!answer.ok) continue
			taken++
			const said = await answer.json<Answer>()
			const read = isDraft(dossier) ? said : await (await newsroom.ask(api)).json<Answer>()
			expect({ total: said.total, asOf: said.asOf, periods: said.periods }).toEqual({
				...{ total: read.total, asOf: read.asOf, periods: read.periods },
			})
			await expectWhole(newsroom, dossier.id)
		}
		expect(taken).toBeGreaterThan(3)
	})

	it('each of many edits of meetings leaves what the whole record gives', async () => {
		const dossier = make()
		const newsroom = await openNewsroom({ dossiers: [dossier], now })
		const api = `/api/v1/dossiers/${dossier.id}/meetings`
		const next = random(11)
		const ids = dossier.meetings.map(({ id }) => id)
		const drawn = () => ids[Math.floor(next() * ids.length)] ?? ''
		const edits = [
			async (n: number) => {
				const on = `20${10 + Math.floor(next() * 16)}-0${1 + Math.floor(next() * 8)}-1${n % 10}`
				const answer = await newsroom.send('POST', api, newMeeting(on, n))
				ids.push((await answer.json<Answer>()).id)
				return answer
			},
			(n: number) => edit('PATCH', drawn(), { status: ['held', 'scheduled', 'cancelled'][n % 3], ...WHY }),
			(n: number) => edit('PATCH', drawn(), { occasion: { en: `Occasion ${n}` }, featured: n % 2 === 0, ...WHY }),
			(n: number) =>
				edit('PATCH', drawn(), {
					sources: [{ url: `https://e.org/${n}`, publishedOn: `2025-10-0${1 + (n % 9)}` }],
					...WHY,
				}),
			async () => {
				const id = drawn()
				const answer = await edit('DELETE', id, WHY)
				if (answer.ok) ids.splice(ids.indexOf(id), 1)
				return answer
			},
			(n: number) => newsroom.send('POST', `${api}/checked`, { on: `2025-09-0${1 + (n % 9)}` }),
		]
		async function edit(method: string, id: string, body: object) {
			const etag = isDraft(dossier) ? '*' : await newsroom.tagOf(`${api}/${id}`)
			return newsroom.send(method, `${api}/${id}`, body, { 'If-Match': etag })
		}
		let taken = 0
		for (let n = 0; n < 30; n++) {
			const answer = await edits[n % edits.length]?.(n)
			if (answer?.ok) taken++
			await expectWhole(newsroom, dossier.id)
		}
		expect(taken).toBeGreaterThan(20)
	})
})

it('a meeting leaves the newest hundred, and the next one is cited in its place', async () => {
	const dossier = firstDossier()
	const [meeting] = dossier.meetings
	if (!meeting) throw new Error('no meeting')
	const day = (n: number) => new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10)
	const meetings = Array.from({ length: 108 }, (_, n) => ({
		...meeting,
		...{ id: `m${n}`, date: day(n), until: null },
		sources: [{ url: `https://e${n}.org/`, publisher: { en: `Paper ${n}` }, title: null, publishedOn: day(n) }],
	}))
	const newsroom = await openNewsroom({ dossiers: [{ ...dossier, meetings }], now })
	const edits = [
		['DELETE', 'm107', WHY],
		['PATCH', 'm106', { status: 'cancelled', ...WHY }],
		['PATCH', 'm105', { format: 'video', place: null, ...WHY }],
		['PATCH', 'm104', { date: '2014-01-01', ...WHY }],
		['PATCH', 'm0', { date: '2025-01-01', ...WHY }],
	] as const
	for (const [method, id, body] of edits) {
		const path = `/api/v1/dossiers/${dossier.id}/meetings/${id}`
		const etag = (await newsroom.ask(path)).headers.get('ETag') ?? ''
		expect([id, (await newsroom.send(method, path, body, { 'If-Match': etag })).ok]).toEqual([id, true])
		await expectWhole(newsroom, dossier.id)
	}
})

const WHY_UNDONE = { reason: 'Never was' }
const WHY = { reason: 'Told otherwise since', reasonKind: 'correction' }

function newMeeting(date: string, n: number) {
	return {
		...{ date, status: n % 4 === 0 ? 'scheduled' : 'held', format: n % 5 === 0 ? 'video' : 'full' },
		place: n % 5 === 0 ? null : { city: { en: `City ${n}`, ru: `Город ${n}` }, country: 'FI' },
		occasion: { en: `Talks ${n}` },
		sources: [{ url: `https://e.org/n${n}`, publishedOn: date, publisher: { en: `Paper ${n}` } }],
	}
}

it('tells of the others of its day, and not of a report that another call has confirmed', async () => {
	const newsroom = await openNewsroom()
	const api = '/api/v1/dossiers/putin-trump/calls'
	const on = '2025-08-16'
	const told = await (
		await newsroom.send('POST', `${api}/reported`, {
			on,
			source: 'https://example.org/r',
			reportedBy: { en: 'A paper' },
		})
	).json<Answer>()
	const twins = async () =>
		(await (await newsroom.send('POST', api, { on, source: 'https://example.org/c' })).json<Duplicates>())
			.possibleDuplicates
	expect(await twins()).toEqual([told.entry.id])
	await newsroom.send('POST', `${api}/entries/${told.entry.id}/confirm`, { on, source: 'https://example.org/k' })
	expect((await twins()).includes(told.entry.id)).toBe(false)
})

it('at the limits of a dossier no more of it is read than of a small one, or than the period has whose total is asked for', async () => {
	const rows = { read: 0 }
	const counted = (d1: D1Database) =>
		watchedDatabase(d1, {
			question: async (_method, ask) => {
				const answer = await ask()
				for (const result of Array.isArray(answer) ? answer : [answer]) {
					if (typeof result === 'object' && result && 'results' in result && Array.isArray(result.results))
						rows.read += result.results.length
				}
				return answer
			},
		})
	const many = manyDossier()
	const tallies = many.tallies.map((tally) => ({ ...tally, entries: tally.entries.slice(0, -6) }))
	// What is kept for an outage is read behind the answer: here it comes to nothing.
	const kv = (kept: KVNamespace) => watchedKv(kept, () => Promise.reject(new Error('no KV')))
	const newsroom = await openNewsroom({ dossiers: [{ ...many, tallies }], database: counted, kv, now })
	const desk = await sitDown(newsroom, TOKEN)
	const call = { on: '2024-12-30', source: 'https://e.org/' }
	const typed = { ...call, tally: 'agency', key: 'first' }
	let another = ''
	const api = '/api/v1/dossiers/many/calls'
	const concerned = { period: '2000', on: '2000-02-29' }
	const inPeriod = tallies.flatMap(({ entries }) => entries).filter(({ period }) => period === concerned.period)
	for (const send of [
		() => newsroom.send('POST', api, call),
		() => desk.send('/desk/many/calls', { ...typed, another }),
	]) {
		rows.read = 0
		expect([201, 303]).toContain((await send()).status)
		expect(rows.read).toBeLessThan(300)
		another = answerAskedIn(await (await desk.send('/desk/many/calls', typed)).text())
	}
	const reported = { on: concerned.on, source: call.source, reportedBy: { ru: 'Газета' } }
	const stated = { total: 400, source: call.source, reason: 'As it says', on: '2000-12-31' }
	const edits = [
		['POST', '/reported', reported, 201, 0],
		['POST', '/entries/REPORT/deny', { deniedBy: { ru: 'Министр' } }, 200, 0],
		['POST', '/entries/REPORT/confirm', {}, 201, 0],
		['POST', '/reported', reported, 201, 0],
		['POST', '/entries/REPORT/confirm', { counted: true }, 200, 0],
		['PUT', `/${concerned.period}`, stated, 200, inPeriod.length],
		// As many as there may be: what takes one back is taken all the same.
		['POST', '', call, 422, 0],
		['POST', '/reported', reported, 422, 0],
		['POST', `/entries/${inPeriod[0]?.id}/undo`, WHY_UNDONE, 422, inPeriod.length],
		['POST', '/entries/WRITTEN/undo', WHY_UNDONE, 201, inPeriod.length],
	] as const
	const written = { report: '', last: '' }
	for (const [method, path, body, status, entries] of edits) {
		const at = api + path.replace('REPORT', written.report).replace('WRITTEN', written.last)
		const seen = method === 'PUT' ? { 'If-Match': await newsroom.tagOf('/api/v1/dossiers/many') } : {}
		rows.read = 0
		const answer = await newsroom.send(method, at, body, seen)
		expect([path, answer.status]).toEqual([path, status])
		expect(rows.read, path).toBeLessThan(entries + 300)
		const { entry } = await answer.json<Partial<Answer>>()
		written.last = entry?.id ?? written.last
		if (path === '/reported') written.report = written.last
	}
	rows.read = 0
	expect((await desk.send(`/desk/many/entries/${inPeriod[1]?.id}/undo`, { ...WHY_UNDONE, key: 'undo' })).status).toBe(
		303,
	)
	expect(rows.read).toBeLessThan(inPeriod.length + 400)
	const [oldest, ...others] = many.meetings
	for (const meeting of [oldest, others.at(-1)]) {
		const path = `/api/v1/dossiers/many/meetings/${meeting?.id}`
		const etag = (await newsroom.ask(path)).headers.get('ETag') ?? ''
		const changed = { occasion: { en: 'Told otherwise' }, ...WHY }
		rows.read = 0
		expect((await newsroom.send('PATCH', path, changed, { 'If-Match': etag })).status).toBe(200)
		// The days and places of all meetings, and no ledger.
		expect(rows.read).toBeLessThan(many.meetings.length + 300)
	}
	const leader = { 'leaders.0.name.ru': 'Первый', 'leaders.0.office.ru': 'президент' }
	const heading = { ...(await desk.formAt('/desk/many/about')), ...leader, ...WHY, 'title.ru': 'Иначе' }
	rows.read = 0
	expect((await desk.send('/desk/many/about', heading)).status).toBe(303)
	expect(rows.read).toBeLessThan(many.meetings.length + 300)
	await expectWhole(newsroom, 'many')
	rows.read = 0
	expect((await moveTo(newsroom, 'draft', 'many')).status).toBe(200)
	expect(rows.read).toBeLessThan(many.meetings.length + 300)
	rows.read = 0
	expect((await desk.read('/desk/many/visibility')).status).toBe(200)
	expect(rows.read).toBeLessThan(50)
	const erased = (type: string, id: string | undefined) =>
		[
			'POST',
			'/erase',
			{ type, id, reason: 'A court' },
			200,
			type === 'entry' ? inPeriod.length : many.meetings.length,
		] as const
	const ofDraft = [
		...[2, 3, 4].map((n) => ['POST', `/calls/entries/${inPeriod[n]?.id}/undo`, {}, 201, inPeriod.length] as const),
		['POST', '/calls', call, 201, 0],
		['PATCH', `/meetings/${oldest?.id}`, { occasion: null }, 200, many.meetings.length],
		['PATCH', '/tallies/agency', { method: { ru: 'Как сказано' } }, 200, 0],
		erased('entry', inPeriod[5]?.id),
		erased('meeting', others[0]?.id),
		erased('revision', '12'),
		['POST', '/visibility', { visibility: 'public' }, 200, many.meetings.length],
	] as const
	for (const [method, path, body, status, needed] of ofDraft) {
		rows.read = 0
		const answer = await newsroom.send(method, `/api/v1/dossiers/many${path}`, body, { 'If-Match': '*' })
		expect([path, answer.status]).toEqual([path, status])
		expect(rows.read, path).toBeLessThan(needed + 300)
	}
	await expectWhole(newsroom, 'many')
}, 180_000)

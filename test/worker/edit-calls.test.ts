/** Calls recorded by the API: once each, however often they are sent, and by editors alone. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import { type Answer, withoutRequest } from '../support/answer.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { withinOneMinute } from '../support/rate-limit.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const calls = async () => (await newsroom.ask(CALLS)).json<Answer>()

describe('recording a call', () => {
	it('adds one to its period and to the total', async () => {
		const answer = await newsroom.send('POST', CALLS, { ...CALL, note: 'after the summit' })
		expect(answer.status).toBe(201)
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		const { entry, total } = await answer.json<Answer>()
		expect(total).toBe(25)
		expect(entry).toMatchObject({ kind: 'call', period: '2025', delta: 1, source: { publisher: { ru: 'kremlin.ru' } } })
		expect(await calls()).toMatchObject({ total: 25, asOf: '2025-08-16' })
		expect((await newsroom.ask(CALLS)).headers.get('ETag')).toBe(answer.headers.get('ETag'))
	})

	it('shows the new number in the stored page of every language at once', async () => {
		await newsroom.send('POST', CALLS, CALL)
		for (const lang of ['ru', 'en']) {
			const html = await (await newsroom.ask(`/w/putin-trump/count-card?lang=${lang}`)).text()
			expect(html).toMatch(/<data value="25"/)
		}
	})

	it('refuses a day inside a stated total, and points to stating a total', async () => {
		const answer = await newsroom.send('POST', CALLS, { ...CALL, on: '2025-08-15' })
		expect(answer.status).toBe(422)
		const problem = await answer.json<Answer>()
		expect(problem.errors[0]?.pointer).toBe('#/on')
		expect(problem.detail).toContain('PUT calls/2025')
		expect(await calls()).toMatchObject({ total: 24 })
	})

	it('suggests the part of the year that no period covers, and opens it with the call', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2026-11-23T09:00:00Z') })
		const call = { ...CALL, on: '2026-11-20' }
		const refused = await newsroom.send('POST', CALLS, call)
		expect(refused.status).toBe(422)
		const { suggestedPeriod } = await refused.json<Answer>()
		expect(suggestedPeriod).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
		const opened = await newsroom.send('POST', CALLS, { ...call, period: suggestedPeriod })
		expect(opened.status).toBe(201)
		expect((await calls()).periods.map((p) => [p.id, p.count])).toEqual([
			['first-term', 18],
			['2025', 6],
			['2026', 1],
		])
	})

	it('suggests the days between two periods', async () => {
		const refused = await newsroom.send('POST', CALLS, { ...CALL, on: '2021-03-01' })
		expect(await refused.json()).toMatchObject({ suggestedPeriod: { from: '2021-01-21', to: '2021-12-31' } })
	})

	it('refuses a new period that shares a day with another', async () => {
		const period = { from: '2021-01-20', to: '2021-12-31', label: '2021' }
		const refused = await newsroom.send('POST', CALLS, { ...CALL, on: '2021-03-01', period })
		expect([refused.status, (await refused.json<Answer>()).errors[0]?.pointer]).toEqual([422, '#/period'])
	})

	it.each([
		['/on', { ...CALL, on: '2025-02-30' }],
		['/on', { ...CALL, on: '2025-08-17' }],
		['/delta', { ...CALL, delta: -1 }],
		['/delta', { ...CALL, delta: '24' }],
		['/delta', { ...CALL, delta: 2 ** 53 }],
		['/source', { on: CALL.on }],
		['/source', { ...CALL, source: 'javascript:alert(1)' }],
		['/source', { ...CALL, source: 'https://user:pass@example.org/' }],
		['/source', { ...CALL, source: '//example.org' }],
		['/source', { ...CALL, source: 'https://example.org/\r\nSet-Cookie: a=b' }],
		['/version', { ...CALL, version: 9 }],
		['/note/de', { ...CALL, note: { de: 'x', ru: 'y' } }],
		['/period/label', { ...CALL, period: { from: '2025-01-01', to: '2025-12-31', label: {} } }],
		['/note', { ...CALL, note: 'a\u0000b' }],
		['/note', { ...CALL, note: '\ud800' }],
		['/note', { ...CALL, note: 'a\uffff' }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await newsroom.send('POST', CALLS, body)
		expect(answer.status).toBe(422)
		expect((await answer.json<Answer>()).errors.map((e) => e.pointer)).toContain(`#${pointer}`)
		expect(await calls()).toMatchObject({ total: 24 })
	})

	it('refuses what is not JSON, and what is too large', async () => {
		const headers = bearer()
		const send = (body: string, type: string) =>
			newsroom.ask(CALLS, { method: 'POST', body, headers: { ...headers, 'Content-Type': type } })
		expect((await send('{', 'application/json')).status).toBe(400)
		expect((await send('{}', 'text/plain')).status).toBe(415)
		expect((await send(`"${'x'.repeat(1_000_001)}"`, 'application/json')).status).toBe(413)
	})
})

describe('the same edit sent again', () => {
	it('counts once and gets the first answer', async () => {
		const headers = { 'Idempotency-Key': 'k-1' }
		const answers = await Promise.all([1, 2, 3, 4, 5].map(() => newsroom.send('POST', CALLS, CALL, headers)))
		const bodies = new Set(await Promise.all(answers.map((a) => a.text())))
		expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201, 201])
		expect(bodies.size).toBe(1)
		expect(await calls()).toMatchObject({ total: 25 })
	})

	it('gets the first answer also for a total and an undo, at the same moment', async () => {
		const headers = { 'Idempotency-Key': 'k-2' }
		const total = { total: 7, reason: 'recount', source: CALL.source }
		const match = { ...headers, 'If-Match': await newsroom.tagOf(CALLS) }
		const puts = await Promise.all([1, 2, 3, 4, 5].map(() => newsroom.send('PUT', `${CALLS}/2025`, total, match)))
		expect(puts.map((a) => a.status)).toEqual([200, 200, 200, 200, 200])
		const { entry } = await (await newsroom.send('POST', CALLS, CALL)).json<Answer>()
		const undo = () => newsroom.send('POST', `${CALLS}/entries/${entry.id}/undo`, {}, headers)
		const undos = await Promise.all([undo(), undo(), undo(), undo(), undo()])
		expect(undos.map((a) => a.status)).toEqual([201, 201, 201, 201, 201])
		expect(new Set(await Promise.all(undos.map((a) => a.text()))).size).toBe(1)
	})

	it('is refused with another body', async () => {
		const headers = { 'Idempotency-Key': 'k-1' }
		await newsroom.send('POST', CALLS, CALL, headers)
		expect((await newsroom.send('POST', CALLS, { ...CALL, delta: 2 }, headers)).status).toBe(422)
	})

	it.each([
		['is empty', ''],
		['is longer than 255 characters', 'k'.repeat(256)],
		['is not printable ASCII', 'k\tk'],
	])('is refused with a key that %s', async (_what, key) => {
		const answer = await newsroom.send('POST', CALLS, CALL, { 'Idempotency-Key': key })
		expect(answer.status).toBe(400)
		expect((await answer.json<Answer>()).detail).toContain('1 to 255 printable ASCII characters')
		expect(await calls()).toMatchObject({ total: 24 })
	})

	it.each(['k'.repeat(255), '"8e03978e-40d5-43dd-bc93-6894a57f9324"', 'a key, in ASCII'])(
		'counts once under the key %s',
		async (key) => {
			const headers = { 'Idempotency-Key': key }
			for (const _time of [1, 2]) expect((await newsroom.send('POST', CALLS, CALL, headers)).status).toBe(201)
			expect(await calls()).toMatchObject({ total: 25 })
		},
	)

	it('is another edit when another editor sends it', async () => {
		await addEditor('editor-2', `${TOKEN}-2`, 'editor')
		const headers = { 'Idempotency-Key': 'k-1' }
		await newsroom.send('POST', CALLS, CALL, headers)
		await newsroom.send('POST', CALLS, CALL, { ...headers, ...bearer(`${TOKEN}-2`) })
		expect(await calls()).toMatchObject({ total: 26 })
	})

	it('is another edit a day later', async () => {
		let now = new Date('2025-08-16T09:00:00Z')
		newsroom = await openNewsroom({ now: () => now })
		const headers = { 'Idempotency-Key': 'k-1' }
		await newsroom.send('POST', CALLS, CALL, headers)
		now = new Date('2025-08-17T09:00:01Z')
		await newsroom.send('POST', CALLS, CALL, headers)
		expect(await calls()).toMatchObject({ total: 26 })
	})
})

describe('a writer whose clock is behind', () => {
	it('writes after what it follows', async () => {
		let now = new Date('2025-08-16T09:00:05Z')
		newsroom = await openNewsroom({ now: () => now })
		await newsroom.send('POST', CALLS, { ...CALL, note: 'first' })
		now = new Date('2025-08-16T09:00:00Z')
		await newsroom.send('POST', CALLS, { ...CALL, note: 'second' })
		const { entries } = await calls()
		expect(entries.slice(0, 2).map((e) => [e.note?.ru, e.recordedAt])).toEqual([
			['second', '2025-08-16T09:00:05.000Z'],
			['first', '2025-08-16T09:00:05.000Z'],
		])
		expect(await (await newsroom.ask(DOSSIER)).json()).toMatchObject({
			version: 3,
			updatedAt: '2025-08-16T09:00:05.000Z',
		})
	})
})

describe('many at once', () => {
	it('adds up exactly: 200 calls from 20 workers', async () => {
		let left = 200
		const worker = async () => {
			while (left-- > 0) expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
		}
		await Promise.all(Array.from({ length: 20 }, worker))
		expect(await calls()).toMatchObject({ total: 224 })
		const { results } = await env.DB.prepare('SELECT count(*) AS n FROM revisions').all()
		expect(results).toEqual([{ n: 201 }])
	}, 60_000)
})

describe('who may edit', () => {
	it('nobody without a token, and no viewer', async () => {
		expect((await newsroom.ask(CALLS, { method: 'POST', body: '{}' })).status).toBe(401)
		await addEditor('viewer', `${TOKEN}-v`, 'viewer')
		expect((await newsroom.send('POST', CALLS, CALL, bearer(`${TOKEN}-v`))).status).toBe(403)
		expect((await newsroom.send('POST', CALLS, CALL, { Authorization: 'Bearer wrong' })).status).toBe(401)
		expect(await calls()).toMatchObject({ total: 24 })
	})

	it('nobody by guessing: ten wrong tokens from an address, and the right one is let in all the same', async () => {
		await withinOneMinute()
		await addEditor('gone', `${TOKEN}-gone`, 'editor')
		await env.DB.prepare(`UPDATE editors SET revoked_at = '2025-01-01' WHERE id = 'gone'`).run()
		const guesses = [`${TOKEN}-gone`, ...Array.from({ length: 11 }, (_, i) => `guess-${i}`)]
		const from = { 'CF-Connecting-IP': '192.0.2.7' }
		const answers: Response[] = []
		for (const [n, guess] of guesses.entries()) {
			const headers = { ...from, Authorization: `Bearer ${guess}`, 'X-Forwarded-For': `10.0.0.${n}` }
			answers.push(await newsroom.send('POST', CALLS, CALL, headers))
		}
		expect(answers.map((a) => a.status)).toEqual([...Array(10).fill(401), 429, 429])
		expect(new Set(await Promise.all(answers.slice(0, 10).map(async (a) => withoutRequest(await a.text())))).size).toBe(
			1,
		)
		expect(answers[10]?.headers.get('Retry-After')).toBe('60')
		expect((await newsroom.send('POST', CALLS, CALL, from)).status).toBe(201)
		const elsewhere = { 'CF-Connecting-IP': '192.0.2.8', Authorization: 'Bearer guess' }
		expect((await newsroom.send('POST', CALLS, CALL, elsewhere)).status).toBe(401)
	})
})

import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const ELSEWHERE = { Origin: 'https://reader.example', 'Sec-Fetch-Site': 'cross-site' }

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ edge: {} })
})

function expectReadable(answer: Response) {
	expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
	expect(answer.headers.get('Access-Control-Expose-Headers')).toContain(
		'ETag, Idempotent-Replayed, Link, Location, Retry-After',
	)
	expect(answer.headers.has('Access-Control-Allow-Credentials')).toBe(false)
	expect(answer.headers.has('Vary')).toBe(false)
}

describe('a script of another site', () => {
	it.each([DOSSIER, CALLS, `${CALLS}/2025`, `${CALLS}/entries/x/undo`, '/api/v1/dossiers'])(
		'may ask beforehand what it may do: %s',
		async (path) => {
			const headers = { ...ELSEWHERE, 'Access-Control-Request-Method': 'PUT' }
			const answer = await newsroom.ask(path, { method: 'OPTIONS', headers })
			expect(answer.status).toBe(204)
			expectReadable(answer)
			expect(answer.headers.get('Cache-Control')).toBe('no-store')
			expect(answer.headers.get('Access-Control-Allow-Methods')).toBe('GET, HEAD, POST, PUT, PATCH, DELETE')
			const allowed = answer.headers.get('Access-Control-Allow-Headers')?.split(', ')
			for (const name of ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match']) {
				expect(allowed).toContain(name)
			}
		},
	)

	it('reads what it asked for, that it has it already, and what is wrong with its question', async () => {
		const answer = await newsroom.ask(CALLS, { headers: ELSEWHERE })
		const etag = answer.headers.get('ETag') ?? ''
		const answers = [
			answer,
			await newsroom.ask(CALLS, { headers: { ...ELSEWHERE, 'If-None-Match': etag } }),
			await newsroom.ask(`${CALLS}?as-of=never`, { headers: ELSEWHERE }),
			await newsroom.ask(`${DOSSIER}-none`, { headers: ELSEWHERE }),
			await newsroom.ask('/api/v1/dossiers', { method: 'DELETE', headers: ELSEWHERE }),
		]
		expect(answers.map((a) => a.status)).toEqual([200, 304, 400, 404, 405])
		for (const each of answers) expectReadable(each)
	})

	it('writes with a token, and reads the answer, good or bad', async () => {
		const answers = [
			await newsroom.send('POST', CALLS, CALL, ELSEWHERE),
			await newsroom.send('POST', CALLS, {}, ELSEWHERE),
			await newsroom.send('POST', CALLS, CALL, { ...ELSEWHERE, Authorization: 'Bearer wrong' }),
			await newsroom.send('PUT', `${CALLS}/2025`, { total: 9, reason: 'recount', source: CALL.source }, ELSEWHERE),
		]
		expect(answers.map((a) => a.status)).toEqual([201, 422, 401, 428])
		for (const each of answers) expectReadable(each)
	})

	it('can do nothing with the session of an editor who happens to be signed in', async () => {
		const { Cookie } = (await sitDown(newsroom, TOKEN)).headers
		for (const type of [
			'application/json',
			'text/plain',
			'application/x-www-form-urlencoded',
			'multipart/form-data; boundary=x',
			'',
		]) {
			const headers = { ...ELSEWHERE, Cookie, ...(type ? { 'Content-Type': type } : {}) }
			const body = new TextEncoder().encode(JSON.stringify(CALL))
			expect([type, (await newsroom.ask(CALLS, { method: 'POST', body, headers })).status]).toEqual([type, 403])
		}
		expect((await (await newsroom.ask(CALLS)).json<Answer>()).total).toBe(24)
	})
})

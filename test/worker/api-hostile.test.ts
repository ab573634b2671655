/** What a hostile or careless reader may put into an address, a header or a number. */

import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { DOSSIERS_PARAMETERS } from '../../src/reads/list-dossiers.ts'
import { CALLS_PARAMETERS, MOMENT_PARAMETERS } from '../../src/reads/read-api.ts'
import { CORRECTIONS_PARAMETERS } from '../../src/reads/read-corrections.ts'
import { MEETINGS_PARAMETERS } from '../../src/reads/read-meetings.ts'
import { CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

const API = '/api/v1/dossiers'

/** But how long the answer took. */
const headersOf = ({ headers }: Response) =>
	Object.fromEntries([...headers].filter(([name]) => name !== 'server-timing'))

const LISTS: [string, readonly string[]][] = [
	[API, DOSSIERS_PARAMETERS],
	[DOSSIER, MOMENT_PARAMETERS],
	[`${DOSSIER}/meetings`, MEETINGS_PARAMETERS],
	[`${DOSSIER}/meetings/2018-07-16-helsinki`, MOMENT_PARAMETERS],
	[CALLS, CALLS_PARAMETERS],
	[`${DOSSIER}/corrections`, CORRECTIONS_PARAMETERS],
]

let newsroom: Newsroom

describe('an address', () => {
	beforeAll(async () => {
		newsroom = await openNewsroom()
	})

	const injections = [
		'nobody',
		"1' OR '1'='1",
		"x'; DROP TABLE dossiers; --",
		'1; SELECT 1',
		'date DESC, (SELECT token_hash FROM editors)',
		'1e3',
		'0x10',
		' 1',
		'１',
	]
	it.each(LISTS)('with SQL or no number in any parameter is refused by its name: %s', async (path, parameters) => {
		for (const parameter of parameters) {
			for (const injection of injections) {
				const answer = await newsroom.ask(`${path}?${parameter}=${encodeURIComponent(injection)}`)
				expect([parameter, injection, answer.status]).toEqual([parameter, injection, 400])
				expect(await answer.json()).toMatchObject({ parameter })
			}
		}
	})

	it('with SQL in its path names nothing', async () => {
		for (const injection of injections) {
			const name = encodeURIComponent(injection)
			for (const path of [`${API}/${name}`, `${API}/${name}/calls`, `${DOSSIER}/meetings/${name}`]) {
				expect([path, (await newsroom.ask(path)).status]).toEqual([path, 404])
			}
		}
		expect((await newsroom.ask(API)).status).toBe(200)
	})

	it.each(LISTS)('with a known parameter twice is refused, the same value or not: %s', async (path, parameters) => {
		for (const parameter of parameters) {
			const answer = await newsroom.ask(`${path}?${parameter}=1&${parameter}=1`)
			expect([parameter, answer.status]).toEqual([parameter, 400])
			expect(await answer.json()).toMatchObject({ parameter, detail: `${parameter}: give it once` })
		}
	})

	it.each([
		'/api/v1//dossiers',
		'//api/v1/dossiers',
		'/API/v1/dossiers',
		`${API}/PUTIN-TRUMP`,
		`${DOSSIER}.`,
		`${DOSSIER}%00`,
		`${DOSSIER}%2fcalls`,
		`${DOSSIER}/calls%2f..%2fmeetings`,
		`${DOSSIER}/calls;version=1`,
		`${DOSSIER}/Calls`,
		'/api/v1/%E0%A4%A',
		`${API}/%ff`,
	])('that is not quite one of ours is none: %s', async (path) => {
		const read = await newsroom.ask(ORIGIN + path)
		expect([read.status, read.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
		// Nor is it a way around the door of the writes.
		for (const method of ['POST', 'PUT']) {
			const written = await newsroom.ask(ORIGIN + path, { method, body: '{}' })
			expect([401, 404, 405]).toContain(written.status)
		}
	})

	it('with dots in it is what it comes to', async () => {
		const whole = await (await newsroom.ask(CALLS)).text()
		for (const path of [`${DOSSIER}/x/../calls`, `${DOSSIER}/x/%2e%2e/calls`, `${API}/./putin-trump/%2E/calls`]) {
			expect(await (await newsroom.ask(ORIGIN + path)).text()).toBe(whole)
		}
		const written = await newsroom.ask(`${ORIGIN}${DOSSIER}/meetings/%2e%2e/calls`, { method: 'POST', body: '{}' })
		expect(written.status).toBe(401)
	})
})

describe('what the edge does not look at', () => {
	const values = [
		'evil.example',
		'https://evil.example',
		'*',
		'text/html',
		'DELETE',
		'/desk',
		'ru',
		'1',
		'\'"><script>',
	]
	const names = [
		...[
			'Accept',
			'Accept-Charset',
			'Accept-Encoding',
			'Accept-Language',
			'Cookie',
			'DNT',
			'Forwarded',
			'From',
			'Origin',
			'Prefer',
		],
		...[
			'Referer',
			'Sec-Fetch-Site',
			'TE',
			'User-Agent',
			'Via',
			'X-Forwarded-For',
			'X-Forwarded-Host',
			'X-Forwarded-Proto',
		],
		...[
			'X-Forwarded-Scheme',
			'X-Forwarded-Server',
			'X-HTTP-Method-Override',
			'X-Host',
			'X-Original-URL',
			'X-Rewrite-URL',
		],
	]

	it.each([API, DOSSIER, CALLS, `${DOSSIER}/meetings?limit=2`, `${DOSSIER}/corrections`])(
		'changes no byte of %s',
		async (path) => {
			newsroom = await openNewsroom()
			const plain = await newsroom.ask(path)
			const expected = [await plain.text(), headersOf(plain)]
			for (const name of names) {
				for (const value of values) {
					const answer = await newsroom.ask(path, { headers: { [name]: value } })
					expect([name, value, await answer.text(), headersOf(answer)]).toEqual([name, value, ...expected])
				}
			}
		},
	)

	it('in another order is the same answer', async () => {
		newsroom = await openNewsroom()
		const meetings = async (query: string) => {
			const answer = await newsroom.ask(`${DOSSIER}/meetings?${query}`)
			return (await answer.json<Answer>()).meetings.map((m) => m.id)
		}
		const expected = await meetings('status=held&order=asc&limit=3')
		expect(expected).toHaveLength(3)
		expect(await meetings('limit=3&order=asc&status=held')).toEqual(expected)
	})
})

describe('a number or a day that cannot be', () => {
	beforeEach(async () => {
		newsroom = await openNewsroom()
	})
	const headers = { ...bearer(), 'Content-Type': 'application/json', 'If-Match': '*' }
	const source = '"source":"http://www.kremlin.ru/"'

	it.each(['-1', '1e309', '"24"', 'null', '9007199254740992', '0.5', 'true', '[1]', '-0.0000001'])(
		'is refused as a count: %s',
		async (number) => {
			for (const [method, path, field, rest] of [
				['POST', CALLS, 'delta', '"on":"2025-08-16"'],
				['PUT', `${CALLS}/2025`, 'total', '"reason":"recount"'],
			] as const) {
				const body = `{${source},${rest},"${field}":${number}}`
				const answer = await newsroom.ask(path, { method, headers, body })
				expect(answer.status).toBe(422)
				expect((await answer.json<Answer>()).errors.map((e) => e.pointer)).toEqual([`#/${field}`])
			}
		},
	)

	it.each([
		['2025-02-30', 'real day'],
		['2025-13-01', 'real day'],
		['0000-01-01', 'real day'],
		['+002025-08-16', 'real day'],
		['2025-8-16', 'real day'],
		['2025-08-16T00:00:00Z', 'real day'],
		['2025-08-17', 'in the future: nowhere is it later than 2025-08-16 yet'],
		['2021-03-01', 'falls in no period: give one in “period”'],
		['2025-08-15', 'state a new total instead (PUT calls/2025)'],
	])('is refused as the day of a call, and what to do is said: %s', async (on, words) => {
		const answer = await newsroom.ask(CALLS, { method: 'POST', headers, body: `{${source},"on":"${on}"}` })
		expect(answer.status).toBe(422)
		const [error, ...more] = (await answer.json<Answer>()).errors
		expect([error?.pointer, more]).toEqual(['#/on', []])
		expect(error?.detail).toContain(words)
	})

	it('is refused where the server alone says it', async () => {
		const owned = '"id":"x","version":9,"editor":"x","updatedAt":"x","recordedAt":"x"'
		const pointers = ['#/id', '#/version', '#/editor', '#/updatedAt', '#/recordedAt']
		for (const [method, path, fields] of [
			['POST', CALLS, `${source},"on":"2025-08-16",`],
			['PUT', `${CALLS}/2025`, `${source},"reason":"recount","total":7,`],
			['POST', `${CALLS}/entries/opening-2025/undo`, ''],
		] as const) {
			const answer = await newsroom.ask(path, { method, headers, body: `{${fields}${owned}}` })
			expect([path, answer.status]).toEqual([path, 422])
			expect((await answer.json<Answer>()).errors.map((e) => e.pointer)).toEqual(pointers)
		}
		const { results } = await env.DB.prepare('SELECT version FROM revisions').all()
		expect(results).toEqual([{ version: 1 }])
	})
})

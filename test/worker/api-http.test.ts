/** What HTTP and the formats under it fix for every address of the API. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})
const versionNow = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).version

describe('a parameter that an address does not have', () => {
	/** Files and feeds are loaded by programs that hang their own parameters on addresses. */
	const ROUTES = routesUnder('/api/v1/dossiers').filter(({ path }) => !/\.\w+$/.test(path))

	it('is refused wherever it stands, and nothing is done', async () => {
		for (const { method, asked } of ROUTES) {
			const body = method === 'GET' ? null : '{}'
			const headers = { ...bearer(), 'Content-Type': 'application/json', 'If-Match': '*' }
			const answer = await newsroom.ask(`${asked}?dry-run=true`, { method, body, headers })
			const { parameter, detail } = await answer.json<{ parameter: string; detail: string }>()
			expect([method, asked, answer.status, parameter]).toEqual([method, asked, 400, 'dry-run'])
			expect(detail).toMatch(/takes|this address takes none/)
		}
		expect(await versionNow()).toBe(1)
	})

	it.each([
		[`${CALLS}?asOf=2018-01-01`, 'as-of'],
		[`${CALLS}?as_of=2018-01-01`, 'as-of'],
		[`${MEETINGS}?Status=held`, 'status'],
		[`${MEETINGS}?page=2`, /as-of|limit|status|from/],
		['/api/v1/dossiers?versoin=1', /limit|cursor/],
		[`${DOSSIER}/corrections?as-of=2018-01-01`, /version|limit|cursor/],
	])('%s is told the nearest that there is', async (path, meant) => {
		const { detail } = await (await newsroom.ask(path)).json<Answer>()
		expect(detail).toMatch(typeof meant === 'string' ? `did you mean ${meant}?` : meant)
	})

	it('costs no question of the record, and goes on being ignored by embeds', async () => {
		expect((await newsroom.ask('/w/putin-trump/count-card?asOf=2018-01-01')).status).toBe(200)
	})
})

describe('a pointer to what is wrong', () => {
	it('is a fragment of a URI, whatever letters the field has', async () => {
		const sent = { ...CALL, 'ключ/~1 x': 1, '\ud800': 2 }
		const { errors } = await (await newsroom.send('POST', CALLS, sent)).json<Answer>()
		const pointers = errors.map((e) => e.pointer)
		expect(pointers).toContain('#/%D0%BA%D0%BB%D1%8E%D1%87~1~01%20x')
		for (const pointer of pointers) expect(pointer).toMatch(/^#[\w!$&'()*+,;=:@./?~%-]*$/)
	})
})

describe('what was made', () => {
	const made = async (answer: Response) => {
		const location = answer.headers.get('Location') ?? ''
		expect(location).toMatch(`${ORIGIN}${DOSSIER}/`)
		const read = await newsroom.ask(location)
		expect([answer.status, read.status]).toEqual([201, 200])
		return { told: await answer.json<Answer>(), found: await read.json<Answer['entry']>() }
	}

	it('has an address, where it is read: a call, a report, its confirmation, an undo', async () => {
		const call = await made(await newsroom.send('POST', CALLS, CALL))
		expect(call.found).toMatchObject({ ...call.told.entry, kind: 'call', tally: 'kremlin', version: 2 })
		const report = await made(await newsroom.send('POST', `${CALLS}/reported`, { ...CALL, reportedBy: 'Axios' }))
		expect(report.found).toMatchObject({ ...report.told.entry, kind: 'reported' })
		const of = (id: string, act: string) => `${CALLS}/entries/${id}/${act}`
		const confirmed = await made(await newsroom.send('POST', of(report.told.entry.id, 'confirm'), {}))
		expect(confirmed.found).toMatchObject({ ...confirmed.told.entry, confirms: report.told.entry.id })
		const undone = await made(await newsroom.send('POST', of(call.told.entry.id, 'undo'), {}))
		expect(undone.found).toMatchObject({ ...undone.told.entry, kind: 'undo', undoes: call.told.entry.id })
	})

	it('is told with a stated total too, which makes nothing that was not there', async () => {
		const body = { total: 7, reason: 'recounted', source: CALL.source, on: '2025-08-16' }
		const answer = await newsroom.send('PUT', `${CALLS}/2025`, body, { 'If-Match': '*' })
		const { entry } = await answer.json<Answer>()
		expect([answer.status, answer.headers.get('Location')]).toEqual([200, null])
		expect(entry).toMatchObject({ kind: 'correction', delta: 1, on: '2025-08-16' })
	})
})

describe('an edit that says nothing new', () => {
	it('is 200 and no revision, on every route', async () => {
		await newsroom.send('POST', CALLS, CALL)
		const read = async (path: string) =>
			(await newsroom.ask(path, { headers: bearer() })).json<Record<string, unknown>>()
		const { version } = await read(DOSSIER)
		const opening = { total: 18, source: 'https://ria.ru/20250815/putin-2035410603.html' }
		const same: readonly (readonly [string, string, object])[] = [
			['PUT', `${CALLS}/first-term`, opening],
			['PATCH', `${CALLS}/2025`, await read(`${CALLS}/2025`)],
			['PATCH', `${DOSSIER}/tallies/kremlin`, await read(`${DOSSIER}/tallies/kremlin`)],
			['PATCH', `${MEETINGS}/2019-06-28-osaka`, await read(`${MEETINGS}/2019-06-28-osaka`)],
			['PUT', `${DOSSIER}/export`, await read(`${DOSSIER}/export`)],
			['POST', `${DOSSIER}/visibility`, await read(`${DOSSIER}/visibility`)],
			['POST', `${DOSSIER}/revisions/2/restore`, {}],
		]
		for (const [method, path, body] of same) {
			const answer = await newsroom.send(method, path, body, { 'If-Match': '*' })
			expect([method, path, answer.status, await versionNow()]).toEqual([method, path, 200, version])
		}
	})

	it('is another where one thing is other: a newer day, another source', async () => {
		const body = { total: 6, source: 'https://ria.ru/20250815/putin-2035410603.html', reason: 'looked again' }
		const put = (more: object) => newsroom.send('PUT', `${CALLS}/2025`, { ...body, ...more }, { 'If-Match': '*' })
		expect([(await put({})).status, await versionNow()]).toEqual([200, 1])
		expect([(await put({ on: '2025-08-16' })).status, await versionNow()]).toEqual([200, 2])
		expect([(await put({ source: CALL.source, on: '2025-08-16' })).status, await versionNow()]).toEqual([200, 3])
		expect((await (await newsroom.ask(CALLS)).json<Answer>()).total).toBe(24)
	})
})

describe('a body', () => {
	it('that is compressed is refused, and told what is taken', async () => {
		const headers = { ...bearer(), 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' }
		const answer = await newsroom.ask(CALLS, { method: 'POST', body: JSON.stringify(CALL), headers })
		expect([answer.status, answer.headers.get('Accept-Encoding')]).toEqual([415, 'identity'])
		const plain = await newsroom.send('POST', CALLS, CALL, { 'Content-Encoding': 'identity' })
		expect(plain.status).toBe(201)
	})

	it('of a patch in no format of patches is refused, and told those that there are', async () => {
		const headers = { 'If-Match': '*', 'Content-Type': 'application/json-patch+json' }
		const answer = await newsroom.send('PATCH', `${CALLS}/2025`, [], headers)
		expect([answer.status, answer.headers.get('Accept-Patch')]).toEqual([
			415,
			'application/merge-patch+json, application/json',
		])
	})
})

describe('the headers of an answer', () => {
	it('say which patches an address takes, where it takes any', async () => {
		const patches = async (path: string) =>
			(await newsroom.ask(path, { method: 'OPTIONS' })).headers.get('Accept-Patch')
		expect(await patches(`${CALLS}/2025`)).toBe('application/merge-patch+json, application/json')
		expect(await patches(CALLS)).toBe(null)
	})

	it('are readable to scripts of other sites', async () => {
		const exposed = (await newsroom.send('POST', CALLS, CALL)).headers.get('Access-Control-Expose-Headers')
		for (const name of ['Retry-After', 'Location', 'Link', 'ETag', 'Allow', 'Accept-Patch', 'Idempotent-Replayed']) {
			expect(exposed?.split(', ')).toContain(name)
		}
	})

	it('forbid sniffing, of writes too', async () => {
		const nothing = await newsroom.send('DELETE', `${MEETINGS}/2019-06-28-osaka`, { reason: 'x' }, { 'If-Match': '*' })
		for (const answer of [nothing, await newsroom.send('POST', CALLS, CALL), await newsroom.send('POST', CALLS, {})]) {
			expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
		}
	})

	it('of a HEAD have the length that the GET has', async () => {
		for (const path of [DOSSIER, CALLS, MEETINGS, '/w/putin-trump/count-card', '/w/putin-trump/count-card/text']) {
			const bytes = await (await newsroom.ask(path)).arrayBuffer()
			const head = await newsroom.ask(path, { method: 'HEAD' })
			expect([path, head.headers.get('Content-Length'), await head.text()]).toEqual([
				path,
				String(bytes.byteLength),
				'',
			])
		}
	})
})

describe('an Idempotency-Key', () => {
	it('is one key in quotes and without them, and its answer says that it is told again', async () => {
		const post = (key: string) => newsroom.send('POST', CALLS, CALL, { 'Idempotency-Key': key })
		const [first, again, bare] = [await post('"a-\\"b"'), await post('"a-\\"b"'), await post('a-"b')]
		expect([first, again, bare].map(({ status, headers }) => [status, headers.get('Idempotent-Replayed')])).toEqual([
			[201, null],
			[201, 'true'],
			[201, 'true'],
		])
		expect(new Set([first, again, bare].map(({ headers }) => headers.get('Location'))).size).toBe(1)
		expect((await (await newsroom.ask(CALLS)).json<Answer>()).total).toBe(25)
		expect((await post('""')).status).toBe(400)
	})
})

describe('validate-only', () => {
	const rows = async () =>
		JSON.stringify(
			await Promise.all(
				['revisions', 'entry_versions', 'meeting_versions', 'idempotency_keys', 'pages', 'periods', 'dossiers'].map(
					async (table) => (await env.DB.prepare(`SELECT * FROM ${table}`).all()).results,
				),
			),
		)

	it.each([
		['POST', CALLS, CALL, 201],
		['PUT', `${CALLS}/2025`, { total: 7, reason: 'recounted', source: CALL.source }, 200],
		['DELETE', `${MEETINGS}/2019-06-28-osaka`, { reason: 'a mistake' }, 204],
		['POST', `${DOSSIER}/visibility`, { visibility: 'draft' }, 200],
		['POST', `${DOSSIER}/revisions/1/restore`, {}, 200],
	])('%s %s says what it would do, and does nothing', async (method, path, body, status) => {
		const before = await rows()
		const headers = { 'If-Match': '*', 'Idempotency-Key': 'a' }
		const answer = await newsroom.send(method, `${path}?validate-only=true`, body, headers)
		const told = await answer.json<{ status: number; version: number; changes: unknown[] }>()
		expect([answer.status, answer.headers.get('Location'), answer.headers.get('ETag')]).toEqual([200, null, null])
		expect(told).toMatchObject({ validateOnly: true, status })
		expect(told.changes.length).toBe(path.includes('restore') ? 0 : 1)
		expect(await rows()).toBe(before)
		// The same is then done as it was told.
		const done = await newsroom.send(method, path, body, headers)
		expect([done.status, await versionNow().catch(() => 'gone')]).toEqual([
			status,
			path.endsWith('visibility') ? undefined : told.version,
		])
	})

	it('of what is refused is the refusal', async () => {
		const asked = async (path: string, body: object, headers = {}) =>
			(await newsroom.send('POST', path, body, headers)).status
		expect(await asked(`${CALLS}?validate-only=true`, { ...CALL, on: '2025-08-15' })).toBe(422)
		expect(await asked(`${CALLS}?validate-only=true`, CALL, { 'If-Match': '"0"' })).toBe(412)
		expect(await asked(`${CALLS}?validate-only=yes`, CALL)).toBe(400)
		expect(await asked(`${CALLS}?validate-only=false`, CALL)).toBe(201)
		expect((await newsroom.ask(`${CALLS}?validate-only=true`)).status).toBe(400)
	})
})

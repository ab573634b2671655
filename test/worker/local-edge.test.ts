/**
 * The local edge keeps the contract of Cloudflare's Workers Cache, and the Worker tells it what changed. Long, because
 * the whole contract stands in one place, a section for each of its questions.
 */
import type { ExecutionContext } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { edgeCacheOf, invalidate } from '../../src/edge/invalidate.ts'
import { createLocalEdge, type LocalEdgeOptions } from '../../src/edge/local-edge.ts'
import { ALL_TAG, DOSSIERS_TAG, dossierTag } from '../../src/edge/tags.ts'
import { workerLog } from '../support/worker-log.ts'

const SECOND = 1_000
const PAGE = '/w/putin-trump/count-card?lang=ru'
const TAG = dossierTag('putin-trump')
const FOR_THE_EDGE = {
	'cloudflare-cdn-cache-control': 'max-age=60, stale-if-error=864000',
	'cache-tag': `${TAG},${ALL_TAG}`,
}
const CARD = { 'cache-control': 'public, max-age=0', etag: '"24"', ...FOR_THE_EDGE }

type Answer = (request: Request) => Response | Promise<Response>
type HeaderMap = Record<string, string>

/** An edge with a clock in hand, before a Worker that is written in a line and whose questions are kept. */
function edgeBefore(answer: Answer, options: LocalEdgeOptions = {}) {
	let time = Date.UTC(2025, 7, 18, 12)
	const edge = createLocalEdge({ now: () => time, ...options })
	const site = {
		edge,
		/** May be changed in the middle of a test. */
		answer,
		asked: [] as Request[],
		waitedUntil: [] as Promise<unknown>[],
		pass(seconds: number) {
			time += seconds * SECOND
		},
		get(path = PAGE, headers: HeaderMap = {}, method = 'GET'): Promise<Response> {
			const request = new Request(`https://sidelines.test${path}`, { method, headers })
			const worker = async (question: Request) => {
				site.asked.push(question)
				return site.answer(question)
			}
			return edge.fetch(request, worker, (work) => site.waitedUntil.push(work))
		},
		async status(path = PAGE, headers: HeaderMap = {}, method = 'GET'): Promise<string | null> {
			return (await site.get(path, headers, method)).headers.get('cf-cache-status')
		},
	}
	return site
}

const card = (body = '24', headers: HeaderMap = {}) => new Response(body, { headers: { ...CARD, ...headers } })
const withHeaders =
	(headers: HeaderMap, status = 200) =>
	() =>
		new Response('24', { status, headers })

/** A Worker whose answers are let go by hand, oldest first. */
function slowly(answer: () => Response) {
	const waiting: ((response: Response) => void)[] = []
	return {
		answer: () => new Promise<Response>((resolve) => waiting.push(resolve)),
		letGo: (response = answer()) => waiting.shift()?.(response),
	}
}

const eventLoop = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('what is looked up and kept', () => {
	it('answers a second reader without the Worker', async () => {
		const site = edgeBefore(() => card())
		expect(await site.status()).toBe('MISS')
		const second = await site.get()
		expect(second.headers.get('cf-cache-status')).toBe('HIT')
		expect(await second.text()).toBe('24')
		expect(site.asked).toHaveLength(1)
	})

	it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
		'lets %s through, unchanged and never kept',
		async (method) => {
			const site = edgeBefore(() => card())
			await site.status()
			expect(await site.status(PAGE, { 'if-match': '"24"' }, method)).toBe('BYPASS')
			expect(site.asked[1]?.method).toBe(method)
			expect(site.asked[1]?.headers.get('if-match')).toBe('"24"')
			expect(await site.status()).toBe('HIT')
		},
	)

	it('answers HEAD from the stored GET, without a body', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		const head = await site.get(PAGE, {}, 'HEAD')
		expect(head.headers.get('cf-cache-status')).toBe('HIT')
		expect(head.headers.get('etag')).toBe('"24"')
		expect(await head.text()).toBe('')
	})

	it('turns a HEAD that comes first into a GET, so that the next GET is a hit', async () => {
		const site = edgeBefore(() => card())
		expect(await (await site.get(PAGE, {}, 'HEAD')).text()).toBe('')
		expect(site.asked[0]?.method).toBe('GET')
		const next = await site.get()
		expect([next.headers.get('cf-cache-status'), await next.text()]).toEqual(['HIT', '24'])
	})

	it('keeps by path and exact query', async () => {
		const site = edgeBefore((request) => card(request.url))
		for (const path of ['/w/a', '/w/a/', '/w/A', '/w/a?', '/w/a?x=1&y=2', '/w/a?y=2&x=1', '/w/a?x=1&y=2&']) {
			expect(await site.status(path), path).toBe('MISS')
			expect(await site.status(path), path).toBe('HIT')
		}
	})

	it('keeps one copy for all hosts, cookies, languages and agents', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		const unkeyed = {
			cookie: 'session=1',
			'accept-language': 'ru',
			'user-agent': 'x',
			accept: 'text/plain',
			range: 'bytes=0-1',
		}
		expect(await site.status(PAGE, unkeyed)).toBe('HIT')
		const elsewhere = await site.edge.fetch(
			new Request(`http://other.test:8787${PAGE}`),
			async () => card(),
			() => {},
		)
		expect(elsewhere.headers.get('cf-cache-status')).toBe('HIT')
	})

	it('does not let a reader make everyone wait: their own Cache-Control and Pragma change nothing', async () => {
		const site = edgeBefore(() => card())
		await site.get(PAGE, { 'cache-control': 'no-store' })
		expect(await site.status(PAGE, { 'cache-control': 'no-cache', pragma: 'no-cache' })).toBe('HIT')
	})

	it('gives everyone a copy of their own', async () => {
		const site = edgeBefore(() => card())
		const [first, second] = [await site.get(), await site.get()]
		first.headers.set('etag', 'spoilt')
		new Uint8Array(await first.arrayBuffer()).fill(0)
		expect([second.headers.get('etag'), await second.text(), await (await site.get()).text()]).toEqual([
			'"24"',
			'24',
			'24',
		])
	})
})

describe('which header decides', () => {
	it.each([
		[
			{ 'cloudflare-cdn-cache-control': 'max-age=60', 'cdn-cache-control': 'no-store', 'cache-control': 'no-store' },
			'HIT',
		],
		[
			{ 'cloudflare-cdn-cache-control': 'no-store', 'cdn-cache-control': 'max-age=60', 'cache-control': 'max-age=60' },
			'BYPASS',
		],
		[{ 'cdn-cache-control': 'max-age=60', 'cache-control': 'no-store' }, 'HIT'],
		[{ 'cdn-cache-control': 'private', 'cache-control': 'max-age=60' }, 'BYPASS'],
		[{ 'cache-control': 'Max-Age=60' }, 'HIT'],
		[{ 'cache-control': 'max-age=1, s-maxage=60' }, 'HIT'],
	])('%o → %s', async (headers: HeaderMap, status) => {
		const site = edgeBefore(withHeaders(headers))
		await site.get()
		site.pass(2)
		expect(await site.status()).toBe(status)
	})

	it('takes off what was meant for the edge, and leaves Cache-Control and CDN-Cache-Control as they are', async () => {
		const site = edgeBefore(() => card('24', { 'cdn-cache-control': 'max-age=5' }))
		for (const reader of [await site.get(), await site.get(), await site.get(PAGE, {}, 'POST')]) {
			expect(reader.headers.get('cloudflare-cdn-cache-control')).toBeNull()
			expect(reader.headers.get('cache-tag')).toBeNull()
			expect(reader.headers.get('cache-control')).toBe('public, max-age=0')
			expect(reader.headers.get('cdn-cache-control')).toBe('max-age=5')
		}
	})
})

describe('how long', () => {
	it('keeps a page for its 60 seconds, counted from when the Worker was asked', async () => {
		const site = edgeBefore(() => card())
		site.answer = () => {
			site.pass(10)
			return card()
		}
		await site.get()
		site.pass(49)
		expect(await site.status()).toBe('HIT')
		site.pass(1)
		expect(await site.status()).toBe('EXPIRED')
	})

	it.each([
		[200, 7200],
		[404, 180],
		[301, 1200],
		[410, 180],
	])('keeps a %i that says nothing about caching for %i seconds, as the platform does', async (status, seconds) => {
		const site = edgeBefore(withHeaders({}, status))
		await site.get()
		site.pass(seconds - 1)
		expect(await site.status()).toBe('HIT')
		site.pass(1)
		expect(await site.status()).toBe('EXPIRED')
	})

	it('keeps a fixed version for a year', async () => {
		const site = edgeBefore(withHeaders({ ...CARD, 'cloudflare-cdn-cache-control': 'max-age=31536000, immutable' }))
		await site.get()
		site.pass(364 * 86_400)
		expect(await site.status()).toBe('HIT')
	})

	it.each(['no-cache', 'max-age=0'])('asks each time about an answer that is kept under %s', async (directive) => {
		const site = edgeBefore((request) => {
			const headers = { 'cache-control': directive, etag: '"1"' }
			return request.headers.get('if-none-match') === '"1"'
				? new Response(null, { status: 304, headers })
				: new Response('24', { headers })
		})
		expect(await site.status()).toBe('MISS')
		const again = await site.get()
		expect([again.headers.get('cf-cache-status'), await again.text()]).toEqual(['REVALIDATED', '24'])
	})

	it('says how old a copy is, and says nothing of age when the Worker answered', async () => {
		const site = edgeBefore(() => card())
		expect((await site.get()).headers.get('age')).toBeNull()
		site.pass(41)
		const hit = await site.get()
		expect(hit.headers.get('age')).toBe('41')
		expect(hit.headers.get('date')).toBe('Mon, 18 Aug 2025 12:00:00 GMT')
	})
})

describe('what is never kept', () => {
	it.each([
		['no-store', { 'cache-control': 'no-store' }, 200, 'BYPASS'],
		['private', { 'cache-control': 'private, max-age=60' }, 200, 'BYPASS'],
		['Set-Cookie', { ...CARD, 'set-cookie': 'a=1' }, 200, 'BYPASS'],
		['Vary', { ...CARD, vary: 'Origin' }, 200, 'BYPASS'],
		['Vary: *', { ...CARD, vary: '*' }, 200, 'BYPASS'],
		['a 500 that says nothing', {}, 500, 'DYNAMIC'],
		['a 503 that says nothing', {}, 503, 'DYNAMIC'],
		['a 503 that asks to be kept', { 'cache-control': 'max-age=60' }, 503, 'DYNAMIC'],
		['a 400 that says nothing', {}, 400, 'DYNAMIC'],
		['a 403 that says nothing', {}, 403, 'DYNAMIC'],
		['a part of an answer', { 'cache-control': 'max-age=60', 'content-range': 'bytes 0-1/2' }, 206, 'DYNAMIC'],
	])('%s', async (_, headers: HeaderMap, code, status) => {
		const site = edgeBefore(withHeaders(headers, code))
		expect(await site.status()).toBe(status)
		expect(await site.status()).toBe(status)
		expect(site.asked).toHaveLength(2)
	})

	it.each(['/desk', '/desk/x.css', '/w/putin-trump/%2e%2e/desk', '/w/putin-trump/../desk'])(
		'the desk, under whatever address: %s',
		async (path) => {
			const site = edgeBefore(withHeaders({ 'cache-control': 'private, no-store' }))
			await site.get(path, { cookie: '__Host-session=editor' })
			expect(await site.status(path)).toBe('BYPASS')
		},
	)

	it('passes a cookie on to the one reader whom it is for', async () => {
		const site = edgeBefore(withHeaders({ ...CARD, 'set-cookie': 'a=1' }))
		expect((await site.get()).headers.getSetCookie()).toEqual(['a=1'])
	})

	it.each(['max-age=60', 'public, max-age=60', 's-maxage=60', 'must-revalidate, max-age=60'])(
		'an answer to Authorization, even under "%s"',
		async (directives) => {
			const site = edgeBefore(withHeaders({ 'cache-control': directives }))
			expect(await site.status(PAGE, { authorization: 'Bearer t' })).toBe('BYPASS')
			expect(await site.status()).toBe('MISS')
		},
	)

	it('an answer to Authorization in place of a stale public one', async () => {
		const site = edgeBefore((request) => card(request.headers.has('authorization') ? 'for you' : 'for all'))
		await site.get()
		site.pass(61)
		expect(await (await site.get(PAGE, { authorization: 'Bearer t' })).text()).toBe('for you')
		expect(await (await site.get()).text()).toBe('for all')
	})

	it('while a reader with Authorization may have what is kept for all, as on the platform', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		expect(await site.status(PAGE, { authorization: 'Bearer t' })).toBe('HIT')
	})
})

describe('a reader who already has the page', () => {
	it.each([
		['"24"', 304],
		['W/"24"', 304],
		['"other", W/"24"', 304],
		['"a,b" ,"24"', 304],
		['*', 304],
		['"23"', 200],
		['"2"', 200],
		['24', 200],
		['"24', 200],
		['"a, "24""', 200],
	])('If-None-Match: %s → %i', async (ifNoneMatch, code) => {
		const site = edgeBefore(() => card())
		await site.get()
		expect((await site.get(PAGE, { 'if-none-match': ifNoneMatch })).status).toBe(code)
		expect(site.asked).toHaveLength(1)
	})

	it('compares weakly with a weak tag of ours too, and takes a comma inside a tag for part of it', async () => {
		const site = edgeBefore(() => card('24', { etag: 'W/"a,b"' }))
		await site.get()
		expect((await site.get(PAGE, { 'if-none-match': '"x", "a,b"' })).status).toBe(304)
		expect((await site.get(PAGE, { 'if-none-match': '"a", "b"' })).status).toBe(200)
	})

	it('gets a 304 with what RFC 9110 §15.4.5 asks for, and with what may change while the bytes do not', async () => {
		const site = edgeBefore(() =>
			card('24', {
				'access-control-allow-origin': '*',
				'content-security-policy': "default-src 'none'",
				'content-location': '/w/x',
				'content-type': 'text/html; charset=utf-8',
				'content-language': 'ru',
			}),
		)
		await site.get()
		site.pass(7)
		const answer = await site.get(PAGE, { 'if-none-match': '"24"' })
		expect(Object.fromEntries(answer.headers)).toEqual({
			'access-control-allow-origin': '*',
			age: '7',
			'cache-control': 'public, max-age=0',
			'cf-cache-status': 'HIT',
			'content-location': '/w/x',
			'content-security-policy': "default-src 'none'",
			date: 'Mon, 18 Aug 2025 12:00:00 GMT',
			etag: '"24"',
		})
		expect(await answer.text()).toBe('')
	})

	it('gets a 304 on the very fill that stored the page, which was asked for whole', async () => {
		const site = edgeBefore(() => card())
		const conditions = {
			'if-none-match': '"24"',
			'if-modified-since': 'Mon, 18 Aug 2025 12:00:00 GMT',
			'if-match': '"1"',
			'if-unmodified-since': 'Mon, 18 Aug 2025 12:00:00 GMT',
			'if-range': '"24"',
			range: 'bytes=0-0',
		}
		expect((await site.get(PAGE, conditions)).status).toBe(304)
		for (const name of Object.keys(conditions)) expect(site.asked[0]?.headers.has(name), name).toBe(false)
		expect(await (await site.get()).text()).toBe('24')
	})

	it('gets a 404 as a 404', async () => {
		const site = edgeBefore(() => new Response('none', { status: 404, headers: { etag: '"x"' } }))
		await site.get()
		expect((await site.get(PAGE, { 'if-none-match': '"x"' })).status).toBe(404)
	})
})

describe('a stale page', () => {
	it('is asked about with its own ETag, never with the reader’s, and lives on after a 304 with the newer headers', async () => {
		const site = edgeBefore(() => card('24', { 'x-rule': 'old', 'content-type': 'text/html' }))
		await site.get()
		site.pass(61)
		site.answer = () =>
			new Response(null, { status: 304, headers: { ...CARD, 'x-rule': 'new', 'content-type': 'text/wrong' } })
		const answer = await site.get(PAGE, { 'if-none-match': '"23"' })
		expect(site.asked[1]?.headers.get('if-none-match')).toBe('"24"')
		expect([
			answer.status,
			answer.headers.get('cf-cache-status'),
			answer.headers.get('age'),
			await answer.text(),
		]).toEqual([200, 'REVALIDATED', '0', '24'])
		expect([answer.headers.get('x-rule'), answer.headers.get('content-type')]).toEqual(['new', 'text/html'])
		expect(answer.headers.get('date')).toBe('Mon, 18 Aug 2025 12:01:01 GMT')
		site.pass(59)
		expect(await site.status()).toBe('HIT')
	})

	it('gives way to a new one', async () => {
		const site = edgeBefore(() => card('24'))
		await site.get()
		site.pass(60)
		site.answer = () => card('25', { etag: '"25"' })
		const answer = await site.get(PAGE, { 'if-none-match': '"24"' })
		expect([answer.status, answer.headers.get('cf-cache-status'), await answer.text()]).toEqual([200, 'EXPIRED', '25'])
		expect(await (await site.get()).text()).toBe('25')
	})

	it.each<[string, Answer]>([
		['throws', () => Promise.reject(new Error('D1 is gone'))],
		['answers 503', withHeaders({ 'cache-control': 'no-store' }, 503)],
		['answers 500 and asks to keep it', withHeaders({ 'cache-control': 'max-age=60' }, 500)],
		[
			'breaks off in the middle',
			() => new Response(new ReadableStream({ start: (stream) => stream.error(new Error('cut')) }), { headers: CARD }),
		],
	])('stands in when the Worker %s', async (_, failing) => {
		const site = edgeBefore(() => card())
		await site.get()
		site.pass(864_000 + 59)
		site.answer = failing
		const answer = await site.get()
		expect([
			answer.status,
			answer.headers.get('cf-cache-status'),
			answer.headers.get('age'),
			await answer.text(),
		]).toEqual([200, 'STALE', '864059', '24'])
		expect((await site.get(PAGE, { 'if-none-match': '"24"' })).status).toBe(304)
		site.answer = () => card()
		expect(await site.status()).toBe('EXPIRED')
	})

	it('stands in no longer than stale-if-error says', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		site.pass(864_000 + 60)
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		const answer = await site.get()
		expect([answer.status, answer.headers.get('cf-cache-status')]).toEqual([503, 'BYPASS'])
	})

	it.each([
		's-maxage=60',
		'max-age=60, must-revalidate',
		'max-age=60, proxy-revalidate',
		'no-cache',
		'max-age=60, stale-if-error=0',
	])('never stands in under "%s"', async (directives) => {
		const withWindow = directives.includes('stale-if-error') ? directives : `${directives}, stale-if-error=864000`
		const site = edgeBefore(withHeaders({ 'cache-control': withWindow }))
		await site.get()
		site.pass(61)
		site.answer = () => Promise.reject(new Error('D1 is gone'))
		await expect(site.get()).rejects.toThrow('D1 is gone')
	})

	it('stands in without a limit where nothing was said of errors, as on the platform', async () => {
		const site = edgeBefore(withHeaders({ 'cache-control': 'max-age=60' }))
		await site.get()
		site.pass(400 * 86_400)
		site.answer = withHeaders({}, 500)
		expect(await site.status()).toBe('STALE')
	})

	it('cannot help where there is none: the failure goes to the reader', async () => {
		const site = edgeBefore(() => Promise.reject(new Error('D1 is gone')))
		await expect(site.get()).rejects.toThrow('D1 is gone')
	})
})

describe('many readers at once', () => {
	it('are served by one run of the Worker, each with a copy', async () => {
		const slow = slowly(() => card())
		const site = edgeBefore(slow.answer)
		const readers = Array.from({ length: 100 }, () => site.get())
		await eventLoop()
		slow.letGo()
		const answers = await Promise.all(readers)
		expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(Array(100).fill('24'))
		const statuses = answers.map((answer) => answer.headers.get('cf-cache-status'))
		expect(statuses.filter((status) => status === 'MISS')).toHaveLength(1)
		expect(statuses.filter((status) => status === 'HIT')).toHaveLength(99)
		expect(site.asked).toHaveLength(1)
		expect(site.waitedUntil).toHaveLength(1)
	})

	it('wait for one revalidation too, and each 304 is for the reader who asked for one', async () => {
		const slow = slowly(() => new Response(null, { status: 304, headers: CARD }))
		const site = edgeBefore(() => card())
		await site.get()
		site.pass(61)
		site.answer = slow.answer
		const readers = [site.get(), site.get(PAGE, { 'if-none-match': '"24"' }), site.get(PAGE, {}, 'HEAD')]
		await eventLoop()
		slow.letGo()
		const answers = await Promise.all(readers)
		expect(answers.map((answer) => answer.status)).toEqual([200, 304, 200])
		expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['24', '', ''])
		expect(site.asked).toHaveLength(2)
	})

	it('are all given the stale page by one failed run', async () => {
		const slow = slowly(withHeaders({ 'cache-control': 'no-store' }, 503))
		const site = edgeBefore(() => card())
		await site.get()
		site.pass(61)
		site.answer = slow.answer
		const readers = Array.from({ length: 10 }, () => site.status())
		await eventLoop()
		slow.letGo()
		expect(await Promise.all(readers)).toEqual(Array(10).fill('STALE'))
		expect(site.asked).toHaveLength(2)
	})

	it('never share an answer that may not be kept, and do not queue for it', async () => {
		let runs = 0
		let most = 0
		let open = 0
		const site = edgeBefore(async () => {
			open += 1
			most = Math.max(most, open)
			await eventLoop()
			open -= 1
			runs += 1
			return new Response(`for reader ${runs}`, { headers: { 'cache-control': 'no-store' } })
		})
		const answers = await Promise.all(Array.from({ length: 20 }, () => site.get()))
		expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(20)
		expect(answers.every((answer) => answer.headers.get('cf-cache-status') === 'BYPASS')).toBe(true)
		expect(runs).toBe(20)
		expect(most).toBe(19)
	})

	it('ask again for themselves when the one they waited for failed, and what they get is kept', async () => {
		const site = edgeBefore(() => card())
		let runs = 0
		site.answer = async () => {
			runs += 1
			if (runs > 1) return card()
			await eventLoop()
			throw new Error('once')
		}
		const [first, second] = await Promise.allSettled([site.get(), site.status()])
		expect(first.status).toBe('rejected')
		expect(second).toMatchObject({ status: 'fulfilled', value: 'MISS' })
		expect(await site.status()).toBe('HIT')
	})

	it('do not share what a reader with Authorization is waiting for', async () => {
		const slow = slowly(() => card('for all'))
		const site = edgeBefore(slow.answer)
		const editor = site.get(PAGE, { authorization: 'Bearer t' })
		const reader = site.get()
		await eventLoop()
		slow.letGo(card('for you'))
		slow.letGo(card('for all'))
		expect([await (await editor).text(), await (await reader).text()]).toEqual(['for you', 'for all'])
	})

	it('outlive the reader who came first: its abort does not reach the Worker, its work is held by waitUntil', async () => {
		const slow = slowly(() => card())
		const gone = new AbortController()
		const seen: boolean[] = []
		const held: Promise<unknown>[] = []
		const edge = createLocalEdge()
		const ask = (signal?: AbortSignal) =>
			edge.fetch(
				new Request(`https://sidelines.test${PAGE}`, signal ? { signal } : {}),
				async (request) => {
					request.signal.addEventListener('abort', () => seen.push(true))
					return slow.answer()
				},
				(work) => held.push(work),
			)
		ask(gone.signal).catch(() => {})
		const second = ask()
		gone.abort()
		await eventLoop()
		slow.letGo()
		expect(await (await second).text()).toBe('24')
		expect(held).toHaveLength(1)
		expect(seen).toEqual([])
	})

	it('stop waiting for a request that was killed, and one of them asks anew', async () => {
		const site = edgeBefore(() => new Promise(() => {}), { timeoutMs: 20 })
		site.get()
		const others = [site.status(), site.status(), site.status()]
		site.answer = () => card()
		expect((await Promise.all(others)).sort()).toEqual(['HIT', 'HIT', 'MISS'])
		expect(site.asked).toHaveLength(2)
	})
})

describe('when the record changes', () => {
	it('the next reader waits for the new page', async () => {
		const site = edgeBefore(() => card('24'))
		await site.get()
		site.answer = () => card('25', { etag: '"25"' })
		expect(await site.edge.cache.invalidate({ tags: [TAG] })).toEqual({ success: true, errors: [] })
		const answer = await site.get()
		expect([answer.headers.get('cf-cache-status'), await answer.text()]).toEqual(['EXPIRED', '25'])
		expect(await site.status()).toBe('HIT')
	})

	it('the old page stands in if the Worker fails, and one that did not change needs a 304 only', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		await site.edge.cache.invalidate({ tags: [TAG] })
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		expect(await site.status()).toBe('STALE')
		site.answer = () => new Response(null, { status: 304, headers: CARD })
		expect(await site.status()).toBe('REVALIDATED')
		expect(await site.status()).toBe('HIT')
	})

	it('other dossiers stay as they are, and upper case is the same tag', async () => {
		const site = edgeBefore((request) =>
			card('24', { 'cache-tag': request.url.includes('xi') ? 'dossier-putin-xi' : ` ${TAG} , ${ALL_TAG}` }),
		)
		await site.get('/w/putin-xi/count-card')
		await site.get()
		await site.edge.cache.invalidate({ tags: [TAG.toUpperCase(), DOSSIERS_TAG] })
		expect(await site.status('/w/putin-xi/count-card')).toBe('HIT')
		expect(await site.status()).toBe('EXPIRED')
	})

	it('a purge leaves nothing to stand in', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		await site.edge.cache.purge({ tags: [ALL_TAG] })
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		expect(await site.status()).toBe('BYPASS')
		site.answer = () => card()
		expect(await site.status()).toBe('MISS')
	})

	it('a page begun before the change is given to those who asked before it, and kept as already stale', async () => {
		const slow = slowly(() => card('24'))
		const site = edgeBefore(slow.answer)
		const early = [site.get(), site.get()]
		await eventLoop()
		await site.edge.cache.invalidate({ tags: [TAG] })
		slow.letGo()
		for (const answer of await Promise.all(early)) expect(await answer.text()).toBe('24')
		site.answer = withHeaders({ 'cache-control': 'no-store' }, 503)
		expect(await site.status()).toBe('STALE')
		site.answer = () => card('25')
		expect(await (await site.get()).text()).toBe('25')
	})

	it('a reader who comes after it is not given the page begun before, which does not replace the newer one either', async () => {
		const slow = slowly(() => card('24'))
		const site = edgeBefore(slow.answer)
		const early = site.get()
		await eventLoop()
		await site.edge.cache.invalidate({ tags: [TAG] })
		site.answer = () => card('25')
		const late = await site.get()
		expect([late.headers.get('cf-cache-status'), await late.text()]).toEqual(['MISS', '25'])
		slow.letGo()
		expect(await (await early).text()).toBe('24')
		const next = await site.get()
		expect([next.headers.get('cf-cache-status'), await next.text()]).toEqual(['HIT', '25'])
	})

	it('a 304 begun before it does not make the old page fresh', async () => {
		const slow = slowly(() => new Response(null, { status: 304, headers: CARD }))
		const site = edgeBefore(() => card('24'))
		await site.get()
		site.pass(61)
		site.answer = slow.answer
		const early = site.get()
		await eventLoop()
		await site.edge.cache.invalidate({ tags: [TAG] })
		slow.letGo()
		await early
		site.answer = () => card('25')
		expect(await (await site.get()).text()).toBe('25')
	})

	it('a page begun before a purge is not kept at all', async () => {
		const slow = slowly(() => card('24'))
		const site = edgeBefore(slow.answer)
		const early = site.get()
		await eventLoop()
		await site.edge.cache.purge({ tags: [TAG] })
		slow.letGo()
		expect(await (await early).text()).toBe('24')
		site.answer = () => card('25')
		expect(await site.status()).toBe('MISS')
	})

	it('a page of another dossier begun before it is kept as fresh', async () => {
		const slow = slowly(() => card())
		const site = edgeBefore(slow.answer)
		const early = site.get()
		await eventLoop()
		await site.edge.cache.invalidate({ tags: ['dossier-putin-xi'] })
		slow.letGo()
		await early
		expect(await site.status()).toBe('HIT')
	})
})

describe('the platform’s limit on telling', () => {
	const tell = async (site: ReturnType<typeof edgeBefore>, times: number) => {
		const answers = []
		for (let i = 0; i < times; i++) answers.push((await site.edge.cache.invalidate({ tags: [TAG] })).success)
		return answers.filter(Boolean).length
	}

	it('is off unless asked for', async () => {
		expect(
			await tell(
				edgeBefore(() => card()),
				1_000,
			),
		).toBe(1_000)
	})

	it('is 25 at once, then five a minute', async () => {
		const site = edgeBefore(() => card(), { limitInvalidations: true })
		expect(await tell(site, 40)).toBe(25)
		site.pass(12)
		expect(await tell(site, 40)).toBe(1)
		site.pass(60)
		expect(await tell(site, 40)).toBe(5)
		site.pass(3_600)
		expect(await tell(site, 40)).toBe(25)
	})

	it('counts invalidations and purges together, says why it refuses, and takes nothing back', async () => {
		const site = edgeBefore(() => card(), { limitInvalidations: true })
		await tell(site, 25)
		await site.get()
		const refused = await site.edge.cache.purge({ tags: [TAG] })
		expect(refused.success).toBe(false)
		expect(refused.errors).toHaveLength(1)
		expect(await site.status()).toBe('HIT')
	})

	it('is a hundred tags in one call', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		const tags = Array.from({ length: 101 }, (_, i) => (i === 0 ? TAG : `dossier-${i}`))
		expect((await site.edge.cache.invalidate({ tags })).success).toBe(false)
		expect(await site.status()).toBe('HIT')
		expect((await site.edge.cache.invalidate({ tags: tags.slice(0, 100) })).success).toBe(true)
		expect(await site.status()).toBe('EXPIRED')
	})

	it('leaves no reader with an old number for longer than 60 seconds', async () => {
		const site = edgeBefore(() => card('24'), { limitInvalidations: true })
		await tell(site, 25)
		const slow = slowly(() => card('24'))
		site.answer = slow.answer
		const filling = site.get()
		await eventLoop()
		site.answer = () => card('25')
		const refused = await site.edge.cache.invalidate({ tags: [TAG] })
		expect(refused.success).toBe(false)
		site.pass(30)
		slow.letGo()
		expect(await (await filling).text()).toBe('24')
		const seen = []
		for (let second = 30; second <= 61; second++, site.pass(1)) seen.push(await (await site.get()).text())
		expect(seen.indexOf('25')).toBe(30)
		expect(seen.slice(0, 30)).toEqual(Array(30).fill('24'))
	})
})

describe('the room it takes', () => {
	it('is so many answers: the longest unread goes', async () => {
		const site = edgeBefore(() => card(), { maxEntries: 2 })
		await site.get('/a')
		await site.get('/b')
		await site.get('/a')
		await site.get('/c')
		expect(await site.status('/a')).toBe('HIT')
		expect(await site.status('/b')).toBe('MISS')
	})

	it('is so many bytes, and one answer too large for it pushes nothing out', async () => {
		const site = edgeBefore((request) => card('x'.repeat(Number(new URL(request.url).searchParams.get('n')))), {
			maxBytes: 1_000,
		})
		await site.get('/a?n=300')
		await site.get('/b?n=300')
		await site.get('/huge?n=2000')
		expect(await site.status('/a?n=300')).toBe('HIT')
		await site.get('/c?n=600')
		expect(await site.status('/b?n=300')).toBe('MISS')
		expect(await site.status('/huge?n=2000')).toBe('MISS')
	})
})

describe('the Worker’s side', () => {
	const context = (cache?: unknown) => {
		const held: Promise<unknown>[] = []
		const ctx = {
			waitUntil: (work: Promise<unknown>) => held.push(work),
			passThroughOnException() {},
			props: {},
			cache,
		}
		return ctx as unknown as ExecutionContext
	}
	const logged = () => workerLog().map((line) => JSON.parse(line))

	it('does nothing where there is no edge', async () => {
		expect(edgeCacheOf(context())).toBeUndefined()
		await invalidate(context(), [TAG])
		expect(logged()).toEqual([])
	})

	it('tells the local edge, which is an edge like the platform’s', async () => {
		const site = edgeBefore(() => card())
		await site.get()
		await invalidate(context(site.edge.cache), [TAG, DOSSIERS_TAG])
		expect(await site.status()).toBe('EXPIRED')
	})

	it('tells all tags in one call, each once, and does not call for none', async () => {
		const calls: string[][] = []
		const cache = {
			invalidate: async ({ tags }: { tags: string[] }) => ({ success: calls.push(tags) > 0, errors: [] }),
		}
		await invalidate(context(cache), [TAG, DOSSIERS_TAG, TAG])
		await invalidate(context(cache), [])
		expect(calls).toEqual([[TAG, DOSSIERS_TAG]])
	})

	it('logs a refusal, and the edit goes on', async () => {
		const site = edgeBefore(() => card())
		const tags = Array.from({ length: 101 }, (_, i) => `dossier-${i}`)
		await invalidate(context(site.edge.cache), tags)
		expect(logged()).toMatchObject([{ event: 'edge-invalidation', outcome: 'refused', why: [{ code: 400 }] }])
	})

	it.each<[string, () => unknown]>([
		['rejects', () => Promise.reject(new Error('edge is gone'))],
		[
			'throws',
			() => {
				throw new Error('edge is gone')
			},
		],
		['answers nonsense', () => undefined],
	])('logs an edge that %s, and never throws', async (_, call) => {
		await invalidate(context({ invalidate: call }), [TAG])
		expect(logged()).toMatchObject([{ outcome: 'failed', tags: [TAG] }])
	})

	it('waits two seconds for an edge that hangs, no longer', async () => {
		vi.useFakeTimers()
		try {
			const told = invalidate(context({ invalidate: () => new Promise(() => {}) }), [TAG])
			await vi.advanceTimersByTimeAsync(2_000)
			await told
			expect(logged()).toMatchObject([{ outcome: 'slow' }])
		} finally {
			vi.useRealTimers()
		}
	})
})

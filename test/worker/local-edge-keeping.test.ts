/** The local edge keeps the contract of Cloudflare's Workers Cache: what is kept, on whose word, and in how much room. */
import { describe, expect, it } from 'vitest'
import { CARD, card, edgeBefore, type HeaderMap, PAGE, withHeaders } from '../support/edge-before.ts'

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

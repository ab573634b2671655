/** How long the local edge keeps a page, what a reader who has it gets, and when a stale one stands in, as the platform's cache does. */
import { describe, expect, it } from 'vitest'
import { type Answer, CARD, card, edgeBefore, PAGE, withHeaders } from '../support/edge-before.ts'

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

/** Many readers at once before the local edge, as the platform's cache serves them: one run of the Worker for all. */
import { describe, expect, it } from 'vitest'
import { createLocalEdge } from '../../src/edge/local-edge.ts'
import { CARD, card, edgeBefore, eventLoop, PAGE, slowly, withHeaders } from '../support/edge-before.ts'

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

	it('have an If-Match evaluated by the Worker, and a HEAD its length, also of what is kept', async () => {
		const site = edgeBefore(({ headers }) => (headers.has('if-match') ? new Response(null, { status: 412 }) : card()))
		await site.get()
		const unmet = await site.get(PAGE, { 'if-match': '"23"' })
		expect([unmet.status, unmet.headers.get('cf-cache-status')]).toEqual([412, 'BYPASS'])
		const head = await site.get(PAGE, {}, 'HEAD')
		expect([head.headers.get('cf-cache-status'), head.headers.get('content-length')]).toEqual(['HIT', '2'])
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

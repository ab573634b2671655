/** A database that hangs or fails at any of its questions, on every route: an answer in time, whole, and nothing half written. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { DEADLINE_MS } from '../../src/deadlines.ts'
import { CALL, CALLS } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { type Failing, failingDatabase } from '../support/failing-database.ts'
import { bearer, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { holdTimeInEach } from '../support/passing-time.ts'
import { type Route, routesUnder } from '../support/routes.ts'
import { dump } from '../support/tables.ts'

/** After so long an isolate asks D1 again. */
const SILENCE_MS = 5_000

const time = holdTimeInEach()
afterEach(() => vi.restoreAllMocks())

const TROUBLES: Readonly<Record<string, (d1: Failing, nth: number) => void>> = {
	hangs: (d1, nth) => d1.hangFrom(nth, 'before'),
	fails: (d1, nth) => d1.failAt(nth, 'before'),
}

describe('wherever the database hangs or fails', () => {
	it('every route answers in time, and has written nothing by half', async () => {
		const d1 = failingDatabase(time.hung)
		const newsroom = await openNewsroom({ database: d1.database })
		const session = await sitDown(newsroom, TOKEN)
		const refused = { hangs: 0, fails: 0 }
		for (const route of routesUnder('/').filter(({ path }) => path !== '/desk/sign-out')) {
			const longest = route.method === 'GET' ? DEADLINE_MS.read : DEADLINE_MS.write
			const ask = () => newsroom.ask(...asked(route, session.headers))
			d1.failAt(Number.POSITIVE_INFINITY, 'before')
			await ask()
			const questions = d1.calls()
			const before = route.method === 'GET' ? null : await dump()
			for (const [name, begin] of Object.entries(TROUBLES)) {
				for (let nth = 1; nth <= questions; nth++) {
					time.pass(SILENCE_MS)
					begin(d1, nth)
					const { value: answer, milliseconds } = await time.took(ask)
					d1.mend()
					const told = [name, route.method, route.asked, nth]
					expect([...told, milliseconds <= longest, await time.timersLeft()]).toEqual([...told, true, 0])
					if (answer.status !== 503) continue
					refused[name === 'hangs' ? name : 'fails']++
					await expectProblem(route, answer)
				}
			}
			if (before) expect([route.method, route.asked, await dump()]).toEqual([route.method, route.asked, before])
		}
		expect(Math.min(refused.hangs, refused.fails)).toBeGreaterThan(200)
	})
})

function asked({ method, asked: path }: Route, session: Record<string, string>): [string, RequestInit] {
	const isOfApi = path.startsWith('/api/')
	const headers = isOfApi ? { ...bearer(), 'Content-Type': 'application/json' } : session
	if (method === 'GET') return [path, { headers }]
	return [path, { method, headers, body: isOfApi ? '{"on":0}' : new URLSearchParams({ token: 'x', code: '/w/a/b' }) }]
}

async function expectProblem({ method, asked: path }: Route, answer: Response) {
	const { status, headers } = answer
	const told = [method, path, status]
	const text = await answer.text()
	expect([...told, headers.get('Cache-Control')]).toEqual([...told, expect.stringContaining('no-store')])
	if (path === '/healthz') return expect(JSON.parse(text)).toMatchObject({ status: 'unavailable' })
	expect([...told, headers.get('Retry-After')]).toEqual([...told, expect.stringMatching(/^\d+$/)])
	if (headers.get('Content-Type') === 'application/problem+json') {
		return expect([...told, JSON.parse(text)]).toEqual([
			...told,
			expect.objectContaining({ status: 503, title: 'Unavailable' }),
		])
	}
	expect([...told, text.length > 0, text]).toEqual([...told, true, expect.not.stringMatching(/D1|did not answer/)])
}

const PUBLIC = routesUnder('/').filter(
	({ method, path }) => method === 'GET' && !/^\/(desk|healthz|preview|doctor)/.test(path),
)

describe('where the edge has a copy', () => {
	it('a reader has it within three seconds, whichever question hangs', async () => {
		let now = new Date('2025-08-16T09:00:00Z')
		const d1 = failingDatabase(time.hung)
		const newsroom = await openNewsroom({ database: d1.database, edge: {}, now: () => now })
		const kept: string[] = []
		for (const { asked: path } of PUBLIC) {
			const fresh = await newsroom.ask(path)
			if (fresh.status !== 200 || fresh.headers.get('CF-Cache-Status') !== 'MISS') continue
			const bytes = await bytesOf(fresh)
			for (let nth = 1, reached = true; reached; nth++) {
				now = new Date(now.getTime() + 3_600_000)
				time.pass(SILENCE_MS)
				d1.hangFrom(nth, 'before')
				const { value: answer, milliseconds } = await time.took(() => newsroom.ask(path))
				reached = d1.calls() >= nth
				d1.mend()
				const status = answer.headers.get('CF-Cache-Status')
				expect([path, nth, answer.status, milliseconds <= 3_000]).toEqual([path, nth, 200, true])
				if (reached) expect([path, nth, status, await bytesOf(answer)]).toEqual([path, nth, 'STALE', bytes])
			}
			kept.push(path)
		}
		expect(kept).toEqual(
			expect.arrayContaining(['/', '/w/putin-trump/count-card', '/api/v1/dossiers/putin-trump/calls']),
		)
	})

	it('many readers of it do not each wait for D1 once it is known to be silent', async () => {
		let now = new Date('2025-08-16T09:00:00Z')
		const d1 = failingDatabase(time.hung)
		const { ask } = await openNewsroom({ database: d1.database, edge: {}, now: () => now })
		const pages = ['/w/putin-trump/count-card', '/w/putin-trump/mini-timeline', '/w/putin-trump/previous-meetings', '/']
		for (const path of pages) await ask(path)
		now = new Date('2025-08-16T10:00:00Z')
		d1.hangFrom(1, 'before')
		const waits: number[] = []
		for (const path of pages) {
			const { value: answer, milliseconds } = await time.took(() => ask(path))
			expect([path, answer.headers.get('CF-Cache-Status')]).toEqual([path, 'STALE'])
			waits.push(milliseconds)
		}
		expect(waits).toEqual([2_000, 2_000, 2_000, 0])
	})
})

describe('the health check', () => {
	it('answers within a second, does not silence the readers’ questions, and tells the truth in their silence', async () => {
		const d1 = failingDatabase(time.hung)
		const { ask } = await openNewsroom({ database: d1.database })
		d1.hangFrom(1, 'before')
		for (let asked = 0; asked < 4; asked++) {
			const { value: answer, milliseconds } = await time.took(() => ask('/healthz'))
			expect([answer.status, milliseconds]).toEqual([503, 1_000])
		}
		for (let asked = 0; asked < 3; asked++) expect((await time.took(() => ask('/'))).milliseconds).toBe(2_000)
		d1.mend()
		expect((await ask('/')).status).toBe(503)
		expect((await ask('/healthz')).status).toBe(200)
	})
})

describe('an edge that hangs', () => {
	it('holds an edit up for two seconds, and no longer', async () => {
		const { edge, send } = await openNewsroom({ edge: {} })
		if (!edge) throw new Error('no edge')
		vi.spyOn(console, 'warn').mockImplementation(() => {})
		const told = new Promise((resolve) => {
			edge.cache.invalidate = () => {
				resolve('told')
				return new Promise(() => {})
			}
		})
		let answer: Response | null = null
		const asking = send('POST', CALLS, CALL, {}).then((given) => {
			answer = given
		})
		await told
		time.pass(DEADLINE_MS.edge)
		await time.settle()
		// What is behind the answer hangs too, and the test waits for it no longer than that.
		time.pass(1_500)
		await asking
		expect(answer).toMatchObject({ status: 201 })
	})
})

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer()).toString('latin1')

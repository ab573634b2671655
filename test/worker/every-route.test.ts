/** What holds for every route there is, also for one that is added tomorrow. */
import { describe, expect, it, vi } from 'vitest'
import { sitDown } from '../support/desk-session.ts'
import { ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'
import { dump } from '../support/tables.ts'
import { watchedDatabase } from '../support/watched-database.ts'

/** What a form or a body says. It gets into no log. */
const SENT = 'what-an-editor-typed'
/** What D1 says of a failure: in the log, and before nobody's eyes. */
const D1_MESSAGE = 'D1_ERROR: no answer, at handler.ts:1'
/** Also where another route's parameter takes it: `calls/reported` is a period's address too, of none that there can be. */
const takes = (route: string, path: string) => new RegExp(`^${route.replace(/:\w+(\{[^}]*\})?/g, '[^/]+')}$`).test(path)
/** Static assets: they need no database. */
const STATIC = ['/api/v1/openapi.json', '/api/problems/bad-query']
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

describe('a path', () => {
	it('says which methods it has to whoever tries another', async () => {
		const newsroom = await openNewsroom()
		const { headers } = await sitDown(newsroom, TOKEN)
		const routes = routesUnder('/')
		for (const path of new Set(routes.map((r) => r.asked))) {
			const has = [...new Set(routes.filter((r) => takes(r.path, path)).map((r) => r.method))]
			for (const method of METHODS.filter((m) => !has.includes(m))) {
				const answer = await newsroom.ask(path, { method, headers: { Authorization: `Bearer ${TOKEN}`, ...headers } })
				const allowed = answer.headers.get('Allow')?.split(', ')
				expect([method, path, answer.status, allowed?.filter((m) => m !== 'HEAD').sort()]).toEqual([
					method,
					path,
					405,
					has.sort(),
				])
				expect(answer.headers.get('Cache-Control')).toContain('no-store')
				expect(answer.headers.get('X-Content-Type-Options')).toBe('nosniff')
			}
		}
	})

	it('says them to a stranger too, at the desk as well', async () => {
		const newsroom = await openNewsroom()
		for (const path of new Set(routesUnder('/').map((r) => r.asked))) {
			const answer = await newsroom.ask(path, { method: 'OPTIONS' })
			expect([path, answer.status, answer.headers.get('Allow')]).toEqual([path, 204, expect.any(String)])
			expect([path, answer.headers.get('X-Content-Type-Options')]).toEqual([path, 'nosniff'])
		}
	})

	it('says them to whoever asks for its options', async () => {
		const newsroom = await openNewsroom()
		const allow = async (path: string) => {
			const answer = await newsroom.ask(path, { method: 'OPTIONS' })
			return [answer.status, answer.headers.get('Allow')]
		}
		expect(await allow('/w/putin-trump/count-card')).toEqual([204, 'GET, HEAD'])
		expect(await allow('/doctor')).toEqual([204, 'GET, HEAD, POST'])
		expect(await allow('/api/v1/dossiers/putin-trump/calls')).toEqual([204, 'GET, HEAD, POST'])
		expect(await allow('/nothing')).toEqual([404, null])
		for (const path of ['/nothing', '/d/putin-trump/', '/desk', '/s/putin-trump/count-card/8']) {
			expect([path, (await newsroom.ask(path)).headers.get('X-Content-Type-Options')]).toEqual([path, 'nosniff'])
		}
	})
})

describe('reading everything there is while signed in as admin', () => {
	it('changes nothing', async () => {
		const newsroom = await openNewsroom()
		const own = { 'Sec-Fetch-Site': 'same-origin' }
		const body = new URLSearchParams({ token: TOKEN })
		const signedIn = await newsroom.ask('/desk/sign-in', { method: 'POST', body, headers: own })
		const headers = { ...own, Cookie: (signedIn.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
		const crawl = async () => {
			const read = routesUnder('/').filter((r) => r.method === 'GET')
			for (const { asked } of read) await newsroom.ask(asked, { headers })
			return read.length
		}
		// The first round repairs the pages that this build makes otherwise.
		await crawl()
		const before = await dump()
		expect(await crawl()).toBeGreaterThan(10)
		expect(await dump()).toEqual(before)
	})
})

describe('when the database throws', () => {
	it.each([
		['at the first question', 0, 0],
		['once it has said who asks', 1, 15],
	])('%s, no route lets out anything internal, to its reader or into the log', async (_, letThrough, forms) => {
		let questions = 0
		let isFailing = false
		const failing = (d1: D1Database) =>
			watchedDatabase(d1, {
				question: (_method, ask) =>
					isFailing && questions++ >= letThrough ? Promise.reject(new Error(D1_MESSAGE)) : ask(),
			})
		const newsroom = await openNewsroom({ database: failing })
		const session = await sitDown(newsroom, TOKEN)
		isFailing = true
		const log = vi.spyOn(console, 'error').mockImplementation(() => {})
		const kept: string[] = []
		for (const { method, asked } of routesUnder('/')) {
			questions = 0
			const isOfApi = asked.startsWith('/api/')
			const form = {
				body: new URLSearchParams({
					code: `${ORIGIN}/w/putin-trump/count-card?metric=${SENT}`,
					token: SENT,
					reason: SENT,
				}),
			}
			const sent = method === 'GET' ? {} : isOfApi ? { body: JSON.stringify({ reason: SENT }) } : form
			const headers = isOfApi
				? { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }
				: session.headers
			const answer = await newsroom.ask(asked, { method, headers, ...sent })
			const text = await answer.text()
			expect([method, asked, text]).toEqual([method, asked, expect.not.stringMatching(/D1_ERROR|\.ts:\d|select "/i)])
			if (isOfApi && !STATIC.includes(asked) && letThrough === 0) {
				expect([asked, answer.status]).toEqual([asked, 503])
				expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
				expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/)
			}
			expect([method, asked, answer.status]).not.toEqual([method, asked, 500])
			if (!answer.ok) expect(answer.headers.get('Cache-Control')).toContain('no-store')
			if (answer.status === 503 && text.includes(SENT)) kept.push(asked)
		}
		const logged = log.mock.calls.map(([line]) => line)
		log.mockRestore()
		expect(logged.length).toBeGreaterThan(20)
		for (const line of logged) {
			// An error by itself brings its message, in which are the statement and its values.
			expect(line).toEqual(expect.stringMatching(/^\{"event":"failed",/))
			expect(line).not.toMatch(/Failed query|params:|select \\"|insert into|what-an-editor-typed|a-token-of/i)
		}
		// These had read a form: it comes back with what was typed.
		expect(kept.length).toBeGreaterThanOrEqual(forms)
	})
})

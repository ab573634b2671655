/** What holds for every route there is, also for one that is added tomorrow. */
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { sitDown } from '../support/desk-session.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'
import { absentDatabase } from '../support/watched-database.ts'

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

describe('a path', () => {
	it('says which methods it has to whoever tries another', async () => {
		const newsroom = await openNewsroom()
		const { headers } = await sitDown(newsroom, TOKEN)
		const routes = routesUnder('/')
		for (const path of new Set(routes.map((r) => r.asked))) {
			const has = routes.filter((r) => r.asked === path).map((r) => r.method)
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
			}
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
	it('no route lets out anything internal', async () => {
		const secret = 'SELECT token_hash FROM editors /* D1_ERROR at handler.ts:1 */'
		const newsroom = await openNewsroom({ database: absentDatabase(() => true, secret) })
		const log = vi.spyOn(console, 'error').mockImplementation(() => {})
		for (const { method, asked } of routesUnder('/')) {
			const writes = method === 'GET' ? {} : { body: '{}' }
			const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }
			const answer = await newsroom.ask(asked, { method, headers, ...writes })
			const text = await answer.text()
			expect([method, asked, text]).toEqual([method, asked, expect.not.stringMatching(/SELECT|D1_ERROR|\.ts:\d/)])
			if (asked.startsWith('/api/')) {
				expect([asked, answer.status]).toEqual([asked, 503])
				expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
				expect(answer.headers.get('Retry-After')).toMatch(/^\d+$/)
			}
			if (!answer.ok) expect(answer.headers.get('Cache-Control')).toContain('no-store')
		}
		log.mockRestore()
	})
})

async function dump() {
	const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
		name: string
	}>()
	// Who has a page open is written by reading it; D1's own tables are its own.
	const tables = results.map((t) => t.name).filter((name) => name !== 'presence' && !/^(_cf_|sqlite_|d1_)/.test(name))
	return Promise.all(
		tables.map(async (name) => [name, (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results]),
	)
}

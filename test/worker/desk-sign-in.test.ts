/** Who gets into the desk, and what a browser may send there from somewhere else. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { OWN_PAGES, sitDown } from '../support/desk-session.ts'
import { addEditor, type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { withinOneMinute } from '../support/rate-limit.ts'
import { absentDatabase } from '../support/watched-database.ts'
import { workerLog } from '../support/worker-log.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2026-11-23T09:00:00Z') })
})

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = OWN_PAGES) {
	return newsroom.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

const signIn = async (token = TOKEN): Promise<Record<string, string>> => (await sitDown(newsroom, token)).headers

const endAll = (session: Record<string, string>) => post('/desk/sessions', { session: 'all' }, session)

const total = async () => (await (await newsroom.ask(`${DOSSIER}/calls`)).json<Answer>()).total

describe('signing in', () => {
	it('takes a token and gives a cookie that no other host can plant or read', async () => {
		const answer = await post('/desk/sign-in', { token: TOKEN })
		expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk'])
		const cookie = answer.headers.get('Set-Cookie') ?? ''
		expect(cookie).toMatch(/^__Host-sidelines=[\w-]{43}; /)
		for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute)
		expect(cookie).not.toContain('Domain')
		const { results } = await env.DB.prepare('SELECT * FROM sessions').all()
		expect(JSON.stringify(results)).not.toContain(/=([\w-]{43})/.exec(cookie)?.[1])
	})

	it('takes it in a field that masks it, and that password managers know and may fill', async () => {
		const page = await (await newsroom.ask('/desk/sign-in')).text()
		expect(page).toMatch(/<input[^>]*name="token"[^>]*type="password"[^>]*autocomplete="current-password"/)
		expect(page).not.toMatch(/onpaste|maxlength/)
	})

	it('opens the desk, and signing out closes it at once', async () => {
		const session = await signIn()
		const desk = await newsroom.ask('/desk', { headers: session })
		expect(desk.status).toBe(200)
		expect(Object.fromEntries(desk.headers)).toMatchObject({
			'cache-control': 'private, no-store',
			'cross-origin-opener-policy': 'same-origin',
			'referrer-policy': 'same-origin',
		})
		expect(desk.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
		await post('/desk/sign-out', {}, session)
		expect((await newsroom.ask('/desk', { headers: session })).headers.get('Location')).toBe('/desk/sign-in')
	})

	it('anew ends the session that the browser had, whosever it was, and none by a token that opens nothing', async () => {
		const [first, elsewhere] = [await signIn(), await signIn()]
		const opens = async (session: Record<string, string>) =>
			(await newsroom.ask('/desk', { headers: session })).status === 200
		expect((await post('/desk/sign-in', { token: 'wrong' }, first)).status).toBe(401)
		expect(await opens(first)).toBe(true)
		await addEditor('another', `${TOKEN}-another`, 'editor')
		const answer = await post('/desk/sign-in', { token: `${TOKEN}-another` }, first)
		const second = { ...OWN_PAGES, Cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
		expect([await opens(first), await opens(second), await opens(elsewhere)]).toEqual([false, true, true])
	})

	it('out clears what the browser has kept, in whichever way it is done', async () => {
		const leaving = [await post('/desk/sign-out', {}, await signIn()), await endAll(await signIn())]
		for (const { headers } of leaving) expect(headers.get('Clear-Site-Data')).toBe('"storage"')
		expect((await newsroom.ask('/desk', { headers: await signIn() })).headers.get('Clear-Site-Data')).toBeNull()
	})

	it('is over at once when the token is revoked', async () => {
		const session = await signIn()
		await env.DB.prepare(`UPDATE editors SET revoked_at = '2026-11-23T09:00:00Z'`).run()
		expect((await newsroom.ask('/desk', { headers: session })).status).toBe(303)
		expect((await post('/desk/sign-in', { token: TOKEN })).status).toBe(401)
	})

	it('says the same of an unknown and a wrong token, and stops the guessing after ten', async () => {
		const statuses: number[] = []
		await withinOneMinute()
		for (let attempt = 0; attempt < 12; attempt++) {
			const headers = { ...OWN_PAGES, 'X-Forwarded-For': `10.0.0.${attempt}` }
			statuses.push((await post('/desk/sign-in', { token: `guess-${attempt}` }, headers)).status)
		}
		expect(statuses).toEqual([...Array(10).fill(401), 429, 429])
	})

	it('leaves no trace of a token in the log when D1 fails', async () => {
		newsroom = await openNewsroom({ database: absentDatabase(() => true) })
		expect((await post('/desk/sign-in', { token: TOKEN })).status).toBe(503)
		const logged = workerLog().join()
		expect(logged).toContain('D1 does not answer')
		expect(logged).not.toMatch(/params|[0-9a-f]{64}/)
	})

	it('keeps no token in clear', async () => {
		await signIn()
		for (const table of ['editors', 'sessions', 'revisions', 'idempotency_keys']) {
			const { results } = await env.DB.prepare(`SELECT * FROM ${table}`).all()
			expect(JSON.stringify(results)).not.toContain(TOKEN)
		}
	})
})

describe('a write from somewhere else', () => {
	it.each([
		{ 'Sec-Fetch-Site': 'cross-site' },
		{ 'Sec-Fetch-Site': 'same-site' },
		{ 'Sec-Fetch-Site': 'none' },
		{ Origin: 'null' },
		{ Origin: `${ORIGIN}.evil.example` },
		{},
	])('is refused: %o', async (headers) => {
		const { Cookie = '' } = await signIn()
		const fields = { on: '2025-12-01', source: 'http://www.kremlin.ru/', key: 'k' }
		const given = { ...headers, Cookie } as Record<string, string>
		expect((await post('/desk/putin-trump/calls', fields, given)).status).toBe(403)
		const api = await newsroom.ask(`${DOSSIER}/calls`, {
			method: 'POST',
			body: JSON.stringify({ on: '2025-12-01', source: 'http://www.kremlin.ru/' }),
			headers: { ...given, 'Content-Type': 'application/json' },
		})
		expect(api.status).toBe(403)
		expect(await total()).toBe(24)
	})

	it('is let in where a browser sends only our Origin', async () => {
		const { Cookie = '' } = await signIn()
		const fields = { on: '2025-12-01', source: 'http://www.kremlin.ru/', key: 'k' }
		expect((await post('/desk/putin-trump/calls', fields, { Cookie, Origin: ORIGIN })).status).toBe(303)
	})
})

describe('what is no form', () => {
	it('is refused as such', async () => {
		const { Cookie = '' } = await signIn()
		const headers = { Cookie, ...OWN_PAGES, 'Content-Type': 'text/plain' }
		const answer = await newsroom.ask('/desk/putin-trump/calls', { method: 'POST', body: 'on=2025-12-01', headers })
		expect(answer.status).toBe(415)
	})
})

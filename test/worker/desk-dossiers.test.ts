import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/record/editor.ts'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { addEditor, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Awaited<ReturnType<typeof openNewsroom>>
let session: Record<string, string>

async function open(options: Parameters<typeof openNewsroom>[0] = {}) {
	newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z'), ...options })
	session = await signIn(TOKEN)
}
beforeEach(() => open())

const SAME_SITE = { 'Sec-Fetch-Site': 'same-origin' }

async function signIn(token: string): Promise<Record<string, string>> {
	const body = new URLSearchParams({ token })
	const answer = await newsroom.ask('/desk/sign-in', { method: 'POST', body, headers: SAME_SITE })
	return { ...SAME_SITE, Cookie: (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' }
}

async function as(role: Role): Promise<Record<string, string>> {
	await addEditor(role, `the-token-of-${role}-0123456789-0123456789`, role)
	return signIn(`the-token-of-${role}-0123456789-0123456789`)
}

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = session) {
	return newsroom.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

const page = async (path: string, headers = session) => (await newsroom.ask(path, { headers })).text()
const calls = async () => (await newsroom.ask('/api/v1/dossiers/putin-trump/calls')).json<Answer>()

describe('the first page of the desk', () => {
	it('confirms a count as of today, which changes no number', async () => {
		expect(await page('/desk')).toContain('Still 24 as of today')
		const pressed = await post('/desk/putin-trump/tallies/kremlin/confirm', { total: '24', key: 'k' })
		expect([pressed.status, pressed.headers.get('Location')]).toEqual([303, '/desk?done=confirmed'])
		expect(await calls()).toMatchObject({ total: 24, asOf: '2025-11-23' })
		expect(await page('/desk?done=confirmed')).not.toContain('Still 24')
	})

	it('confirms no count that has changed since it was shown', async () => {
		const call = { on: '2025-11-20', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		await post('/desk/putin-trump/calls', call)
		const pressed = await post('/desk/putin-trump/tallies/kremlin/confirm', { total: '24', key: 'k' })
		expect(pressed.status).toBe(412)
		expect(await calls()).toMatchObject({ total: 25, asOf: '2025-11-20' })
	})

	it('leads to a new period where today is in none', async () => {
		await open({ now: () => new Date('2026-11-23T09:00:00Z') })
		const html = await page('/desk')
		expect(html).toContain('href="/desk/putin-trump#total-kremlin"')
		expect(html).not.toContain('Still 24')
		expect((await post('/desk/putin-trump/tallies/kremlin/confirm', { total: '24', key: 'k' })).status).toBe(422)
		expect(await page('/desk/putin-trump')).toContain('id="total-kremlin"')
	})

	it('shows a viewer what waits, and nothing to press', async () => {
		const viewer = await as('viewer')
		const html = await page('/desk', viewer)
		expect(html).toContain('Anchorage')
		expect(html).not.toMatch(/Still 24|\/held|desk\/new/)
		expect((await post('/desk/putin-trump/tallies/kremlin/confirm', { total: '24' }, viewer)).status).toBe(403)
	})

	it('says that nothing waits, and how to begin, in a newsroom without a dossier', async () => {
		await open({ dossiers: [] })
		expect(await page('/desk')).toMatch(/Nothing is waiting.*There is no dossier yet/s)
	})

	it('pages through many dossiers, and refuses a cursor that it never gave', async () => {
		const dossiers = Array.from({ length: 51 }, (_, i) => firstDossier({ id: `dossier-${String(i).padStart(2, '0')}` }))
		await open({ dossiers })
		const first = await page('/desk')
		expect(first).toContain('href="/desk/dossier-49"')
		expect(first).not.toContain('href="/desk/dossier-50"')
		const [, cursor = ''] = /href="(\/desk\?cursor=[^"]+)"/.exec(first) ?? []
		expect(await page(cursor)).toContain('href="/desk/dossier-50"')
		const [, after = ''] = /href="(\/desk\?after=[^"]+)"/.exec(first) ?? []
		expect((await newsroom.ask(after, { headers: session })).status).toBe(200)
		for (const query of ['cursor=NO', 'after=NO']) {
			expect((await newsroom.ask(`/desk?${query}`, { headers: session })).status).toBe(400)
		}
	})
})

describe('the language of the desk', () => {
	it('is each editor’s own choice, and leads back to where it was made', async () => {
		const headers = { ...session, Referer: `${ORIGIN}/desk/putin-trump?width=280&done=call` }
		const chosen = await post('/desk/language', { language: 'ru' }, headers)
		expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, '/desk/putin-trump?width=280'])
		expect(await page('/desk')).toContain('<html lang="ru">')
		expect(await page('/desk', await as('viewer'))).toContain('<html lang="en">')
	})

	it.each(['https://evil.example/desk', `${ORIGIN}.evil.example/desk`, `${ORIGIN}/`, ''])(
		'never leads out of the desk: %s',
		async (referer) => {
			const chosen = await post('/desk/language', { language: 'ru' }, { ...session, Referer: referer })
			expect(chosen.headers.get('Location')).toBe('/desk')
		},
	)

	it('is one of those that the desk speaks', async () => {
		expect((await post('/desk/language', { language: 'fr' })).status).toBe(422)
	})
})

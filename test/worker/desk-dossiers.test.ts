/** The first page of the desk, its language, a new dossier, and what whoever may only look can do. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDownAs } from '../support/desk-role.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { moveTo } from '../support/drafts.ts'
import { type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Session

async function open(options: Parameters<typeof openNewsroom>[0] = {}) {
	newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z'), ...options })
	desk = await sitDown(newsroom, TOKEN)
}
beforeEach(() => open())

const dossier = async (id = 'putin-trump') => (await newsroom.ask(`/api/v1/dossiers/${id}`)).json<Answer>()
const calls = async () => (await newsroom.ask(CALLS)).json<Answer>()

describe('the first page of the desk', () => {
	it('confirms a count as of today, which changes no number and is no correction', async () => {
		expect(await desk.pageAt('/desk')).toContain('Still 24 as of today')
		const pressed = await desk.send('/desk/putin-trump/tallies/kremlin/confirm', { seen: '24', key: 'k' })
		expect([pressed.status, pressed.headers.get('Location')]).toEqual([303, '/desk?done=confirmed'])
		expect(await calls()).toMatchObject({ total: 24, asOf: '2025-11-23' })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections).toEqual([])
		expect(await desk.pageAt('/desk?done=confirmed')).not.toContain('Still 24')
	})

	it('confirms no count that has changed since it was shown', async () => {
		const call = { on: '2025-11-20', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		await desk.send('/desk/putin-trump/calls', call)
		const pressed = await desk.send('/desk/putin-trump/tallies/kremlin/confirm', { seen: '24', key: 'k' })
		expect(pressed.status).toBe(412)
		expect(await pressed.text()).not.toContain('What you typed</h2>')
		expect(await calls()).toMatchObject({ total: 25, asOf: '2025-11-20' })
	})

	it('leads to a new period where today is in none', async () => {
		await open({ now: () => new Date('2026-11-23T09:00:00Z') })
		const html = await desk.pageAt('/desk')
		expect(html).toContain('href="/desk/putin-trump#total-kremlin"')
		expect(html).not.toContain('Still 24')
		expect((await desk.send('/desk/putin-trump/tallies/kremlin/confirm', { seen: '24', key: 'k' })).status).toBe(422)
		expect(await desk.pageAt('/desk/putin-trump')).toContain('id="total-kremlin"')
	})

	it('shows a viewer what waits, and nothing to press', async () => {
		const viewer = await sitDownAs(newsroom, 'viewer')
		const html = await viewer.pageAt('/desk')
		expect(html).toContain('Anchorage')
		expect(html).not.toMatch(/Still 24|\/held|desk\/new/)
		expect((await viewer.send('/desk/putin-trump/tallies/kremlin/confirm', { seen: '24' })).status).toBe(403)
	})

	it('says that nothing waits, and how to begin, in a newsroom without a dossier', async () => {
		await open({ dossiers: [] })
		expect(await desk.pageAt('/desk')).toMatch(/All clear.*There is no dossier yet/s)
	})

	it('pages through many dossiers, and refuses a cursor that it never gave', async () => {
		const dossiers = Array.from({ length: 51 }, (_, i) => firstDossier({ id: `dossier-${String(i).padStart(2, '0')}` }))
		await open({ dossiers })
		const first = await desk.pageAt('/desk')
		expect(first).toContain('href="/desk/dossier-49"')
		expect(first).not.toContain('href="/desk/dossier-50"')
		const [, cursor = ''] = /href="(\/desk\?cursor=[^"]+)"/.exec(first) ?? []
		expect(await desk.pageAt(cursor)).toContain('href="/desk/dossier-50"')
		const [, after = ''] = /href="(\/desk\?after=[^"]+)"/.exec(first) ?? []
		// Each list goes on where the other one is.
		const both = /href="\/desk\?after=[^"&]+&(amp;)?cursor=[^"&]+"/
		expect(first).not.toMatch(both)
		for (const page of [cursor, after]) expect(await desk.pageAt(page)).toMatch(both)
		for (const query of ['cursor=NO', 'after=NO']) {
			expect((await desk.read(`/desk?${query}`)).status).toBe(400)
		}
	})
})

describe('the language of the desk', () => {
	it('is each editor’s own choice, and leads back to where it was made', async () => {
		const from = await sitDown(newsroom, TOKEN, { Referer: `${ORIGIN}/desk/putin-trump?width=280&done=call` })
		const chosen = await from.send('/desk/language', { language: 'ru' })
		expect([chosen.status, chosen.headers.get('Location')]).toEqual([303, '/desk/putin-trump?width=280'])
		expect(await desk.pageAt('/desk')).toContain('<html lang="ru">')
		expect(await (await sitDownAs(newsroom, 'viewer')).pageAt('/desk')).toContain('<html lang="en">')
	})

	it.each(['https://evil.example/desk', `${ORIGIN}.evil.example/desk`, `${ORIGIN}/`, ''])(
		'never leads out of the desk: %s',
		async (Referer) => {
			const chosen = await (await sitDown(newsroom, TOKEN, { Referer })).send('/desk/language', { language: 'ru' })
			expect(chosen.headers.get('Location')).toBe('/desk')
		},
	)

	it('is one of those that the desk speaks', async () => {
		expect((await desk.send('/desk/language', { language: 'fr' })).status).toBe(422)
	})
})

describe('a new dossier', () => {
	const TWO = {
		languages: 'ru, en',
		'title.ru': 'Путин и Байден',
		'leaders.0.name.ru': 'Путин',
		'leaders.0.office.ru': 'президент',
		'leaders.1.name.en': 'Biden',
		'leaders.1.office.en': 'president',
		key: 'k',
	}

	it('gets its address from its title where none is typed, and is made once however often it is sent', async () => {
		const saved = await Promise.all([desk.send('/desk/new', TWO), desk.send('/desk/new', TWO)])
		for (const answer of saved) {
			expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/putin-i-bayden/about?done=created'])
		}
		expect(await desk.pageAt('/desk/putin-i-bayden/about?done=created')).toContain('Saved in the draft')
		await moveTo(newsroom, 'public', 'putin-i-bayden')
		expect(await dossier('putin-i-bayden')).toMatchObject({
			version: 2,
			leaders: [{ id: 'putin' }, { id: 'biden' }],
			totals: { calls: { total: null, countedBy: null } },
		})
	})

	it.each([
		[{ address: 'new' }, 'new-address-fault'],
		[{ address: 'putin-trump' }, 'new-address-fault'],
		[{ 'leaders.0.name.ru': '' }, 'new-leaders-0-name-ru-fault'],
		[{ languages: 'ru, Klingonish' }, 'new-languages-fault'],
		[{ 'authority.site': 'https://palace.example/' }, 'new-authority-name-ru-fault'],
	])('is told beside the field what is wrong: %o', async (fields, fault) => {
		const answer = await desk.send('/desk/new', { ...TWO, ...fields })
		expect(answer.status).toBe(422)
		const html = await answer.text()
		expect(html).toContain(`id="${fault}"`)
		expect(html).toContain('value="Путин и Байден"')
	})

	it('begins in the newsroom’s languages', async () => {
		expect(await desk.pageAt('/desk/new')).toContain('value="ru, en"')
	})
})

describe('whoever may only look', () => {
	it.each(['/desk/putin-trump/about', '/desk/putin-trump/untranslated'])('reads %s without a form', async (path) => {
		const html = await (await sitDownAs(newsroom, 'viewer')).pageAt(path)
		expect(html).not.toMatch(/<form method="post" action="\/desk\/putin-trump/)
		expect(html).toContain('Putin')
	})

	it.each([
		'/desk/new',
		'/desk/import',
		'/desk/putin-trump/about',
		'/desk/putin-trump/import',
		'/desk/putin-trump/tallies',
		'/desk/putin-trump/tallies/kremlin',
		'/desk/putin-trump/tallies/kremlin/prefer',
		'/desk/putin-trump/tallies/kremlin/confirm',
	])('changes nothing through %s', async (path) => {
		expect((await (await sitDownAs(newsroom, 'viewer')).send(path, { key: 'k' })).status).toBe(403)
		expect((await newsroom.ask(path, { method: 'PUT', headers: desk.headers })).status).toBe(405)
		const crossSite = await sitDown(newsroom, TOKEN, { 'Sec-Fetch-Site': 'cross-site' })
		expect((await crossSite.send(path, { key: 'k' })).status).toBe(403)
		expect((await dossier()).version).toBe(1)
	})
})

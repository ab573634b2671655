import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/record/editor.ts'
import { CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { moveTo } from '../support/drafts.ts'
import { addEditor, type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let session: Record<string, string>

async function open(options: Parameters<typeof openNewsroom>[0] = {}) {
	newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z'), ...options })
	session = await signIn(TOKEN)
}
beforeEach(() => open())

const signIn = async (token: string): Promise<Record<string, string>> => (await sitDown(newsroom, token)).headers

async function as(role: Role): Promise<Record<string, string>> {
	await addEditor(role, `the-token-of-${role}-0123456789-0123456789`, role)
	return signIn(`the-token-of-${role}-0123456789-0123456789`)
}

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = session) {
	return newsroom.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers })
}

/** As a browser sends a form with a file. */
function upload(path: string, fields: Record<string, string>, headers: Record<string, string> = session) {
	const body = new FormData()
	for (const [name, value] of Object.entries(fields)) body.set(name, value)
	return newsroom.ask(path, { method: 'POST', body, headers })
}

const page = async (path: string, headers = session) => (await newsroom.ask(path, { headers })).text()
const dossier = async (id = 'putin-trump') => (await newsroom.ask(`/api/v1/dossiers/${id}`)).json<Answer>()
const bundle = async (): Promise<Record<string, unknown>> => {
	const answer = await newsroom.ask(`${DOSSIER}/export`, { headers: session })
	return answer.json()
}
const calls = async () => (await newsroom.ask(CALLS)).json<Answer>()

describe('the first page of the desk', () => {
	it('confirms a count as of today, which changes no number and is no correction', async () => {
		expect(await page('/desk')).toContain('Still 24 as of today')
		const pressed = await post('/desk/putin-trump/tallies/kremlin/confirm', { total: '24', key: 'k' })
		expect([pressed.status, pressed.headers.get('Location')]).toEqual([303, '/desk?done=confirmed'])
		expect(await calls()).toMatchObject({ total: 24, asOf: '2025-11-23' })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections).toEqual([])
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
		expect(await page('/desk')).toMatch(/All clear.*There is no dossier yet/s)
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
		const saved = await Promise.all([post('/desk/new', TWO), post('/desk/new', TWO)])
		for (const answer of saved) {
			expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/putin-i-bayden/about?done=created'])
		}
		expect(await page('/desk/putin-i-bayden/about?done=created')).toContain('Saved in the draft')
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
		const answer = await post('/desk/new', { ...TWO, ...fields })
		expect(answer.status).toBe(422)
		const html = await answer.text()
		expect(html).toContain(`id="${fault}"`)
		expect(html).toContain('value="Путин и Байден"')
	})

	it('begins in the newsroom’s languages', async () => {
		expect(await page('/desk/new')).toContain('value="ru, en"')
	})
})

describe('a dossier’s file', () => {
	it('is shown, then published over the dossier with its reason', async () => {
		const changed = { ...(await bundle()), title: { ru: 'Другое', en: 'Another' } }
		const look = await upload('/desk/putin-trump/import', { bundle: JSON.stringify(changed) })
		expect(look.status).toBe(200)
		expect(await look.text()).toMatch(/<div lang="en"><ins>Another<\/ins>/)
		expect((await dossier()).version).toBe(1)
		const sent = { bundle: JSON.stringify(changed), seen: '1', intent: 'publish', key: 'k' }
		expect((await upload('/desk/putin-trump/import', sent)).status).toBe(422)
		const why = { reason: 'from the archive', reasonKind: 'update' }
		const saved = await upload('/desk/putin-trump/import', { ...sent, ...why })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/desk/putin-trump/about?done=imported'])
		expect(await dossier()).toMatchObject({ version: 2, title: { en: 'Another' } })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections).toMatchObject([{ version: 2, reason: 'from the archive' }])
	})

	it('overwrites nothing that was saved after its changes were shown', async () => {
		const changed = { ...(await bundle()), title: { ru: 'Другое', en: 'Another' } }
		const call = { on: '2025-11-20', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		await post('/desk/putin-trump/calls', call)
		const sent = { bundle: JSON.stringify(changed), seen: '1', intent: 'publish', reason: 'r', key: 'k' }
		const met = await upload('/desk/putin-trump/import', sent)
		expect(met.status).toBe(412)
		const html = await met.text()
		expect(html).toMatch(/name="seen" value="2"/)
		expect(html).toMatch(/Call \+1, 20.November.2025.*removed/s)
		expect(await calls()).toMatchObject({ total: 25 })
	})

	it('makes no dossier over one that is there, and no other dossier than its page’s', async () => {
		const same = JSON.stringify(await bundle())
		const taken = await upload('/desk/import', { bundle: same })
		expect(taken.status).toBe(422)
		expect(await taken.text()).toContain('Address: another dossier has this address already.')
		expect((await upload('/desk/import', { bundle: same, intent: 'publish', key: 'k' })).status).toBe(422)
		const other = JSON.stringify({ ...(await bundle()), id: 'other' })
		expect((await upload('/desk/putin-trump/import', { bundle: other })).status).toBe(422)
		expect((await upload('/desk/other/import', { bundle: other })).status).toBe(404)
	})

	it('makes a new dossier, once', async () => {
		const sent = { bundle: JSON.stringify({ ...(await bundle()), id: 'other' }), intent: 'publish', key: 'k' }
		for (const saved of [await upload('/desk/import', sent), await upload('/desk/import', sent)]) {
			expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/desk/other/about?done=created'])
		}
		expect(await dossier('other')).toMatchObject({ version: 1, totals: { calls: { total: 24 } } })
	})

	it.each([
		['', 422],
		['no JSON', 400],
		['{"id":"a","id":"b"}', 400],
		['{}', 422],
	])('that says %j is refused with %i', async (text, status) => {
		expect((await upload('/desk/putin-trump/import', { bundle: text })).status).toBe(status)
		expect((await upload('/desk/import', { bundle: text })).status).toBe(status)
	})

	it('may have 20 MB, and no more', async () => {
		const filled = { ...(await bundle()), exportedAt: 'x'.repeat(19_900_000) }
		const look = await upload('/desk/putin-trump/import', { bundle: JSON.stringify(filled) })
		expect([look.status, await look.text()]).toEqual([200, expect.stringContaining('Nothing would change')])
		const tooLong = await upload('/desk/putin-trump/import', { bundle: 'x'.repeat(20_100_001) })
		expect(tooLong.status).toBe(413)
	})

	it('is given out to a session, to be saved', async () => {
		const answer = await newsroom.ask(`${DOSSIER}/export`, { headers: await as('viewer') })
		expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="putin-trump.json"')
	})
})

describe('the page about a dossier', () => {
	const heading = async () => {
		const html = await page('/desk/putin-trump/about')
		return {
			seen: /name="seen" value="(\d+)"/.exec(html)?.[1] ?? '',
			languages: 'ru, en',
			'title.ru': 'Путин и Трамп',
			'title.en': 'Putin and Trump',
			'leaders.0.id': 'vladimir-putin',
			'leaders.0.name.ru': 'Владимир Путин',
			'leaders.0.name.en': 'Vladimir Putin',
			'leaders.0.office.ru': 'президент России',
			'leaders.0.office.en': 'President of Russia',
			'leaders.0.terms': '',
			'leaders.1.id': 'donald-trump',
			'leaders.1.name.ru': 'Дональд Трамп',
			'leaders.1.name.en': 'Donald Trump',
			'leaders.1.office.ru': 'президент США',
			'leaders.1.office.en': 'President of the United States',
			'leaders.1.terms': '2017-01-20 – 2021-01-20\n2025-01-20',
			key: 'k',
		}
	}

	it('saves what stands on it without a change as nothing', async () => {
		expect((await post('/desk/putin-trump/about', await heading())).status).toBe(303)
		expect((await dossier()).version).toBe(1)
	})

	it.each([
		['2017-01-20 - 2021-01-20', [{ from: '2017-01-20', to: '2021-01-20' }]],
		[
			'2017-01-20–2021-01-20\r\n\r\n2025-01-20 –',
			[
				{ from: '2017-01-20', to: '2021-01-20' },
				{ from: '2025-01-20', to: null },
			],
		],
		['', []],
	])('reads terms as people write them: %j', async (lines, terms) => {
		const typed = { ...(await heading()), 'leaders.0.terms': lines, 'leaders.1.terms': '', reason: 'r' }
		expect((await post('/desk/putin-trump/about', typed)).status).toBe(303)
		expect((await dossier()).leaders[0]).toMatchObject({ terms })
	})

	it.each(['soon', '2017-01-20 – 2016-01-20', '2017-01-20 – 2021-01-20 – 2025-01-20'])(
		'keeps terms that are none, and says so beside them: %s',
		async (lines) => {
			const refused = await post('/desk/putin-trump/about', {
				...(await heading()),
				'leaders.0.terms': lines,
				reason: 'r',
			})
			expect(refused.status).toBe(422)
			const html = await refused.text()
			expect(html).toContain('id="heading-leaders-0-terms-fault"')
			expect(html).toContain(`${lines}</textarea>`)
		},
	)

	it('takes no language out in which texts are written', async () => {
		const refused = await post('/desk/putin-trump/about', { ...(await heading()), languages: 'en', reason: 'r' })
		expect([refused.status, await refused.text()]).toEqual([
			422,
			expect.stringContaining('id="heading-languages-fault"'),
		])
	})

	it('adds a language and its texts without a reason, and lists what is still to be translated', async () => {
		const typed = { ...(await heading()), languages: 'ru, en, fr', 'title.fr': 'Poutine et Trump' }
		expect((await post('/desk/putin-trump/about', typed)).status).toBe(303)
		expect(await dossier()).toMatchObject({ title: { fr: 'Poutine et Trump' } })
		const html = await page('/desk/putin-trump/untranslated')
		for (const text of ['Хельсинки', 'Кремль']) expect(html).toContain(`lang="ru" dir="auto">${text}</label>`)
		expect(await page('/desk/putin-trump/about')).toContain('id="authority-kremlin-name-fr"')
		expect((await newsroom.ask('/desk/putin-trump/untranslated?from=x', { headers: session })).status).toBe(400)
	})

	it('previews a title in the widgets before there is a reason', async () => {
		const typed = { ...(await heading()), 'title.en': 'Trump and Putin' }
		const look = await post('/desk/putin-trump/about?preview=mini-timeline&lang=en', typed)
		expect([look.status, await look.text()]).toEqual([200, expect.stringContaining('Trump and Putin')])
		expect((await dossier()).version).toBe(1)
	})

	it('names a tally that is not there as such', async () => {
		const fields = { 'name.en': 'x', site: 'https://x.example/', reason: 'r', seen: '1', key: 'k' }
		expect((await post('/desk/putin-trump/tallies/none', fields)).status).toBe(404)
		expect((await post('/desk/putin-trump/tallies/none/prefer', fields)).status).toBe(404)
	})
})

describe('whoever may only look', () => {
	it.each(['/desk/putin-trump/about', '/desk/putin-trump/untranslated'])('reads %s without a form', async (path) => {
		const html = await page(path, await as('viewer'))
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
		expect((await post(path, { key: 'k' }, await as('viewer'))).status).toBe(403)
		expect((await newsroom.ask(path, { method: 'PUT', headers: session })).status).toBe(405)
		const crossSite = { ...session, 'Sec-Fetch-Site': 'cross-site' }
		expect((await post(path, { key: 'k' }, crossSite)).status).toBe(403)
		expect((await dossier()).version).toBe(1)
	})
})

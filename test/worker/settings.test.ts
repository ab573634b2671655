import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CARD } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { absentDatabase } from '../support/watched-database.ts'

const SETTINGS = '/desk/settings'

const FORM = {
	seen: '1',
	key: 'k',
	'newsroom.en': 'The Desk',
	'newsroom.ru': 'Редакция',
	timeZone: 'Europe/Riga',
	languages: 'en, ru',
	'accent.light': '#0a5c36',
	'accent.dark': '#7fd1a5',
	sites: '',
}

let newsroom: Newsroom
let admin: Session
let now: Date

beforeEach(async () => {
	now = new Date('2025-12-31T21:30:00Z')
	newsroom = await openNewsroom({ now: () => now, edge: {} })
	admin = await sitDown(newsroom, TOKEN)
})

const save = (overrides: Record<string, string> = {}) => admin.send(SETTINGS, { ...FORM, ...overrides })
const saved = () => env.DB.prepare('SELECT * FROM settings').first<Record<string, unknown>>()
const policyOf = async (path: string) => (await newsroom.ask(path)).headers.get('Content-Security-Policy') ?? ''

describe('saving the settings', () => {
	it('keeps all of them, and shows them from then on', async () => {
		const answer = await save()
		expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/desk/settings?done=saved'])
		expect(await saved()).toMatchObject({
			version: 2,
			newsroom: '{"en":"The Desk","ru":"Редакция"}',
			time_zone: 'Europe/Riga',
			languages: '["en","ru"]',
			accent_light: '#0a5c36',
			accent_dark: '#7fd1a5',
			sites: '[]',
		})
		const page = await (await admin.read(SETTINGS)).text()
		expect(page).toContain('<a href="/desk">The Desk</a>')
		expect(page).toContain('value="#0a5c36"')
	})

	it('names the licence of the data with all of it, and none until there is one', async () => {
		const named = async () => {
			const page = await (await newsroom.ask('/d/putin-trump')).text()
			const table = await (await newsroom.ask('/api/v1/dossiers/putin-trump/calls.metadata.json')).text()
			return [/"license":"([^"]*)"/.exec(page)?.[1], /"dc:license":{"@id":"([^"]*)"}/.exec(table)?.[1]]
		}
		const licenceUrl = 'https://creativecommons.org/licenses/by/4.0/'
		expect(await named()).toEqual([undefined, undefined])
		expect((await save({ licenceUrl: 'CC BY' })).status).toBe(422)
		expect((await save({ licenceUrl })).status).toBe(303)
		expect(await named()).toEqual([licenceUrl, licenceUrl])
		expect(await (await newsroom.ask('/d/putin-trump')).text()).toContain(`<a href="${licenceUrl}">`)
		const version = '/api/v1/dossiers/putin-trump/calls.metadata.json?version=1'
		expect(await (await newsroom.ask(version)).text()).not.toContain('license')
	})

	it('overwrites nothing that somebody saved meanwhile: it shows both, and takes what is sent after that', async () => {
		await save()
		const late = await save({ timeZone: 'Asia/Tokyo' })
		expect([late.status, (await saved())?.['time_zone']]).toEqual([412, 'Europe/Riga'])
		const html = await late.text()
		expect(html).toContain('value="Asia/Tokyo"')
		expect(html).toContain('Now saved: Europe/Riga')
		expect(html).toContain('name="seen" value="2"')
		expect((await save({ timeZone: 'Asia/Tokyo', seen: '2' })).status).toBe(303)
		expect(await saved()).toMatchObject({ version: 3, time_zone: 'Asia/Tokyo' })
	})

	it('counts once for a form that was sent twice', async () => {
		const answers = await Promise.all([save(), save(), save()])
		expect(answers.map((a) => a.status)).toEqual([303, 303, 303])
		expect(await saved()).toMatchObject({ version: 2 })
	})

	it('takes one of two at the same moment', async () => {
		const answers = await Promise.all([save(), save({ timeZone: 'Asia/Tokyo' })])
		expect(answers.map((a) => a.status).sort()).toEqual([303, 412])
		expect(await saved()).toMatchObject({ version: 2 })
	})

	it.each([
		['newsroom.ru', { 'newsroom.en': '', 'newsroom.ru': ' ' }, 'Write something here'],
		['newsroom.ru', { 'newsroom.ru': 'x'.repeat(201) }, 'Shorten this to 200 characters'],
		['timeZone', { timeZone: 'Nowhere' }, 'Choose a time zone from the list'],
		['timeZone', { timeZone: '+03:00' }, 'Choose a time zone from the list'],
		['timeZone', { timeZone: '' }, 'Choose a time zone from the list'],
		['languages', { languages: '' }, 'language'],
		['languages', { languages: 'ru, en-a1' }, 'language'],
		['languages', { languages: 'ru, klingon!' }, 'language'],
		['accent.light', { 'accent.light': 'red' }, 'Write the colour as # and six characters'],
		['accent.dark', { 'accent.dark': 'white' }, 'Write the colour as # and six characters'],
		['accent.dark', { 'accent.dark': '#000}*{x' }, 'Write the colour as # and six characters'],
	])('refuses a bad %s beside its field: %o', async (field, bad, why) => {
		const answer = await save(bad)
		expect(answer.status).toBe(422)
		const id = `settings-${field.replace('.', '-')}`
		const html = await answer.text()
		expect(html).toMatch(new RegExp(`id="${id}"[^>]*aria-describedby="[^"]*${id}-fault"[^>]*aria-invalid="true"`))
		expect(html).toMatch(new RegExp(`id="${id}-fault"[^>]*>[^<]*${why}`))
		expect(await saved()).toMatchObject({ version: 1, time_zone: 'Europe/Moscow' })
	})
})

describe('an accent that cannot be read on its paper', () => {
	it('is refused with its contrast, and the nearest that can be read is one press away', async () => {
		const refused = await save({ 'accent.light': '#ff0000', 'accent.dark': '#9b1c1c' })
		expect(refused.status).toBe(422)
		const html = await refused.text()
		expect(html).toContain('the contrast is 3.93 to 1, and 4.5 to 1 is needed')
		expect(html).toContain('value="take:accent.light:#ec0000"')
		expect(html).toContain('value="take:accent.dark:#d6574e"')

		const taken = await save({ 'accent.light': '#ff0000', intent: 'take:accent.light:#ec0000' })
		expect(taken.status).toBe(200)
		expect(await taken.text()).toMatch(/name="accent.light"[^>]*value="#ec0000"/)
		expect(await saved()).toMatchObject({ version: 1 })
		expect((await save({ 'accent.light': '#ec0000' })).status).toBe(303)
	})

	it('is shown, not saved, to whoever only wants to see it', async () => {
		const look = await save({ 'accent.light': '#ff0000', intent: 'look' })
		expect(look.status).toBe(200)
		expect(await look.text()).toContain('fill="#ff0000"')
		expect(await saved()).toMatchObject({ version: 1 })
	})
})

describe('the sites that may embed', () => {
	const frameAncestors = async (path: string) => /; frame-ancestors (.*)$/.exec(await policyOf(path))?.[1]

	it('show at the next reading of every page, with our own gallery and desk among them', async () => {
		const pages = [CARD, `${CARD}?as-of=2025-08-15`, `${CARD}?version=1`, '/w/putin-trump/mini-timeline?theme=dark']
		for (const page of pages) expect(await frameAncestors(page)).toBeUndefined()
		await save({ sites: 'https://news.example\n\n  https://*.news.example/ \nHTTPS://News.Example:8443' })
		const listed = "'self' https://news.example https://*.news.example https://news.example:8443"
		for (const page of pages) expect([page, await frameAncestors(page)]).toEqual([page, listed])
		await save({ sites: '', seen: '2' })
		for (const page of pages) expect([page, await frameAncestors(page)]).toEqual([page, undefined])
	})

	it('that may embed no longer find nothing at the edge, of no address and in no outage', async () => {
		const state = { isGone: false }
		newsroom = await openNewsroom({ now: () => now, edge: {}, database: absentDatabase(() => state.isGone) })
		admin = await sitDown(newsroom, TOKEN)
		const pages = [CARD, `${CARD}?utm_source=x`]
		for (const page of pages) expect(await frameAncestors(page)).toBeUndefined()
		await save({ sites: 'https://news.example\nhttps://other.example' })
		const listed = "'self' https://news.example https://other.example"
		for (const page of pages) expect([page, await frameAncestors(page)]).toEqual([page, listed])
		// One more may, also in an outage: of what is kept for it the sites are those of now.
		await save({ sites: 'https://news.example\nhttps://other.example\nhttps://third.example', seen: '2' })
		state.isGone = true
		expect(await frameAncestors(CARD)).toBe(`${listed} https://third.example`)
		state.isGone = false
		await save({ sites: 'https://news.example', seen: '3' })
		state.isGone = true
		for (const page of pages) expect([page, await frameAncestors(page)]).toEqual([page, "'self' https://news.example"])
	})

	it('that the edge will not forget at once are said to linger', async () => {
		newsroom = await openNewsroom({ now: () => now, edge: { limitInvalidations: true } })
		admin = await sitDown(newsroom, TOKEN)
		for (let used = 0; used < 25; used++) await newsroom.edge?.cache.invalidate({ tags: ['other'] })
		vi.spyOn(console, 'warn').mockImplementation(() => {})
		const answer = await save({ sites: 'https://news.example' })
		expect(answer.headers.get('Location')).toBe('/desk/settings?done=saved-lingers')
		expect(await (await admin.read('/desk/settings?done=saved-lingers')).text()).toContain('It is being asked again')
	})

	it('are written in ASCII, as a header must be', async () => {
		await save({ sites: 'https://*.Новости.рф' })
		expect(await frameAncestors(CARD)).toBe("'self' https://*.xn--b1amnebsh.xn--p1ai")
	})

	it.each([
		'http://news.example',
		'https://',
		'https://*',
		'https://*.',
		'*',
		"'self'",
		"'none'",
		'https:',
		'data:',
		'https://news.example; script-src *',
		'https://news.example;script-src',
		'https://news.example https://evil.example',
		'https://news.example,https://evil.example',
		'https://news.example\thttps://evil.example',
		'https://user@news.example',
		'https://news.*.example',
		'https://news.example:*',
		'https://news.example:99999',
		'https://[::1]',
		'https://news_x.example',
		`https://${'a'.repeat(300)}.example`,
	])('are never %s', async (site) => {
		const answer = await save({ sites: `https://fine.example\n${site}` })
		expect(answer.status).toBe(422)
		expect(await answer.text()).toMatch(/id="settings-sites-fault"/)
		expect(await saved()).toMatchObject({ version: 1, sites: '[]' })
	})

	it('are at most fifty', async () => {
		const sites = Array.from({ length: 51 }, (_, i) => `https://n${i}.example`)
		expect((await save({ sites: sites.join('\n') })).status).toBe(422)
		expect((await save({ sites: sites.slice(1).join('\n') })).status).toBe(303)
	})
})

describe('a change of the settings', () => {
	it('tells the edge of everything, and again when the same form is sent again: its first answer may have been lost', async () => {
		const told = vi.spyOn(newsroom.edge?.cache ?? expect.fail(), 'invalidate')
		await save()
		expect(told.mock.calls).toEqual([[{ tags: ['all'] }]])
		await save()
		expect(told).toHaveBeenCalledTimes(2)
	})

	it('leaves the stored pages as they are: each is made again by its reader', async () => {
		const settingsOf = async () => {
			const { results } = await env.DB.prepare(
				`SELECT DISTINCT settings FROM pages WHERE dossier = 'putin-trump' AND name = 'count-card/calls' AND language = 'ru'`,
			).all()
			return results
		}
		await newsroom.ask(`${CARD}?lang=ru`)
		await save()
		expect(await settingsOf()).toEqual([{ settings: 1 }])
		expect(await (await newsroom.ask(`${CARD}?lang=ru`)).text()).toContain('--accent:light-dark(#0a5c36,#7fd1a5)')
		expect(await settingsOf()).toEqual([{ settings: 2 }])
	})

	it('to another time zone begins the day there', async () => {
		const saysThisYear = async () => (await (await newsroom.ask(`${CARD}?lang=en`)).text()).includes('this year')
		// New Year in Moscow, and still the old year in Riga.
		expect(await saysThisYear()).toBe(false)
		await save()
		expect(await saysThisYear()).toBe(true)
		now = new Date('2025-12-31T22:30:00Z')
		expect(await saysThisYear()).toBe(false)
	})
})

/** The newsroom’s settings: saved by admins, told in rows that stay, and an accent that can be read. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CARD } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { SETTINGS, settingsOf } from '../support/settings-form.ts'

let newsroom: Newsroom
let admin: Session
let now: Date

beforeEach(async () => {
	now = new Date('2025-12-31T21:30:00Z')
	newsroom = await openNewsroom({ now: () => now, edge: {} })
	admin = await sitDown(newsroom, TOKEN)
})

const { save, saved } = settingsOf(() => admin)

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
		const page = await admin.pageAt(SETTINGS)
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

/** The sites that may embed, as the settings list them. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { CARD } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { settingsOf } from '../support/settings-form.ts'
import { absentDatabase } from '../support/watched-database.ts'

let newsroom: Newsroom
let admin: Session
let now: Date

beforeEach(async () => {
	now = new Date('2025-12-31T21:30:00Z')
	newsroom = await openNewsroom({ now: () => now, edge: {} })
	admin = await sitDown(newsroom, TOKEN)
})

const { save, saved } = settingsOf(() => admin)
const policyOf = async (path: string) => (await newsroom.ask(path)).headers.get('Content-Security-Policy') ?? ''

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
		expect(await admin.pageAt('/desk/settings?done=saved-lingers')).toContain('It is being asked again')
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

/** An installation below a path of another's host, with the desk on a host of its own. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, CARD, DOSSIER } from '../support/addresses.ts'
import { bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'

const PAPER = 'https://www.paper.example'
const PUBLIC = `${PAPER}/sidelines`
const DESK = 'https://desk.paper.example'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ hosts: { PUBLIC_ORIGIN: PUBLIC, DESK_ORIGIN: DESK }, edge: {} })
})
const ask = (address: string, init?: RequestInit) => newsroom.ask(address, init)
const statusOf = async (address: string, init?: RequestInit) => (await ask(address, init)).status
const textOf = async (address: string) => (await ask(address)).text()

describe('below the public path', () => {
	it('are the reads, and nothing a segment beside it or above it', async () => {
		for (const path of ['', '/', CARD, `${CARD}/text`, '/embed.js', '/d/putin-trump', CALLS, '/api', '/doctor'])
			expect([path, await statusOf(`${PUBLIC}${path}`)]).toEqual([path, 200])
		for (const path of [
			CARD,
			'/embed.js',
			`/sidelines-too${CARD}`,
			`/sidelinesw/putin-trump/count-card`,
			'/other/sidelines',
		])
			expect([path, await statusOf(`${PAPER}${path}`)]).toEqual([path, 404])
	})

	it('are no desk, no previews, no health, and of the API neither writes nor what the newsroom alone reads', async () => {
		for (const { path, asked, method } of routesUnder('/')) {
			const isPrivate = /^\/(desk|preview|healthz)/.test(path)
			if (!isPrivate && !(path.startsWith('/api/v1') && method !== 'GET')) continue
			expect([method, asked, await statusOf(`${PUBLIC}${asked}`, { method, headers: bearer() })]).toEqual([
				method,
				asked,
				404,
			])
		}
		for (const path of ['/export', '/revisions', '/visibility'])
			expect(await statusOf(`${PUBLIC}${DOSSIER}${path}`, { headers: bearer() })).toBe(404)
	})

	it('lead to each other, from every page', async () => {
		for (const path of [
			'/?lang=en',
			'/d/putin-trump?lang=en',
			'/d/putin-trump/embed?lang=en',
			'/doctor',
			'/api',
			'/api/problems/not-found',
			`${CARD}?lang=en`,
		]) {
			const page = await textOf(`${PUBLIC}${path}`)
			const led = [...page.matchAll(/ (?:href|src|action)="([^"]*)"/g)].flatMap(([, address = '']) =>
				address.replaceAll('&amp;', '&'),
			)
			const own = led.filter((address) => /^\/|paper\.example/.test(address))
			expect(own.length).toBeGreaterThan(0)
			const astray = own.filter((address) => !/^(?:https:\/\/www\.paper\.example)?\/sidelines(?:[/?#]|$)/.test(address))
			expect([path, astray.filter((address) => address !== `${DESK}/desk`)]).toEqual([path, []])
			for (const address of own.filter((address) => address.startsWith('/')))
				expect([address, await statusOf(new URL(address, PAPER).href)]).toEqual([address, 200])
		}
	})

	it('say their addresses in headers and problems below it too', async () => {
		const calls = await ask(`${PUBLIC}${CALLS}`)
		expect(calls.headers.get('Link')).toContain('</sidelines/api/v1/openapi.json>')
		const card = await ask(`${PUBLIC}${CARD}?lang=en`)
		expect(decodeURIComponent(card.headers.get('Link') ?? '')).toContain(
			`${PUBLIC}/oembed?url=${PUBLIC}${CARD}?lang=en`,
		)
		const missing = await ask(`${PUBLIC}/api/v1/dossiers/none`)
		expect(await missing.json()).toMatchObject({ type: '/sidelines/api/problems/not-found' })
		expect(card.headers.get('Strict-Transport-Security')).toBeNull()
	})

	it('are kept, and invalidated by an edit at the desk', async () => {
		const read = async (query: string) => (await ask(`${PUBLIC}${CARD}/text?lang=en${query}`)).text()
		const before = [await read(''), await read('&utm_source=x')]
		const written = await newsroom.send('POST', `${DESK}${CALLS}`, CALL)
		expect(written.status).toBe(201)
		const after = [await read(''), await read('&utm_source=y')]
		expect(after[0]).not.toBe(before[0])
		expect(before[1]).toBe(before[0])
		const own = await ask(`${PUBLIC}${CARD}?lang=en`)
		const other = await ask(`${PUBLIC}${CARD}?utm_source=x&lang=en`)
		expect(await other.text()).toBe(await own.text())
	})

	it('mend what was damaged, before the path or in it', async () => {
		for (const [damaged, whole] of [
			[`${PUBLIC}//W/putin-trump/count-card/?lang=en&childId=1`, `${PUBLIC}${CARD}?lang=en&childId=1`],
			[`${PAPER}//Sidelines${CARD}?lang=en`, `${PUBLIC}${CARD}?lang=en`],
		] as const) {
			const answer = await ask(damaged)
			expect([answer.status, answer.headers.get('Location')]).toEqual([308, whole])
		}
	})

	it('are told of by oEmbed, and no others', async () => {
		const status = (url: string) => statusOf(`${PUBLIC}/oembed?url=${encodeURIComponent(url)}`)
		expect(await status(`${PUBLIC}${CARD}?lang=en`)).toBe(200)
		expect(await status(`${PUBLIC}${CARD}/?lang=en`)).toBe(200)
		for (const other of [
			`${PAPER}${CARD}`,
			`${PAPER}/sidelines-too${CARD}`,
			`${DESK}${CARD}`,
			`${PAPER}/sidelines${CARD}/fragment`,
		])
			expect([other, await status(other)]).toEqual([other, 404])
		const { url, html } = JSON.parse(await textOf(`${PUBLIC}/oembed?url=${encodeURIComponent(`${PUBLIC}${CARD}`)}`))
		expect(url ?? html).toContain(PUBLIC)
	})

	it('lead on from a source to pages of their own, and to none above', async () => {
		const led = async (source: string) => {
			const answer = await ask(`${PUBLIC}/s/putin-trump/count-card?source=${encodeURIComponent(source)}`)
			return [answer.status, answer.headers.get('Location')]
		}
		expect(await led(`${PUBLIC}/d/putin-trump`)).toEqual([302, `${PUBLIC}/d/putin-trump`])
		expect(await led(`${PAPER}/d/putin-trump`)).toEqual([404, null])
	})
})

describe('the desk’s host', () => {
	it('has the desk, the whole API and its health, and leads on to what readers see', async () => {
		expect(await statusOf(`${DESK}/healthz`)).toBe(200)
		expect(await statusOf(`${DESK}/desk/sign-in`)).toBe(200)
		expect(await statusOf(`${DESK}${DOSSIER}/export`, { headers: bearer() })).toBe(200)
		expect(await statusOf(`${DESK}${CALLS}`)).toBe(200)
		for (const [path, to] of [
			[`${CARD}?lang=en`, `${PUBLIC}${CARD}?lang=en`],
			['/', '/desk'],
			['/embed.js', `${PUBLIC}/embed.js`],
		] as const) {
			const answer = await ask(`${DESK}${path}`)
			expect([answer.status, answer.headers.get('Location'), answer.headers.get('Cache-Control')]).toEqual([
				302,
				to,
				'no-store',
			])
		}
		expect((await ask(`${DESK}/desk/sign-in`)).headers.get('Strict-Transport-Security')).toContain('max-age')
	})

	it('says where what was written is, there', async () => {
		const written = await newsroom.send('POST', `${DESK}${CALLS}`, CALL)
		expect(written.headers.get('Location')).toMatch(new RegExp(`^${DESK}${CALLS}/entries/`))
	})

	it('takes a session’s write from its own pages alone', async () => {
		const signIn = (headers: Record<string, string>) =>
			ask(`${DESK}/desk/sign-in`, { method: 'POST', body: new URLSearchParams({ token: TOKEN }), headers })
		expect((await signIn({ Origin: PAPER })).status).toBe(403)
		const { headers } = await signIn({ Origin: DESK })
		const cookie = headers.get('Set-Cookie')?.split(';')[0] ?? ''
		const kit = await ask(`${DESK}/desk/putin-trump`, { headers: { Cookie: cookie } })
		const page = await kit.text()
		expect(page).toContain(`src="${PUBLIC}${CARD}?lang=`)
		expect(kit.headers.get('Content-Security-Policy')).toContain(`frame-src 'self' ${PUBLIC}/w/;`)
		expect(await statusOf(`${PUBLIC}/desk`, { headers: { Cookie: cookie } })).toBe(404)
	})
})

describe('a desk on the host of a public path', () => {
	it('is nowhere', async () => {
		newsroom = await openNewsroom({ hosts: { PUBLIC_ORIGIN: PUBLIC, DESK_ORIGIN: PAPER } })
		for (const address of [`${PAPER}/desk/sign-in`, `${PUBLIC}/desk/sign-in`]) expect(await statusOf(address)).toBe(404)
		expect(await statusOf(`${PUBLIC}${CARD}?lang=en`)).toBe(200)
	})
})

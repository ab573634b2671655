/** Sign-in with Cloudflare Access: whom its signed word lets in, and every word that lets in nobody. */
import { env } from 'cloudflare:workers'
import { exportSPKI } from 'jose'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Access, giveEmail, HEADER, openBehindAccess } from '../support/access.ts'
import { CALL, CALLS } from '../support/addresses.ts'
import { OWN_PAGES, sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { workerLog } from '../support/worker-log.ts'

let access: Access
let newsroom: Newsroom
let now: Date

beforeEach(async () => {
	now = new Date('2026-11-23T09:00:00Z')
	;({ access, newsroom } = await openBehindAccess(() => now))
})

const cookieIn = (answer: Response) => (answer.headers.get('Set-Cookie') ?? '').split(';')[0] ?? ''
const read = (path: string, assertion: string, Cookie = '') =>
	newsroom.ask(path, { headers: { [HEADER]: assertion, ...(Cookie && { Cookie }) } })
const post = (path: string, fields: Record<string, string>, assertion: string, Cookie = '', from = OWN_PAGES) =>
	newsroom.ask(path, {
		method: 'POST',
		body: new URLSearchParams(fields),
		headers: { ...from, [HEADER]: assertion, ...(Cookie && { Cookie }) },
	})
const logged = (event: string) => workerLog().flatMap((line) => (line.includes(`"${event}"`) ? [JSON.parse(line)] : []))
const letTokensOpen = (open: 0 | 1) => env.DB.prepare('UPDATE settings SET token_sign_in = ?').bind(open).run()

describe('somebody whom Access knows', () => {
	it('is let in as the person with this address, in whatever case it is written', async () => {
		const desk = await read('/desk', await access.assert(now))
		expect([desk.status, await desk.text()]).toEqual([200, expect.stringContaining('Name of anna')])
		expect(desk.headers.get('Set-Cookie')).toMatch(/^__Host-sidelines=[\w-]{43}; .*HttpOnly; Secure; SameSite=Lax$/)
		expect(logged('signed-in')).toMatchObject([{ way: 'access', editor: 'anna' }])
		expect((await read('/desk/sign-in', await access.assert(now))).headers.get('Location')).toBe('/desk')
	})

	it('has one session for as long as their browser keeps its cookie, and Access’s keys are asked for once', async () => {
		const cookie = cookieIn(await read('/desk', await access.assert(now)))
		for (const path of ['/desk', '/desk/people', '/desk/settings']) {
			const answer = await read(path, await access.assert(now), cookie)
			expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([200, null])
		}
		const { results } = await env.DB.prepare('SELECT editor, way, seen_on FROM sessions').all()
		expect(results).toEqual([{ editor: 'anna', way: 'access', seen_on: '2026-11-23' }])
		expect(await access.asked()).toBe(1)
	})

	it('is nobody with the cookie alone, or with it and somebody else’s word', async () => {
		await addEditor('boris', `${TOKEN}-boris`, 'viewer')
		await giveEmail('boris', 'boris@news.example')
		const cookie = cookieIn(await read('/desk', await access.assert(now)))
		expect((await newsroom.ask('/desk', { headers: { Cookie: cookie } })).headers.get('Location')).toBe('/desk/sign-in')
		const boris = await read('/desk', await access.assert(now, { email: 'boris@news.example' }), cookie)
		expect(await boris.text()).toContain('Name of boris')
		const api = await newsroom.ask(CALLS, { method: 'POST', headers: { ...OWN_PAGES, Cookie: cookie } })
		expect(api.status).toBe(401)
	})

	it('writes from the desk’s own pages alone', async () => {
		const cookie = cookieIn(await read('/desk', await access.assert(now)))
		const send = async (from: Record<string, string>) =>
			(
				await post('/desk/people/editor-1/role', { role: 'viewer', key: 'k' }, await access.assert(now), cookie, {
					...OWN_PAGES,
					...from,
				})
			).status
		expect(await send({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
		expect(await send({})).toBe(303)
	})

	it('signs out of Access too, and what it said before opens nothing more', async () => {
		const before = await access.assert(now)
		const cookie = cookieIn(await read('/desk', before))
		now = new Date(now.getTime() + 60_000)
		const out = await post('/desk/sign-out', {}, before, cookie)
		expect([out.status, out.headers.get('Location')]).toEqual([303, '/cdn-cgi/access/logout'])
		for (const again of [cookie, '']) expect((await read('/desk', before, again)).status).toBe(401)
		now = new Date(now.getTime() + 60_000)
		expect((await read('/desk', await access.assert(now))).status).toBe(200)
	})

	it('is nobody here unless they are on the list', async () => {
		const stranger = await read('/desk', await access.assert(now, { email: 'eve@news.example' }))
		expect([stranger.status, await stranger.text()]).toEqual([
			403,
			expect.stringContaining('not on the list of people'),
		])
		await env.DB.prepare(`UPDATE editors SET revoked_at = '2026-11-23' WHERE id = 'anna'`).run()
		expect((await read('/desk', await access.assert(now))).status).toBe(403)
		expect(workerLog().join()).not.toMatch(/news\.example/i)
	})
})

describe('a word that is not Access’s, or not for us, or not for now', () => {
	const b64 = (value: unknown) =>
		Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
	const seconds = () => Math.floor(now.getTime() / 1000)
	const WRONG: Readonly<Record<string, () => Promise<string>>> = {
		'alg none': async () => `${b64({ alg: 'none', kid: 'first' })}.${(await access.assert(now)).split('.')[1]}.`,
		'alg none, with the signature kept': async () => {
			const [, payload, signature] = (await access.assert(now)).split('.')
			return `${b64({ alg: 'none', kid: 'first' })}.${payload}.${signature}`
		},
		'HS256 with the public key as its secret': async () =>
			access.assert(now, {}, { alg: 'HS256' }, new TextEncoder().encode(await exportSPKI(access.key.publicKey))),
		'another aud': () => access.assert(now, { aud: ['another'] }),
		'no aud': () => access.assert(now, { aud: undefined }),
		'another iss': () => access.assert(now, { iss: 'https://evil.cloudflareaccess.com' }),
		'no iss': () => access.assert(now, { iss: undefined }),
		'an unknown kid': () => access.assert(now, {}, { kid: 'second' }),
		'no kid': () => access.assert(now, {}, { kid: undefined }),
		'the key of somebody else': async () => access.assert(now, {}, {}, (await access.newKey('first')).privateKey),
		'its keys in its own header': async () => {
			const { privateKey } = await access.newKey('first')
			return access.assert(now, {}, { jku: 'https://evil.example/certs' }, privateKey)
		},
		expired: () => access.assert(now, { exp: seconds() - 1 }),
		'no exp': () => access.assert(now, { exp: undefined }),
		'not valid yet': () => access.assert(now, { nbf: seconds() + 60 }),
		'no iat': () => access.assert(now, { iat: undefined }),
		'no address': () => access.assert(now, { email: undefined }),
		'an address that is none': () => access.assert(now, { email: { $ne: '' } }),
		'other words under its signature': async () => {
			const [header, , signature] = (await access.assert(now)).split('.')
			const [, payload] = (await access.assert(now, { email: 'editor-1@news.example' })).split('.')
			return `${header}.${payload}.${signature}`
		},
		'no token at all': async () => 'anna@news.example',
		empty: async () => '',
	}

	it.each(Object.entries(WRONG))('is refused, and logged: %s', async (_, word) => {
		await giveEmail('editor-1', 'editor-1@news.example')
		const wrong = await word()
		for (const path of ['/desk', '/desk/sign-in']) {
			const answer = await read(path, wrong)
			const page = await answer.text()
			expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([401, null])
			const [line] = logged('sign-in-failed').slice(-1)
			expect(line).toMatchObject({ way: 'access', why: expect.stringMatching(/^(ERR_|no )/) })
			expect(page).toContain(`Request ${line.request}`)
		}
		expect((await post('/desk/new', {}, wrong)).status).toBe(401)
		expect(workerLog().join()).not.toMatch(/news\.example|eyJ/)
		expect((await env.DB.prepare('SELECT 1 FROM sessions').all()).results).toEqual([])
	})

	it('is refused where none came and Access is the only way in', async () => {
		await letTokensOpen(0)
		for (const path of ['/desk', '/desk/sign-in']) {
			const answer = await newsroom.ask(path)
			const page = await answer.text()
			expect([answer.status, page.includes('name="token"')]).toEqual([401, false])
		}
		expect(logged('refused')).toMatchObject([{ fault: 'signed-out' }, { fault: 'signed-out' }])
	})
})

describe('the token beside Access', () => {
	const setTokens = async (tokenSignIn: string, headers: Record<string, string>) =>
		newsroom.ask('/desk/settings/tokens', {
			method: 'POST',
			body: new URLSearchParams({ key: 'k', tokenSignIn }),
			headers: { ...OWN_PAGES, ...headers },
		})
	const byAccess = async () => {
		const assertion = await access.assert(now)
		return { [HEADER]: assertion, Cookie: cookieIn(await read('/desk', assertion)) }
	}

	it('opens the desk until an admin who came by Access says otherwise; programs keep theirs', async () => {
		const session = await sitDown(newsroom, TOKEN)
		const anna = await byAccess()
		expect(await (await newsroom.ask('/desk/settings', { headers: anna })).text()).toContain(
			'Allow signing in with a token',
		)
		expect((await setTokens('', session.headers)).status).toBe(422)
		expect((await session.read('/desk')).status).toBe(200)
		expect((await setTokens('', anna)).status).toBe(303)
		expect((await session.read('/desk')).status).toBe(401)
		await expect(sitDown(newsroom, TOKEN)).rejects.toThrow('not signed in: 401')
		expect((await newsroom.send('POST', CALLS, CALL, bearer())).status).toBe(201)
		expect((await setTokens('on', anna)).status).toBe(303)
		expect((await session.read('/desk')).status).toBe(200)
	})

	it('is the one way in of an installation without Access, whatever its settings say', async () => {
		newsroom = await openNewsroom({ now: () => now })
		await letTokensOpen(0)
		const session = await sitDown(newsroom, TOKEN)
		expect((await session.read('/desk')).status).toBe(200)
		expect((await read('/desk', await access.assert(now))).headers.get('Location')).toBe('/desk/sign-in')
	})

	it('leaves somebody who can sign in: no admin loses their own address, or the last one with one', async () => {
		const anna = await byAccess()
		await setTokens('', anna)
		const send = (path: string, fields: Record<string, string>) =>
			newsroom.ask(path, {
				method: 'POST',
				body: new URLSearchParams({ key: 'k', ...fields }),
				headers: { ...OWN_PAGES, ...anna },
			})
		const own = await send('/desk/people/anna/email', { email: 'anna@elsewhere.example' })
		expect([own.status, await own.text()]).toEqual([422, expect.stringContaining('your only way to sign in')])
		expect((await send('/desk/people/anna/role', { role: 'viewer' })).status).toBe(422)
		expect((await send('/desk/people/anna/revoke', {})).status).toBe(422)
		expect((await send('/desk/people/editor-1/email', { email: 'Boss@News.example' })).status).toBe(303)
		expect((await send('/desk/people/anna/role', { role: 'viewer' })).status).toBe(303)
	})
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Role } from '../../src/record/editor.ts'
import { sha256Hex } from '../../src/store/secret.ts'
import { CALL, CALLS } from '../support/addresses.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const ANNA = `${TOKEN}-anna`

let newsroom: Newsroom
let admin: Session

beforeEach(async () => {
	newsroom = await openNewsroom()
	await addEditor('anna', ANNA, 'editor')
	admin = await sitDown(newsroom, TOKEN)
})

const add = (overrides: Record<string, string> = {}) =>
	admin.send('/desk/people', { key: 'k', name: 'Boris', role: 'editor', ...overrides })
const tokenIn = (html: string) => /<textarea id="token"[^>]*>([\w-]{43})<\/textarea>/.exec(html)?.[1] ?? ''
const people = async () => {
	const { results } = await env.DB.prepare('SELECT * FROM editors ORDER BY name').all<Record<string, string>>()
	return results
}
const isLetIn = async (session: Session) => (await session.read('/desk')).status === 200
const write = async (token: string) => (await newsroom.send('POST', CALLS, CALL, bearer(token))).status

describe('adding somebody', () => {
	it('shows their token once, and keeps only its hash', async () => {
		const answer = await add()
		expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
		const html = await answer.text()
		const token = tokenIn(html)
		expect(html).toContain('It is shown only once and kept nowhere.')
		expect((await people()).find(({ name }) => name === 'Boris')).toMatchObject({
			role: 'editor',
			token_hash: sha256Hex(token),
			revoked_at: null,
		})
		expect(await everything()).not.toContain(token)
		expect(await admin.pageAt('/desk/people')).not.toContain(token)
		expect(await isLetIn(await sitDown(newsroom, token))).toBe(true)
	})

	it('counts once for a form that was sent again, and says that the token was shown', async () => {
		const token = tokenIn(await (await add()).text())
		const again = await (await add()).text()
		expect(tokenIn(again)).toBe('')
		expect(again).toContain('The token of Boris was shown then')
		expect(await people()).toHaveLength(3)
		expect(await isLetIn(await sitDown(newsroom, token))).toBe(true)
	})

	it('counts once for forms sent at the same moment, and shows a token that opens the desk', async () => {
		const pages = await Promise.all([add(), add(), add()].map(async (answer) => (await answer).text()))
		const [token = '', ...others] = pages.map(tokenIn).filter(Boolean)
		expect(others).toEqual([])
		expect(await people()).toHaveLength(3)
		expect(await isLetIn(await sitDown(newsroom, token))).toBe(true)
	})

	it('takes no other words under a key that was sent, and gives the form a new one', async () => {
		await add()
		const other = await add({ name: 'Vera' })
		expect(other.status).toBe(422)
		const html = await other.text()
		expect(html).toContain('This form was sent before with other words.')
		expect(html).toMatch(/name="name"[^>]*value="Vera"/)
		expect(html).not.toContain('name="key" value="k"')
	})

	it.each([
		['name', { name: ' ' }],
		['name', { name: 'x'.repeat(201) }],
		['role', { role: 'owner' }],
	])('refuses a bad %s beside its field', async (field, bad) => {
		const answer = await add(bad)
		expect(answer.status).toBe(422)
		expect(await answer.text()).toMatch(new RegExp(`id="add-${field}"[^>]*aria-invalid="true"`))
		expect(await people()).toHaveLength(2)
	})

	it('shows a hostile name as text', async () => {
		await add({ name: '"><script>alert(1)</script>' })
		const html = await admin.pageAt('/desk/people')
		expect(html).toContain('&lt;script&gt;alert(1)')
		expect(html).not.toContain('<script>alert')
	})

	it('does nothing for a form that only wants to be shown again', async () => {
		const answer = await add({ intent: 'edit' })
		expect([answer.status, (await answer.text()).includes('value="Boris"')]).toEqual([200, true])
		expect(await people()).toHaveLength(2)
	})
})

describe('a new token', () => {
	const replace = (key = 'k') => admin.send('/desk/people/anna/token', { key })

	it('ends the old one and every session at once', async () => {
		const sessions = [await sitDown(newsroom, ANNA), await sitDown(newsroom, ANNA)]
		const token = tokenIn(await (await replace()).text())
		expect(await Promise.all(sessions.map(isLetIn))).toEqual([false, false])
		await expect(sitDown(newsroom, ANNA)).rejects.toThrow('not signed in: 401')
		expect([await write(ANNA), await write(token)]).toEqual([401, 201])
		expect(await isLetIn(await sitDown(newsroom, token))).toBe(true)
		expect(await everything()).not.toContain(token)
	})

	it('is not made again by the same form: the one that was copied holds', async () => {
		const token = tokenIn(await (await replace()).text())
		const again = await (await replace()).text()
		expect([tokenIn(again), again.includes('was shown then')]).toEqual(['', true])
		expect(await write(token)).toBe(201)
		expect(tokenIn(await (await replace('another form')).text())).not.toBe('')
		expect(await write(token)).toBe(401)
	})

	it('is made by a press on a page that says what it means, and not by looking at that page', async () => {
		expect(await admin.pageAt('/desk/people/anna/token')).toContain('signed out everywhere')
		await admin.send('/desk/people/anna/token', { key: 'k', intent: 'edit' })
		expect(await write(ANNA)).toBe(201)
	})

	it('also ends one’s own session', async () => {
		const token = tokenIn(await (await admin.send('/desk/people/editor-1/token', { key: 'k' })).text())
		expect(await isLetIn(admin)).toBe(false)
		expect(await isLetIn(await sitDown(newsroom, token))).toBe(true)
	})
})

describe('revoking somebody', () => {
	it('takes the desk away from them at once, after a page that asks', async () => {
		const session = await sitDown(newsroom, ANNA)
		expect(await admin.pageAt('/desk/people/anna/revoke')).toContain('Revoke Name of anna?')
		expect(await isLetIn(session)).toBe(true)
		const revoked = await admin.send('/desk/people/anna/revoke')
		expect([revoked.status, revoked.headers.get('Location')]).toEqual([303, '/desk/people?done=revoked'])
		expect(await isLetIn(session)).toBe(false)
		await expect(sitDown(newsroom, ANNA)).rejects.toThrow('not signed in: 401')
		expect(await write(ANNA)).toBe(401)
		const { results } = await env.DB.prepare(`SELECT * FROM sessions WHERE editor = 'anna'`).all()
		expect(results).toEqual([])
	})

	it('is for good: no token and no role brings them back, and twice is the same as once', async () => {
		const revoke = async () => (await admin.send('/desk/people/anna/revoke')).status
		expect([await revoke(), await revoke()]).toEqual([303, 303])
		expect((await admin.send('/desk/people/anna/token', { key: 'k' })).status).toBe(404)
		expect((await admin.send('/desk/people/anna/role', { role: 'admin' })).status).toBe(404)
		expect((await admin.read('/desk/people/anna/revoke')).status).toBe(404)
		expect(await admin.pageAt('/desk/people')).toContain('Formerly at the desk')
	})

	it('keeps their name beside what they wrote', async () => {
		await write(ANNA)
		await admin.send('/desk/people/anna/revoke')
		expect(await admin.pageAt('/desk/putin-trump')).toContain('Name of anna')
	})
})

describe('a role', () => {
	const setRole = (editor: string, role: Role, session = admin) =>
		session.send(`/desk/people/${editor}/role`, { role, key: 'k' })

	it('holds at once, in a session that is open', async () => {
		const session = await sitDown(newsroom, ANNA)
		await setRole('anna', 'viewer')
		expect([await write(ANNA), (await session.read('/desk/people')).status]).toEqual([403, 403])
		await setRole('anna', 'admin')
		expect([await write(ANNA), (await session.read('/desk/people')).status]).toEqual([201, 200])
	})

	it('leads whoever has given up their own to a page that they still may see', async () => {
		await setRole('anna', 'admin')
		expect((await setRole('editor-1', 'editor')).headers.get('Location')).toBe('/desk')
		expect((await admin.read('/desk')).status).toBe(200)
	})

	it('of nobody, and no role of ours, is refused', async () => {
		expect((await setRole('nobody', 'editor')).status).toBe(404)
		expect((await admin.send('/desk/people/anna/role', { role: 'owner' })).status).toBe(422)
	})
})

describe('the last admin', () => {
	const admins = async () => {
		const { results } = await env.DB.prepare(`SELECT id FROM editors WHERE role = 'admin' AND revoked_at IS NULL`).all()
		return results.length
	}

	it('can be neither demoted nor revoked, and is told why', async () => {
		const demoted = await admin.send('/desk/people/editor-1/role', { role: 'editor' })
		expect([demoted.status, await demoted.text()]).toEqual([422, expect.stringContaining('is the last admin')])
		const revoked = await admin.send('/desk/people/editor-1/revoke')
		expect([revoked.status, await revoked.text()]).toEqual([422, expect.stringContaining('is the last admin.')])
		expect([await admins(), await isLetIn(admin)]).toEqual([1, true])
	})

	it('is not counted among those who were revoked', async () => {
		await env.DB.prepare(`UPDATE editors SET role = 'admin', revoked_at = '2025-08-16' WHERE id = 'anna'`).run()
		expect((await admin.send('/desk/people/editor-1/revoke')).status).toBe(422)
	})

	it('may stay what they are', async () => {
		expect((await admin.send('/desk/people/editor-1/role', { role: 'admin' })).status).toBe(303)
	})

	it.each(['role', 'revoke'] as const)('is left by admins who take it from each other at once (%s)', async (verb) => {
		const ids = ['editor-1', 'a', 'b', 'c', 'd', 'e']
		for (const id of ids.slice(1)) await addEditor(id, `${TOKEN}-${id}`, 'admin')
		const sessions = await Promise.all(ids.map((id) => sitDown(newsroom, id === 'editor-1' ? TOKEN : `${TOKEN}-${id}`)))
		await Promise.all(
			sessions.flatMap((session) =>
				ids.map((id) => session.send(`/desk/people/${id}/${verb}`, { role: 'viewer', key: 'k' })),
			),
		)
		expect(await admins()).toBe(1)
	})
})

/** Every row of every table of ours. */
async function everything(): Promise<string> {
	const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
		name: string
	}>()
	const ours = results.filter(({ name }) => !/^(_cf_|sqlite_|d1_)/.test(name))
	const rows = await Promise.all(ours.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`).all()))
	return JSON.stringify(rows.map((r) => r.results))
}

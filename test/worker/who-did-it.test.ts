/** Who changed what of the people and the settings, who is signed in where, and what the log says of it. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { DOSSIER } from '../support/addresses.ts'
import { OWN_PAGES, type Session, sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { absentDatabase } from '../support/watched-database.ts'
import { workerLog } from '../support/worker-log.ts'

const ANNA = `${TOKEN}-anna`

const ALTERATIONS = [
	`UPDATE newsroom_changes SET editor = 'anna'`,
	'DELETE FROM newsroom_changes',
	`REPLACE INTO newsroom_changes (id, at, what) SELECT id, at, 'token' FROM newsroom_changes`,
	`INSERT OR REPLACE INTO newsroom_changes (id, at, what) SELECT id, at, 'token' FROM newsroom_changes`,
]

let newsroom: Newsroom
let admin: Session
let now: Date

beforeEach(async () => {
	now = new Date('2026-11-23T09:00:00Z')
	newsroom = await openNewsroom({ now: () => now, vars: { ACCESS_TEAM: 'nobody', ACCESS_AUD: 'nobody' } })
	await addEditor('anna', ANNA, 'editor')
	admin = await sitDown(newsroom, TOKEN)
})

const send = (path: string, fields: Record<string, string> = {}) =>
	admin.send(path, { key: crypto.randomUUID(), ...fields })
const changes = async () =>
	(await env.DB.prepare('SELECT * FROM newsroom_changes ORDER BY id').all<Record<string, string>>()).results
const history = async (query = '', headers: Record<string, string> = {}) =>
	(await newsroom.ask(`/desk/people/history${query}`, { headers: { ...admin.headers, ...headers } })).text()
const logged = (event: string) =>
	workerLog().flatMap((line) => (line.includes(`"event":"${event}"`) ? [JSON.parse(line)] : []))

describe('the history of the people and the settings', () => {
	it('has a row for each change: who, when, what, of whom, from what to what', async () => {
		await send('/desk/people', { name: 'Boris', role: 'viewer', email: 'boris@news.example' })
		await send('/desk/people/anna/role', { role: 'admin' })
		await send('/desk/people/anna/email', { email: 'anna@news.example' })
		await send('/desk/people/anna/token')
		await send('/desk/people/anna/revoke')
		const form = await admin.formAt('/desk/settings')
		await admin.send('/desk/settings', { ...form, timeZone: 'Europe/Riga', sites: 'https://news.example' })
		const by = { editor: 'editor-1', at: '2026-11-23T09:00:00.000Z' }
		expect(await changes()).toMatchObject([
			{ ...by, what: 'added', was: null, became: '{"role":"viewer","email":true}' },
			{ ...by, what: 'role', person: 'anna', was: '{"role":"editor"}', became: '{"role":"admin"}' },
			{ ...by, what: 'email', person: 'anna', was: '{"email":false}', became: '{"email":true}' },
			{ ...by, what: 'token', person: 'anna', was: null, became: null },
			{ ...by, what: 'revoked', person: 'anna', was: '{"role":"admin"}', became: null },
			{
				...by,
				what: 'settings',
				person: null,
				was: '{"timeZone":"Europe/Moscow","sites":[]}',
				became: '{"timeZone":"Europe/Riga","sites":["https://news.example"]}',
			},
		])
		const page = await history()
		for (const said of [
			'Added: Boris (Viewer)',
			'Role of Name of anna: Editor → Admin',
			'Sign-in address of Name of anna: set',
		])
			expect(page).toContain(said)
		expect(page).toContain('Europe/Moscow → Europe/Riga')
		expect(await history('', { 'Accept-Language': 'ru' })).toContain('Роль, Name of anna: Редактор → Администратор')
	})

	it('says nothing of what changed nothing', async () => {
		await send('/desk/people/anna/role', { role: 'editor' })
		await send('/desk/people/anna/email', { email: '' })
		await send('/desk/people/editor-1/role', { role: 'viewer' })
		await send('/desk/people/editor-1/revoke')
		await send('/desk/people/nobody/role', { role: 'admin' })
		const form = await admin.formAt('/desk/settings')
		await admin.send('/desk/settings', form)
		await admin.send('/desk/settings', { ...form, seen: '7', timeZone: 'Asia/Tokyo' })
		expect(await changes()).toEqual([])
	})

	it('has one row of several that do one thing at once', async () => {
		const form = await admin.formAt('/desk/settings')
		await Promise.all([1, 2, 3].map(() => admin.send('/desk/settings', { ...form, timeZone: 'Europe/Riga' })))
		const same = { name: 'Boris', role: 'viewer', key: 'k' }
		await Promise.all([1, 2, 3].map(() => admin.send('/desk/people', same)))
		expect((await changes()).map(({ what }) => what).sort()).toEqual(['added', 'settings'])
	})

	it('holds no token and no address', async () => {
		const token =
			/<textarea id="token"[^>]*>([\w-]{43})</.exec(await (await send('/desk/people/anna/token')).text())?.[1] ?? '?'
		await send('/desk/people/anna/email', { email: 'anna@news.example' })
		const kept = JSON.stringify(await changes()) + workerLog().join()
		for (const secret of [token, TOKEN, 'news.example', 'Name of']) expect(kept).not.toContain(secret)
		expect(kept).not.toMatch(/[0-9a-f]{64}/)
	})

	it.each(ALTERATIONS)('is never changed: %s', async (sql) => {
		await send('/desk/people/anna/role', { role: 'viewer' })
		const before = await changes()
		await expect(env.DB.prepare(sql).run()).rejects.toThrow('newsroom_changes')
		expect(await changes()).toEqual(before)
	})

	it('is shown fifty at a time, all of it', async () => {
		const row = env.DB.prepare(
			`INSERT INTO newsroom_changes (at, what, person) VALUES ('2026-11-22T09:00:00Z', 'token', 'anna')`,
		)
		await env.DB.batch(Array.from({ length: 120 }, () => row))
		const seen: string[] = []
		let next: string | undefined = ''
		for (let page = 0; next !== undefined && page < 5; page++) {
			const html = await history(next)
			seen.push(...[...html.matchAll(/id="change-(\d+)"/g)].map(([, id = '']) => id))
			next = /history(\?cursor=\d+)"/.exec(html)?.[1]
		}
		expect(new Set(seen).size).toBe(120)
		expect(seen).toHaveLength(120)
		expect((await admin.read('/desk/people/history?cursor=x')).status).toBe(400)
	})
})

describe('a session', () => {
	const listed = async (session: Session, path = '/desk/sessions') => {
		const html = await session.pageAt(path)
		return [...new Set([...html.matchAll(/name="session" value="([0-9a-f]{64})"/g)].map(([, id = '']) => id))]
	}
	const isIn = async (session: Session) => (await session.read('/desk')).status === 200

	it('is listed with when it was opened, by which way, and the last day that it was used', async () => {
		now = new Date('2026-11-25T09:00:00Z')
		await admin.read('/desk')
		const page = await admin.pageAt('/desk/sessions')
		for (const said of ['With a token', 'this browser', 'signed in 23 November 2026', 'last used 25 November 2026'])
			expect(page).toContain(said)
	})

	it('is ended by its owner: one, or all', async () => {
		const [one, two, three] = [
			await sitDown(newsroom, ANNA),
			await sitDown(newsroom, ANNA),
			await sitDown(newsroom, ANNA),
		]
		expect(await listed(one)).toHaveLength(3)
		const { results } = await env.DB.prepare(`SELECT id_hash FROM sessions WHERE editor = 'anna' ORDER BY rowid`).all<{
			id_hash: string
		}>()
		const ended = await one.send('/desk/sessions', { session: results[1]?.id_hash ?? '' })
		expect(ended.headers.get('Location')).toBe('/desk/sessions?done=ended')
		expect([await isIn(one), await isIn(two), await isIn(three)]).toEqual([true, false, true])
		expect((await one.send('/desk/sessions', { session: 'all' })).headers.get('Location')).toBe('/desk/sign-in')
		expect([await isIn(one), await isIn(three), await isIn(admin)]).toEqual([false, false, true])
	})

	it('is ended by an admin, and by no colleague', async () => {
		await addEditor('boris', `${TOKEN}-boris`, 'editor')
		const [anna, boris] = [await sitDown(newsroom, ANNA), await sitDown(newsroom, `${TOKEN}-boris`)]
		const [session = ''] = await listed(anna)
		expect((await boris.send('/desk/people/anna/sessions', { session })).status).toBe(403)
		await boris.send('/desk/sessions', { session })
		expect(await isIn(anna)).toBe(true)
		expect(await listed(admin, '/desk/people/anna/sessions')).toEqual([session])
		await admin.send('/desk/people/anna/sessions', { session })
		expect([await isIn(anna), await isIn(boris)]).toEqual([false, true])
		expect(logged('sessions-ended')).toMatchObject([{ editor: 'editor-1', person: 'anna', sessions: 1 }])
	})

	it('is one of at most a hundred of a person', async () => {
		const session = env.DB.prepare(
			`INSERT INTO sessions (id_hash, editor, created_at, expires_at) VALUES (printf('%064d', ?), 'anna', '2026-11-20', '2027-01-01')`,
		)
		await env.DB.batch(Array.from({ length: 150 }, (_, i) => session.bind(i)))
		await sitDown(newsroom, ANNA)
		expect(await env.DB.prepare(`SELECT count(*) AS n FROM sessions WHERE editor = 'anna'`).first('n')).toBe(100)
	})
})

describe('the log', () => {
	it('has a line for each sign-in, refusal and change, under the id that the answer repeats', async () => {
		const headers = { 'cf-ray': '8f0c0ffee0ddba11-SVO' }
		await newsroom.ask('/desk/sign-in', {
			method: 'POST',
			body: new URLSearchParams({ token: 'wrong' }),
			headers: { ...OWN_PAGES, ...headers },
		})
		expect(logged('sign-in-failed')).toMatchObject([{ way: 'token', why: 'signed-out', request: headers['cf-ray'] }])
		const refused = await newsroom.ask(`${DOSSIER}/calls`, { method: 'POST', headers: { ...bearer('wrong') } })
		const { requestId } = await refused.json<{ requestId: string }>()
		expect(logged('refused').at(-1)).toMatchObject({ fault: 'signed-out', request: requestId })
		const anna = await sitDown(newsroom, ANNA)
		const page = await anna.pageAt('/desk/people')
		expect(page).toContain(`Request ${logged('refused').at(-1)?.request}`)
		await send('/desk/people/anna/role', { role: 'viewer' })
		expect(logged('role-changed')).toMatchObject([{ editor: 'editor-1', person: 'anna' }])
		await anna.send('/desk/sign-out')
		expect(logged('signed-out')).toMatchObject([{ editor: 'anna' }])
	})

	it('has what failed under the id that the answer repeats', async () => {
		const { ask } = await openNewsroom({ database: absentDatabase(() => true) })
		const answer = await ask(`${DOSSIER}/visibility`, { headers: bearer() })
		const { requestId } = await answer.json<{ requestId: string }>()
		expect([answer.status, logged('failed').at(-1)]).toEqual([503, expect.objectContaining({ request: requestId })])
	})

	it('gives what is told to everybody alike no id', async () => {
		const [draft, nothing] = await Promise.all(
			['nobody', 'nothing'].map((id) => newsroom.ask(`/api/v1/dossiers/${id}`)),
		)
		expect(await draft?.text()).toBe(await nothing?.text())
	})
})

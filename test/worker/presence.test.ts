import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS } from '../support/addresses.ts'
import { OWN_PAGES, type Session, sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const PRESENCE = '/desk/putin-trump/presence'

let now: Date
let newsroom: Newsroom
let anna: Session
let boris: Session

beforeEach(async () => {
	now = new Date('2025-08-16T09:00:00Z')
	newsroom = await openNewsroom({ now: () => now })
	await addEditor('anna', `${TOKEN}-anna`, 'editor')
	await addEditor('boris', `${TOKEN}-boris`, 'viewer')
	anna = await sitDown(newsroom, `${TOKEN}-anna`)
	boris = await sitDown(newsroom, `${TOKEN}-boris`)
})

const seenBy = async (session: Session) => (await session.send(PRESENCE)).json()
const wait = (seconds: number) => {
	now = new Date(now.getTime() + seconds * 1000)
}

describe('who has a dossier open', () => {
	it('is told to everybody else who has, and to nobody of themselves', async () => {
		expect(await seenBy(anna)).toMatchObject({ others: [] })
		expect(await seenBy(boris)).toMatchObject({ others: [{ name: 'Name of anna' }] })
		expect(await seenBy(anna)).toMatchObject({ others: [{ name: 'Name of boris' }] })
	})

	it('is forgotten 15 seconds after their page was last heard of', async () => {
		await seenBy(anna)
		wait(14)
		expect(await seenBy(boris)).toMatchObject({ others: [{ name: 'Name of anna' }] })
		wait(1)
		expect(await seenBy(boris)).toMatchObject({ others: [] })
	})

	it('says nothing of another dossier, and nothing of somebody who was revoked', async () => {
		await seenBy(anna)
		await env.DB.prepare(`UPDATE editors SET revoked_at = '2025-08-16' WHERE id = 'anna'`).run()
		expect(await seenBy(boris)).toMatchObject({ others: [] })
		expect((await boris.send('/desk/nothing/presence')).status).toBe(404)
	})

	it('comes with the version that there is, and with who saved it', async () => {
		expect(await seenBy(anna)).toMatchObject({ version: 1, savedBy: null, savedAt: '2025-08-16T09:00:00.000Z' })
		wait(3)
		await newsroom.send('POST', CALLS, CALL, bearer(`${TOKEN}-anna`))
		const saved = { version: 2, savedBy: 'Name of anna', savedAt: '2025-08-16T09:00:03.000Z' }
		expect(await seenBy(boris)).toMatchObject(saved)
	})

	it('is kept by nobody, and told to our own pages alone', async () => {
		const told = await anna.send(PRESENCE)
		expect([told.headers.get('Content-Type'), told.headers.get('Cache-Control')]).toEqual([
			'application/json',
			'private, no-store',
		])
		const ask = (headers: Record<string, string>) =>
			newsroom.ask(PRESENCE, { method: 'POST', body: new URLSearchParams(), headers })
		expect((await ask({ ...anna.headers, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
		expect((await ask(OWN_PAGES)).status).toBe(401)
	})
})

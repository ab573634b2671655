/** A dossier’s file sent to the desk: shown first, then published. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDownAs } from '../support/desk-role.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

let newsroom: Newsroom
let desk: Session

beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-11-23T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const dossier = async (id = 'putin-trump') => (await newsroom.ask(`/api/v1/dossiers/${id}`)).json<Answer>()
const bundle = async () => (await desk.read(`${DOSSIER}/export`)).json<Record<string, unknown>>()
const calls = async () => (await newsroom.ask(CALLS)).json<Answer>()

describe('a dossier’s file', () => {
	it('is shown, then published over the dossier with its reason', async () => {
		const changed = { ...(await bundle()), title: { ru: 'Другое', en: 'Another' } }
		const look = await desk.upload('/desk/putin-trump/import', { bundle: JSON.stringify(changed) })
		expect(look.status).toBe(200)
		expect(await look.text()).toMatch(/<div lang="en"><ins>Another<\/ins>/)
		expect((await dossier()).version).toBe(1)
		const sent = { bundle: JSON.stringify(changed), seen: '1', intent: 'publish', key: 'k' }
		expect((await desk.upload('/desk/putin-trump/import', sent)).status).toBe(422)
		const why = { reason: 'from the archive', reasonKind: 'update' }
		const saved = await desk.upload('/desk/putin-trump/import', { ...sent, ...why })
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/desk/putin-trump/about?done=imported'])
		expect(await dossier()).toMatchObject({ version: 2, title: { en: 'Another' } })
		const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
		expect(corrections).toMatchObject([{ version: 2, reason: 'from the archive' }])
	})

	it('overwrites nothing that was saved after its changes were shown', async () => {
		const changed = { ...(await bundle()), title: { ru: 'Другое', en: 'Another' } }
		const call = { on: '2025-11-20', source: 'http://www.kremlin.ru/', tally: 'kremlin', key: 'k' }
		await desk.send('/desk/putin-trump/calls', call)
		const sent = { bundle: JSON.stringify(changed), seen: '1', intent: 'publish', reason: 'r', key: 'k' }
		const met = await desk.upload('/desk/putin-trump/import', sent)
		expect(met.status).toBe(412)
		const html = await met.text()
		expect(html).toMatch(/name="seen" value="2"/)
		expect(html).toMatch(/Call \+1, 20.November.2025.*removed/s)
		expect(await calls()).toMatchObject({ total: 25 })
	})

	it('makes no dossier over one that is there, and no other dossier than its page’s', async () => {
		const same = JSON.stringify(await bundle())
		const taken = await desk.upload('/desk/import', { bundle: same })
		expect(taken.status).toBe(422)
		expect(await taken.text()).toContain('Address: another dossier has this address already.')
		expect((await desk.upload('/desk/import', { bundle: same, intent: 'publish', key: 'k' })).status).toBe(422)
		const other = JSON.stringify({ ...(await bundle()), id: 'other' })
		expect((await desk.upload('/desk/putin-trump/import', { bundle: other })).status).toBe(422)
		expect((await desk.upload('/desk/other/import', { bundle: other })).status).toBe(404)
	})

	it('makes a new dossier, once', async () => {
		const sent = { bundle: JSON.stringify({ ...(await bundle()), id: 'other' }), intent: 'publish', key: 'k' }
		for (const saved of [await desk.upload('/desk/import', sent), await desk.upload('/desk/import', sent)]) {
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
		expect((await desk.upload('/desk/putin-trump/import', { bundle: text })).status).toBe(status)
		expect((await desk.upload('/desk/import', { bundle: text })).status).toBe(status)
	})

	it('may have 20 MB, and no more', async () => {
		const filled = { ...(await bundle()), exportedAt: 'x'.repeat(19_900_000) }
		const look = await desk.upload('/desk/putin-trump/import', { bundle: JSON.stringify(filled) })
		expect([look.status, await look.text()]).toEqual([200, expect.stringContaining('Nothing would change')])
		const tooLong = await desk.upload('/desk/putin-trump/import', { bundle: 'x'.repeat(20_100_001) })
		expect(tooLong.status).toBe(413)
	})

	it('is given out to a session, to be saved', async () => {
		const answer = await (await sitDownAs(newsroom, 'viewer')).read(`${DOSSIER}/export`)
		expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="putin-trump.json"')
	})
})

/** A dossier as a bundle by the API: exported, and imported again. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { CALL, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bundleWith } from '../support/bundle-with.ts'
import { sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const WITH_TOKEN = bearer()

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const put = (bundle: unknown, headers: Record<string, string> = {}, path = DOSSIER) =>
	newsroom.send('PUT', path, bundle, headers)
const exported = async () => (await newsroom.ask(`${DOSSIER}/export`, { headers: WITH_TOKEN })).text()
const lasting = (bundle: string) => bundle.replaceAll(/^ {2}"(version|updatedAt)": .*\n/gm, '')
const etag = () => newsroom.tagOf(DOSSIER)

describe('an export', () => {
	it('is the whole dossier in the seed’s shape, as a file that nobody keeps', async () => {
		const answer = await newsroom.ask(`${DOSSIER}/export`, { headers: WITH_TOKEN })
		expect(answer.status).toBe(200)
		expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="putin-trump.json"')
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(answer.headers.get('ETag')).toBe(await etag())
		const text = await answer.text()
		const { updatedAt, ...rest } = JSON.parse(text)
		// For whoever compares two of them line by line.
		const lines = text.split('\n').map((line) => line.trim().replace(/,$/, ''))
		expect(lines).toEqual(expect.arrayContaining(seed.meetings.map((meeting: object) => JSON.stringify(meeting))))
		expect(updatedAt).toBe('2025-08-16T09:00:00.000Z')
		const { updatedAt: _u, ...seeded } = seed
		expect(JSON.stringify(rest)).toBe(JSON.stringify(seeded))
	})

	it('is the same bytes under the same tag, whenever it is read, and another where the record is another', async () => {
		let now = new Date('2026-03-01T09:00:00Z')
		newsroom = await openNewsroom({ now: () => now })
		const read = (more = {}) => newsroom.ask(`${DOSSIER}/export`, { headers: { ...WITH_TOKEN, ...more } })
		const first = await read()
		now = new Date('2026-03-02T09:00:00Z')
		const second = await read()
		const tag = first.headers.get('ETag') ?? ''
		expect([second.headers.get('ETag'), await second.text()]).toEqual([tag, await first.text()])
		const unchanged = await read({ 'If-None-Match': tag })
		expect([unchanged.status, await unchanged.text(), unchanged.headers.get('Cache-Control')]).toEqual([
			304,
			'',
			'no-store',
		])
		await newsroom.send('POST', `${DOSSIER}/calls`, {
			...CALL,
			on: '2026-02-27',
			period: { from: '2026-01-01', to: '2026-12-31', label: { ru: '2026' } },
		})
		expect((await read({ 'If-None-Match': tag })).status).toBe(200)
	})

	it('goes back to the address that it was read at', async () => {
		const path = `${DOSSIER}/export`
		const answer = await newsroom.ask(path, { headers: WITH_TOKEN })
		const bundle = await answer.json<{ [key: string]: unknown }>()
		const tag = answer.headers.get('ETag') ?? ''
		const same = await put(bundle, { 'If-Match': tag }, path)
		expect([same.status, same.headers.get('ETag')]).toEqual([200, tag])
		const changed = await put({ ...bundle, title: { ru: 'Другое' } }, { 'If-Match': tag }, path)
		expect([changed.status, (await changed.json<Answer>()).version]).toEqual([200, 2])
		// What it says as before stays as it was written.
		for (const table of ['entry_versions', 'meeting_versions']) {
			const written = await env.DB.prepare(`SELECT count(*) AS rows FROM ${table} WHERE written = 2`).first()
			expect([table, written]).toEqual([table, { rows: 0 }])
		}
		expect((await put(bundle, {}, path)).status).toBe(428)
		expect((await put(bundle, { 'If-Match': tag }, path)).status).toBe(412)
		expect((await put({ ...bundle, id: 'another' }, {}, '/api/v1/dossiers/another/export')).status).toBe(201)
	})

	it('is what is wanted where the summary of a dossier comes instead', async () => {
		const summary = await (await newsroom.ask(DOSSIER)).json()
		for (const path of [DOSSIER, `${DOSSIER}/export`]) {
			const answer = await put(summary, { 'If-Match': '*' }, path)
			const { detail } = await answer.json<Answer>()
			expect([answer.status, detail]).toEqual([422, expect.stringContaining('/api/v1/dossiers/putin-trump/export')])
		}
	})

	it('is for viewers, by token or by the desk’s session, and for nobody else', async () => {
		expect((await newsroom.ask(`${DOSSIER}/export`)).status).toBe(401)
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		const headers = bearer(`${TOKEN}-viewer`)
		expect((await newsroom.ask(`${DOSSIER}/export`, { headers })).status).toBe(200)
		const { Cookie } = (await sitDown(newsroom, `${TOKEN}-viewer`)).headers
		expect((await newsroom.ask(`${DOSSIER}/export`, { headers: { Cookie } })).status).toBe(200)
		expect((await newsroom.ask('/api/v1/dossiers/nobody/export', { headers })).status).toBe(404)
	})
})

describe('an import', () => {
	it('that says what the record says already changes nothing, however often it comes', async () => {
		const before = await etag()
		const bundle = { ...JSON.parse(await exported()), reason: 'from the archive' }
		for (let time = 0; time < 2; time++) {
			const answer = await put(bundle, { 'If-Match': '*' })
			expect([answer.status, answer.headers.get('ETag'), (await answer.json<Answer>()).version]).toEqual([
				200,
				before,
				1,
			])
		}
		expect(await etag()).toBe(before)
		expect((await put({ ...bundle, title: { ru: 'Другое' } }, { 'If-Match': before })).status).toBe(200)
		expect(await etag()).not.toBe(before)
	})

	it('brings a dossier to a newsroom that has none, and takes it away as the same bytes', async () => {
		const calls = CALL
		const recorded = await (await newsroom.send('POST', `${DOSSIER}/calls`, calls)).json<Answer>()
		await newsroom.send('POST', `${DOSSIER}/calls/entries/${recorded.entry.id}/undo`, { reason: 'a slip' })
		const first = await exported()

		newsroom = await openNewsroom({ dossiers: [], now: () => new Date('2026-03-01T09:00:00Z') })
		const answer = await put(JSON.parse(first))
		expect(answer.status).toBe(201)
		expect(answer.headers.get('ETag')).toBe(await etag())
		expect(await answer.json()).toMatchObject({ id: 'putin-trump', version: 1, totals: { calls: { total: 24 } } })
		const second = await exported()
		expect(lasting(second)).toBe(lasting(first))
		expect((await newsroom.ask('/w/putin-trump/count-card')).status).toBe(200)
	})

	it('over a dossier that is there is one new revision, and the record and every page are the bundle’s', async () => {
		const before = await exported()
		await newsroom.send('POST', `${DOSSIER}/calls`, CALL)
		const answer = await put(JSON.parse(before), { 'If-Match': await etag() })
		expect(answer.status).toBe(200)
		expect(await answer.json()).toMatchObject({ version: 3, totals: { calls: { total: 24 } } })
		expect(lasting(await exported())).toBe(lasting(before))
		expect(await (await newsroom.ask('/w/putin-trump/count-card')).text()).toMatch(/<data value="24"/)
		expect(await (await newsroom.ask(`${DOSSIER}?version=2`)).json()).toMatchObject({
			totals: { calls: { total: 25 } },
		})
	})

	it('keeps the order of entries that were written in one instant, also between older ones', async () => {
		const [opening, other] = seed.tallies[0]?.entries ?? []
		const between = { ...opening, id: 'between', delta: 0 }
		const bundle = bundleWith('/tallies/0/entries', [opening, between, other])
		expect((await put(bundle, { 'If-Match': '*' })).status).toBe(200)
		const order = async () => JSON.parse(await exported()).tallies[0].entries.map((e: { id: string }) => e.id)
		expect(await order()).toEqual(['opening-first-term', 'between', 'opening-2025'])
		const turned = bundleWith('/tallies/0/entries', [other, opening, between])
		expect((await put(turned, { 'If-Match': '*' })).status).toBe(200)
		expect(await order()).toEqual(['opening-2025', 'opening-first-term', 'between'])
	})

	it('wants to know which version it replaces', async () => {
		expect((await put(seed)).status).toBe(428)
		expect((await put(seed, { 'If-None-Match': '*' })).status).toBe(412)
		expect((await put(seed, { 'If-Match': '"0.0"' })).status).toBe(412)
		const elsewhere = { ...seed, id: 'a-b' }
		const path = '/api/v1/dossiers/a-b'
		expect((await put(elsewhere, { 'If-Match': '*' }, path)).status).toBe(412)
		expect((await put(elsewhere, { 'If-None-Match': '*' }, path)).status).toBe(201)
	})

	it('makes a dossier once, also when two send it at the same moment', async () => {
		const path = '/api/v1/dossiers/a-b'
		const make = () => put({ ...seed, id: 'a-b' }, { 'If-None-Match': '*' }, path)
		const statuses = (await Promise.all([make(), make(), make()])).map((a) => a.status).sort()
		expect(statuses).toEqual([201, 412, 412])
		expect(await (await newsroom.ask(path)).json()).toMatchObject({ version: 1 })
	})

	it('is done once when it is sent again with its key', async () => {
		const headers = { 'Idempotency-Key': 'k', 'If-Match': await etag() }
		const answers = [await put(seed, headers), await put(seed, headers)]
		expect(answers.map((a) => a.status)).toEqual([200, 200])
		expect(await etag()).toBe(answers[1]?.headers.get('ETag'))
	})

	it('is for editors', async () => {
		await addEditor('viewer', `${TOKEN}-viewer`, 'viewer')
		expect((await put(seed, bearer(`${TOKEN}-viewer`))).status).toBe(403)
		expect((await newsroom.ask(DOSSIER, { method: 'PUT', body: '{}' })).status).toBe(401)
	})
})

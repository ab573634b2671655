/** Bundles and rows from before uncertain dates, reported calls and drafts: they say what they said. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

/** What bundles and rows had not then. */
const NEW = [
	'until',
	'datePrecision',
	'featured',
	'reportedBy',
	'deniedBy',
	'counted',
	'confirms',
	'method',
	'visibility',
]
const ALSO_NEW = ['meetingsCheckedOn', 'archivedUrl', 'publicSince']

/** The same as it was written then: fewer fields, a publisher as one string. */
function asBefore(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(asBefore)
	if (typeof value !== 'object' || value === null) return value
	const fields = Object.entries(value).filter(([name]) => ![...NEW, ...ALSO_NEW].includes(name))
	return Object.fromEntries(fields.map(([name, of]) => [name, name === 'publisher' ? (of?.ru ?? null) : asBefore(of)]))
}

const old = { ...(asBefore(seed) as object), id: 'a-b' }
/** With the clock that a bundle had of its own. */
const before = { ...old, exportedAt: '2025-08-15T09:00:00.000Z' }
let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})
const put = (body: object, headers = {}) => newsroom.send('PUT', '/api/v1/dossiers/a-b', body, headers)
const exported = async () => {
	return (await newsroom.ask('/api/v1/dossiers/a-b/export', { headers: bearer() })).json<Answer>()
}

describe('a bundle from before', () => {
	it('is taken, is public, and says in the new words what it said', async () => {
		const answer = await put(before)
		expect(answer.status).toBe(201)
		const { totals } = await answer.json<Answer>()
		expect(totals.meetings).toMatchObject({ held: 6, video: 0, scheduled: 1, reported: 0 })
		expect(totals.calls).toMatchObject({ total: 24, reported: 0 })
		const now = await exported()
		expect(now).toMatchObject({ visibility: 'public', meetingsCheckedOn: null })
		for (const meeting of now.meetings) {
			expect(meeting).toMatchObject({
				until: null,
				datePrecision: 'day',
				featured: false,
				reportedBy: null,
				deniedBy: null,
			})
			expect(meeting.sources[0]?.publisher).toEqual({ ru: 'РИА Новости' })
		}
		expect(asBefore({ ...now, updatedAt: null })).toEqual({ ...old, updatedAt: null })
	})

	it('comes back as it went, byte by byte', async () => {
		await put(before)
		const first = await exported()
		expect((await put(first, { 'If-Match': '*' })).status).toBe(200)
		expect(await exported()).toEqual(first)
	})

	it('may have a period whose id is now an address, which can still be edited', async () => {
		const named = (id: string) => JSON.parse(JSON.stringify(before).replaceAll('"2025"', JSON.stringify(id)))
		expect((await put(named('entries'))).status).toBe(422)
		expect((await put(named('reported'))).status).toBe(201)
		const total = { total: 7, source: 'https://example.org/', reason: 'counted again', on: '2025-08-15' }
		const address = '/api/v1/dossiers/a-b/calls/reported'
		expect((await newsroom.send('PUT', address, total, { 'If-Match': '*' })).status).toBe(200)
		expect((await exported()).tallies[0]?.periods.map(({ id }: { id: string }) => id)).toContain('reported')
	})

	it('over the same dossier says nothing new where it says the same', async () => {
		const answer = await put(before)
		const again = await put(before, { 'If-Match': answer.headers.get('ETag') ?? '' })
		expect([again.status, (await again.json<Answer>()).version]).toEqual([200, 1])
	})
})

describe('rows from before', () => {
	it('name their publishers in each language as they did, and are written anew by no edit that leaves them', async () => {
		await env.DB.exec('DROP TRIGGER meeting_versions_keep_words')
		const { results: meetings } = await env.DB.prepare('SELECT id, sources FROM meeting_versions').all<
			Record<string, string>
		>()
		for (const { id, sources } of meetings) {
			await env.DB.prepare('UPDATE meeting_versions SET sources = ? WHERE id = ?')
				.bind(JSON.stringify(asBefore(JSON.parse(sources ?? ''))), id)
				.run()
		}
		await env.DB.prepare('DELETE FROM pages').run()
		for (const lang of ['ru', 'en']) {
			for (const address of [
				`/w/putin-trump/previous-meetings?lang=${lang}`,
				`/w/putin-trump/mini-timeline?lang=${lang}&version=1`,
			]) {
				const page = await (await newsroom.ask(address)).text()
				expect(page).toContain('РИА Новости')
				expect(page).not.toContain('[object Object]')
			}
		}
		const meeting = { status: 'held', format: 'brief', sources: [{ url: 'https://example.org/' }] }
		const place = { city: 'Женева', country: 'CH' }
		const added = await newsroom.send('POST', '/api/v1/dossiers/putin-trump/meetings', {
			...meeting,
			date: '2020-01-02',
			place,
		})
		expect(added.status).toBe(201)
		const { results } = await env.DB.prepare('SELECT count(*) AS n FROM meeting_versions').all()
		expect(results).toEqual([{ n: meetings.length + 1 }])
	})
})

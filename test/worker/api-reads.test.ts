import { beforeEach, describe, expect, it } from 'vitest'
import { DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const read = async (path: string) => (await newsroom.ask(`/api/v1${path}`)).json<Answer>()

describe('the API, read', () => {
	it('lists the dossiers with their totals', async () => {
		const { dossiers, next } = await read('/dossiers')
		expect(next).toBeNull()
		expect(dossiers).toHaveLength(1)
		expect(dossiers[0]).toMatchObject({
			id: 'putin-trump',
			version: 1,
			totals: { meetings: { held: 6, scheduled: 1, cancelled: 0 }, calls: { total: 24, countedBy: { id: 'kremlin' } } },
		})
	})

	it('tells the whole of a dossier', async () => {
		const dossier = await read('/dossiers/putin-trump')
		expect(dossier.leaders.map((l) => l.id)).toEqual(['vladimir-putin', 'donald-trump'])
		expect(dossier.links.calls).toBe('https://sidelines.test/api/v1/dossiers/putin-trump/calls')
	})

	it('adds the calls up by period', async () => {
		const calls = await read('/dossiers/putin-trump/calls')
		expect(calls).toMatchObject({ total: 24, asOf: '2025-08-15', others: [], next: null })
		expect(calls.periods.map((p) => [p.id, p.count])).toEqual([
			['first-term', 18],
			['2025', 6],
		])
		expect(calls.entries.map((e) => [e.kind, e.on])).toEqual([
			['opening', '2025-08-15'],
			['opening', '2021-01-20'],
		])
	})

	it('knows the calls as of a day: none before the first stated total', async () => {
		expect(await read('/dossiers/putin-trump/calls?as-of=2021-01-20')).toMatchObject({ total: 18, asOf: '2021-01-20' })
		expect(await read('/dossiers/putin-trump/calls?as-of=2021-01-19')).toMatchObject({ total: null, asOf: null })
	})

	it('pages and filters the meetings, newest first', async () => {
		const first = await newsroom.ask(`${DOSSIER}/meetings?limit=2&status=held`)
		const { meetings, next } = await first.json<Answer>()
		expect(meetings.map((m) => m.ordinal)).toEqual([6, 5])
		expect(first.headers.get('Link')).toContain(`<${next}>; rel="next"`)
		const second = await (await newsroom.ask(next)).json<Answer>()
		expect(second.meetings.map((m) => m.ordinal)).toEqual([4, 3])
	})

	it('has no meeting between a day and the day before it, not even one of which the year alone is known', async () => {
		const facts = { date: '2024', status: 'held', format: 'full', place: { city: { en: 'Riga' }, country: 'LV' } }
		await newsroom.send('POST', `${DOSSIER}/meetings`, { ...facts, sources: [{ url: 'https://example.org/' }] })
		const between = async (from: string, to: string) =>
			(await read(`/dossiers/putin-trump/meetings?from=${from}&to=${to}`)).meetings.map((m) => m.date)
		expect(await between('2024-06-01', '2024-06-02')).toEqual(['2024-01-01'])
		expect(await between('2024-06-02', '2024-06-01')).toEqual([])
	})

	it('leaves an announced meeting out of the ordinals', async () => {
		const { meetings } = await read('/dossiers/putin-trump/meetings?status=scheduled')
		expect(meetings).toHaveLength(1)
		expect(meetings[0]?.ordinal).toBeNull()
		const id = meetings[0]?.id
		expect(await read(`/dossiers/putin-trump/meetings/${id}`)).toMatchObject({ id, status: 'scheduled' })
	})

	it.each(['/dossiers/putin-trump', '/dossiers/putin-trump/calls', '/dossiers/putin-trump/meetings', '/dossiers'])(
		'answers %s with 304 to who has it',
		async (path) => {
			const answer = await newsroom.ask(`/api/v1${path}`)
			const etag = answer.headers.get('ETag') ?? ''
			expect(etag).toMatch(/^"[^"]+"$/)
			const again = await newsroom.ask(`/api/v1${path}`, { headers: { 'If-None-Match': `W/${etag}` } })
			expect(again.status).toBe(304)
			expect(again.headers.get('Cache-Tag')).toBe(answer.headers.get('Cache-Tag'))
		},
	)

	it.each([
		['/dossiers/putin-trump/calls?as-of=2025-02-30', 'as-of'],
		['/dossiers/putin-trump/calls?as-of=2025-08-17', 'as-of'],
		['/dossiers/putin-trump/meetings?order=up', 'order'],
		['/dossiers/putin-trump/meetings?limit=0', 'limit'],
		['/dossiers/putin-trump/meetings?limit=1&limit=2', 'limit'],
		['/dossiers/putin-trump/meetings?cursor=%27--', 'cursor'],
	])('refuses %s and names the parameter', async (path, parameter) => {
		const answer = await newsroom.ask(`/api/v1${path}`)
		expect(answer.status).toBe(400)
		expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(await answer.json()).toMatchObject({ type: '/api/problems/bad-query', status: 400, parameter })
	})

	it.each(['/dossiers/nobody', '/dossiers/putin-trump/meetings/none', '/dossiers/putin-trump?version=2', '/nothing'])(
		'does not find %s',
		async (path) => {
			expect((await newsroom.ask(`/api/v1${path}`)).status).toBe(404)
		},
	)

	it('says which methods a path has', async () => {
		const answer = await newsroom.ask('/api/v1/dossiers', { method: 'DELETE' })
		expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
	})
})

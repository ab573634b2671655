/** A meeting changed by the API: field by field, and over nothing that its editor has not seen. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { CALL, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { type Answer, pointersOf } from '../support/answer.ts'
import { MEETING, meetingsIn, OSAKA } from '../support/meetings.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const { read, version, patch } = meetingsIn(() => newsroom)

describe('changing a meeting', () => {
	it('changes what is named and leaves the rest', async () => {
		const before = await read(OSAKA)
		const answer = await patch(OSAKA, { place: { venue: { en: 'Intex Osaka' } }, format: 'sidelines' })
		expect(answer.status).toBe(200)
		const after = { ...before, format: 'sidelines', place: { ...before.place, venue: { en: 'Intex Osaka' } } }
		expect(await answer.clone().json()).toEqual(after)
		const shown = await newsroom.ask(OSAKA)
		expect([shown.headers.get('ETag'), await shown.text()]).toEqual([answer.headers.get('ETag'), await answer.text()])
	})

	it('takes a string as the text of the first language, and keeps the translations', async () => {
		const { summary } = await read(OSAKA)
		await patch(OSAKA, { summary: 'Новое изложение' })
		expect((await read(OSAKA)).summary).toEqual({ ...summary, ru: 'Новое изложение' })
		await patch(OSAKA, { summary: { en: null } })
		expect((await read(OSAKA)).summary).toEqual({ ru: 'Новое изложение' })
		await patch(OSAKA, { summary: { ru: null } })
		expect((await read(OSAKA)).summary).toBeNull()
	})

	it('clears with null what may be empty, and nothing else', async () => {
		const cleared = { occasion: null, duration: null, topics: null, place: { venue: null } }
		const { occasion, duration, topics } = await (await patch(OSAKA, cleared)).json<MeetingAnswer>()
		expect([occasion, duration, topics]).toEqual([null, null, []])
		const required = { date: null, status: null, place: { city: null }, sources: null }
		const refused = await patch(OSAKA, required)
		expect(refused.status).toBe(422)
		expect(await pointersOf(refused)).toEqual(['#/date', '#/status', '#/place/city', '#/sources'])
	})

	it('replaces a list as a whole, and a part of a duration by itself', async () => {
		await patch(OSAKA, { topics: ['Иран'], duration: { plannedMinutes: 45 } })
		const { topics, duration } = await read(OSAKA)
		expect(topics).toEqual([{ ru: 'Иран' }])
		expect(duration).toEqual({
			plannedMinutes: 45,
			plannedApproximate: true,
			actual: { min: 90, max: 90, approximate: true },
		})
	})

	it('comes as JSON or as a merge patch', async () => {
		const types = ['application/json', 'application/merge-patch+json', 'text/plain']
		const statuses = []
		for (const type of types) statuses.push((await patch(OSAKA, { format: 'full' }, { 'Content-Type': type })).status)
		expect(statuses).toEqual([200, 200, 415])
		expect(
			(await newsroom.send('POST', MEETINGS, MEETING, { 'Content-Type': 'application/merge-patch+json' })).status,
		).toBe(415)
	})

	it.each([
		['/reason', { reason: null }],
		['/reasonKind', { reasonKind: 'whim' }],
		['/id', { id: 'another' }],
		['/ordinal', { ordinal: 5 }],
		['/ordinal', { ordinal: null }],
		['/date', { date: '2026-01-01' }],
		['/summary/de', { summary: { de: 'x' } }],
		['/duration/actual/max', { duration: { actual: { max: 80 } } }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await patch(OSAKA, body)
		expect(answer.status).toBe(422)
		expect(await pointersOf(answer)).toEqual([`#${pointer}`])
		expect(await version()).toBe(1)
	})

	it('makes no revision where nothing is changed', async () => {
		const etag = await newsroom.tagOf(OSAKA)
		const { summary } = await read(OSAKA)
		const answer = await patch(OSAKA, { format: 'full', summary, occasion: {} })
		expect([answer.status, answer.headers.get('ETag'), await version()]).toEqual([200, etag, 1])
	})

	it('keeps the id when the day was wrong, and moves the ordinals', async () => {
		await patch(`${MEETINGS}/2018-12-01-buenos-aires`, { date: '2020-01-01' })
		const { meetings } = await (await newsroom.ask(`${MEETINGS}?status=held`)).json<Answer>()
		expect(meetings.slice(0, 2).map((m) => [m.id, m.ordinal])).toEqual([
			['2018-12-01-buenos-aires', 6],
			['2019-06-28-osaka', 5],
		])
	})

	describe('without a reason', () => {
		const bare = async (body: object) =>
			newsroom.send('PATCH', OSAKA, body, { 'If-Match': await newsroom.tagOf(OSAKA) })

		it('adds what was not told before, translations among it, and corrects nothing', async () => {
			await patch(OSAKA, { summary: { en: null }, duration: null, topics: ['Иран', 'Украина'] })
			const corrected = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
			for (const body of [
				{ summary: { en: 'A translation' } },
				{ place: { venue: { en: 'Intex Osaka' } } },
				{ duration: { plannedMinutes: 60, plannedApproximate: true } },
				{ topics: [{ ru: 'Иран', en: 'Iran' }, { ru: 'Украина' }, { ru: 'Ещё' }] },
			]) {
				const answer = await bare(body)
				expect([body, answer.status]).toEqual([body, 200])
			}
			const { corrections } = await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()
			expect(corrections).toEqual(corrected.corrections)
		})

		it.each([
			{ format: 'brief' },
			{ summary: { en: 'Told anew' } },
			{ summary: { en: null } },
			{ duration: { actual: null } },
			{ duration: { plannedApproximate: false } },
			{ topics: [{ ru: 'Другое' }] },
			{ sources: [{ url: 'https://example.org/another' }] },
		])('says nothing otherwise: %j', async (body) => {
			const answer = await bare(body)
			expect([answer.status, await pointersOf(answer)]).toEqual([422, ['#/reason']])
		})
	})

	it('counts an announced meeting once an editor says that it was held', async () => {
		await patch(`${MEETINGS}/2025-08-15-anchorage`, { status: 'held', reasonKind: 'update' })
		const { totals } = await (await newsroom.ask(DOSSIER)).json<Answer>()
		expect(totals.meetings).toMatchObject({ held: 7, scheduled: 0, cancelled: 0 })
	})
})

describe('what an editor saw of a meeting', () => {
	const body = { reason: 'misprint', format: 'brief' }

	it('must be said, and must still be so', async () => {
		for (const method of ['PATCH', 'DELETE']) {
			const sent = method === 'PATCH' ? body : { reason: 'doubled' }
			expect((await newsroom.send(method, OSAKA, sent)).status).toBe(428)
			expect((await newsroom.send(method, OSAKA, sent, { 'If-Match': '"other"' })).status).toBe(412)
		}
		expect(await version()).toBe(1)
	})

	it('is no more after another edit of it: the second is told the version that came between', async () => {
		const seen = { 'If-Match': `W/${await newsroom.tagOf(OSAKA)}` }
		expect((await newsroom.send('PATCH', OSAKA, body, seen)).status).toBe(200)
		const late = await newsroom.send('PATCH', OSAKA, { ...body, format: 'informal' }, seen)
		expect([late.status, await late.json()]).toMatchObject([412, { version: 2 }])
		expect((await read(OSAKA)).format).toBe('brief')
	})

	it('stays the same when a call is recorded or another meeting is changed', async () => {
		const etag = await newsroom.tagOf(OSAKA)
		await newsroom.send('POST', `${DOSSIER}/calls`, CALL)
		await patch(`${MEETINGS}/2018-07-16-helsinki`, { format: 'brief' })
		expect(await newsroom.tagOf(OSAKA)).toBe(etag)
		const answer = await newsroom.send('PATCH', OSAKA, body, { 'If-Match': etag })
		expect(answer.status).toBe(200)
	})

	it('is another when an earlier meeting moves its ordinal', async () => {
		const etag = await newsroom.tagOf(OSAKA)
		await newsroom.send('POST', MEETINGS, { ...MEETING, date: '2018-01-01' })
		expect(await newsroom.tagOf(OSAKA)).not.toBe(etag)
	})

	it('does not matter of a meeting that is not there', async () => {
		const answer = await newsroom.send('PATCH', `${MEETINGS}/none`, body, { 'If-Match': '"any"' })
		expect(answer.status).toBe(404)
	})
})

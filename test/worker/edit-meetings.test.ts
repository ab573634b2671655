/** Meetings by the API: added, removed, and edited by many at once. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { CALL, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { type Answer, pointersOf } from '../support/answer.ts'
import { MEETING, meetingsIn, OSAKA } from '../support/meetings.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

type Saved = { readonly id: string; readonly answer: { readonly id: string } }

const { read, version, patch } = meetingsIn(() => newsroom)

describe('adding a meeting', () => {
	it('needs no more than when, where, of which kind, and who says so', async () => {
		const answer = await newsroom.send('POST', MEETINGS, MEETING)
		expect(answer.status).toBe(201)
		expect(answer.headers.get('Cache-Control')).toBe('no-store')
		expect(await answer.json()).toEqual({
			id: '2025-08-15-anchorage-2',
			...MEETING,
			until: null,
			datePrecision: 'day',
			featured: false,
			reportedBy: null,
			deniedBy: null,
			ordinal: 7,
			place: { ...MEETING.place, venue: null },
			occasion: null,
			duration: null,
			attendees: [],
			topics: [],
			outcomes: [],
			remarks: [],
			summary: null,
			sources: [{ url: 'https://example.org/a-note', publisher: null, title: null, publishedOn: null }],
		})
	})

	it('says where it is, and answers with the ETag that reading it has', async () => {
		const answer = await newsroom.send('POST', MEETINGS, MEETING)
		const location = answer.headers.get('Location') ?? ''
		expect(location).toBe(`https://sidelines.test${MEETINGS}/2025-08-15-anchorage-2`)
		const shown = await newsroom.ask(location)
		expect(shown.headers.get('ETag')).toBe(answer.headers.get('ETag'))
		expect(await shown.text()).toBe(await answer.text())
	})

	it('is seen in the widgets at once', async () => {
		await newsroom.send('POST', MEETINGS, { ...MEETING, occasion: 'переговоры на Аляске' })
		const card = await newsroom.ask('/w/putin-trump/count-card?metric=meetings')
		expect(await card.text()).toMatch(/<data value="7"/)
		expect(await (await newsroom.ask('/w/putin-trump/previous-meetings')).text()).toContain('переговоры на Аляске')
	})

	it('takes a text as one string in the dossier’s first language', async () => {
		const body = { ...MEETING, summary: 'Итог', topics: ['Украина', { ru: 'Иран', en: 'Iran' }] }
		const { summary, topics } = await (await newsroom.send('POST', MEETINGS, body)).json<MeetingAnswer>()
		expect([summary, topics]).toEqual([{ ru: 'Итог' }, [{ ru: 'Украина' }, { ru: 'Иран', en: 'Iran' }]])
	})

	it('adds one however often it is sent under one key', async () => {
		const headers = { 'Idempotency-Key': 'k-1' }
		const answers = await Promise.all([1, 2, 3, 4].map(() => newsroom.send('POST', MEETINGS, MEETING, headers)))
		expect(answers.map((a) => a.status)).toEqual([201, 201, 201, 201])
		expect(new Set(answers.map((a) => a.headers.get('Location'))).size).toBe(1)
		expect((await (await newsroom.ask(MEETINGS)).json<Answer>()).meetings).toHaveLength(8)
	})

	it('may be announced for a day to come, and stay announced when that has passed', async () => {
		for (const date of ['2026-01-01', '2024-01-01']) {
			expect((await newsroom.send('POST', MEETINGS, { ...MEETING, status: 'scheduled', date })).status).toBe(201)
		}
	})

	const source = MEETING.sources[0]
	it.each([
		['/date', { ...MEETING, date: '2025-02-30' }],
		['/date', { ...MEETING, date: '2025-08-17' }],
		['/date', { ...MEETING, date: undefined }],
		['/status', { ...MEETING, status: 'over' }],
		['/format', { ...MEETING, format: null }],
		['/place/city', { ...MEETING, place: { country: 'US' } }],
		['/place/city', { ...MEETING, place: { city: {}, country: 'US' } }],
		['/place/city/de', { ...MEETING, place: { city: { de: 'Anchorage' }, country: 'US' } }],
		['/place/city/ru', { ...MEETING, place: { city: { ru: 'A'.repeat(201) }, country: 'US' } }],
		['/place/country', { ...MEETING, place: { city: 'A', country: 'us' } }],
		['/place/country', { ...MEETING, place: { city: 'A', country: 'ZZ' } }],
		['/place/state', { ...MEETING, place: { ...MEETING.place, state: 'AK' } }],
		['/sources', { ...MEETING, sources: [] }],
		['/sources', { ...MEETING, sources: undefined }],
		['/sources', { ...MEETING, sources: Array(51).fill(source) }],
		['/sources/0/url', { ...MEETING, sources: [{ url: 'javascript:alert(1)' }] }],
		['/sources/0/publishedOn', { ...MEETING, sources: [{ ...source, publishedOn: 'today' }] }],
		['/sources/0/publishedOn', { ...MEETING, sources: [{ ...source, publishedOn: '2026-08-15' }] }],
		['/topics', { ...MEETING, topics: Array(51).fill('Syria') }],
		['/topics/1', { ...MEETING, topics: ['Syria', 7] }],
		['/topics/0', { ...MEETING, topics: [''] }],
		['/outcomes/0', { ...MEETING, outcomes: ['x'.repeat(2001)] }],
		['/remarks/0/speaker', { ...MEETING, remarks: [{ text: 'said so' }] }],
		['/attendees/0/name/de', { ...MEETING, attendees: [{ name: { de: 'X' } }] }],
		['/summary', { ...MEETING, summary: 'a\u0000b' }],
		['/duration/plannedMinutes', { ...MEETING, duration: { plannedMinutes: 0 } }],
		['/duration/actual/min', { ...MEETING, duration: { actual: { min: 10_081 } } }],
		['/duration/actual/max', { ...MEETING, duration: { actual: { min: 15, max: 10 } } }],
		['/id', { ...MEETING, id: 'mine' }],
		['/ordinal', { ...MEETING, ordinal: 1 }],
		['/editor', { ...MEETING, editor: 'somebody' }],
	])('refuses a bad %s', async (pointer, body) => {
		const answer = await newsroom.send('POST', MEETINGS, body)
		expect(answer.status).toBe(422)
		expect(await pointersOf(answer)).toContain(`#${pointer}`)
		expect(await version()).toBe(1)
	})
})

describe('removing a meeting', () => {
	const remove = async (init: RequestInit = {}) =>
		newsroom.ask(OSAKA, {
			method: 'DELETE',
			headers: {
				...bearer(),
				'Content-Type': 'application/json',
				'If-Match': await newsroom.tagOf(OSAKA),
			},
			body: '{"reason":"doubled"}',
			...init,
		})

	it('takes a reason, as every change of what was published', async () => {
		for (const body of [null, '{}', '{"reason":" "}', '{"reason":null}']) {
			const answer = await remove({ body })
			expect([body, answer.status, await pointersOf(answer)]).toEqual([body, 422, ['#/reason']])
		}
		expect(await version()).toBe(1)
	})

	it('takes it out of what readers see', async () => {
		const answer = await remove()
		expect([answer.status, await answer.text()]).toEqual([204, ''])
		expect(answer.headers.get('ETag')).toBe(await newsroom.tagOf(DOSSIER))
		expect((await newsroom.ask(OSAKA)).status).toBe(404)
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).totals.meetings.held).toBe(5)
		expect((await read(`${OSAKA}?version=1`)).ordinal).toBe(6)
	})

	it('keeps its id: no other meeting is ever given it, and no address of it leads to another', async () => {
		const again = { ...MEETING, date: '2019-06-28', place: { city: { ru: 'Осака', en: 'Osaka' }, country: 'JP' } }
		const add = async (query = '') => (await newsroom.send('POST', `${MEETINGS}${query}`, again)).json<Saved>()
		await remove()
		expect((await add('?validate-only=true')).answer.id).toBe('2019-06-28-osaka-2')
		expect([(await add()).id, (await add()).id]).toEqual(['2019-06-28-osaka-2', '2019-06-28-osaka-3'])
		expect((await newsroom.ask(OSAKA)).status).toBe(404)
	})

	it('deletes no row', async () => {
		await remove()
		const { results } = await env.DB.prepare(
			'SELECT id, written, ended FROM meeting_versions WHERE ended IS NOT NULL',
		).all()
		expect(results).toEqual([{ id: '2019-06-28-osaka', written: 1, ended: 2 }])
	})
})

describe('many editors at once', () => {
	it('lose nothing: every call and every meeting is there, and who saw an old meeting is told so', async () => {
		let refused = 0
		const edits = Array.from({ length: 60 }, (_, i) => async () => {
			if (i % 3 === 0) return expect((await newsroom.send('POST', `${DOSSIER}/calls`, CALL)).status).toBe(201)
			const told = [`№ ${i}`]
			if (i % 3 === 1) {
				return expect((await newsroom.send('POST', MEETINGS, { ...MEETING, topics: told })).status).toBe(201)
			}
			for (;;) {
				const answer = await patch(OSAKA, { topics: told })
				if (answer.status === 412) refused++
				else
					return expect([answer.status, (await answer.json<MeetingAnswer>()).topics]).toEqual([200, [{ ru: told[0] }]])
			}
		})
		const worker = async () => {
			for (let edit = edits.shift(); edit; edit = edits.shift()) await edit()
		}
		await Promise.all(Array.from({ length: 10 }, worker))

		const dossier = await (await newsroom.ask(DOSSIER)).json<Answer>()
		expect(dossier.totals.calls.total).toBe(24 + 20)
		// Each answered edit is one revision, and a refused one is none.
		expect(dossier.version).toBe(1 + 60)
		expect(refused).toBeGreaterThan(0)
		const { meetings } = await (await newsroom.ask(`${MEETINGS}?limit=100`)).json<Answer>()
		const told = meetings.filter((m) => m.date === MEETING.date).flatMap((m) => m.topics.flatMap((t) => t.ru ?? []))
		expect(told.sort()).toEqual(Array.from({ length: 20 }, (_, i) => `№ ${3 * i + 1}`).sort())
	}, 60_000)
})

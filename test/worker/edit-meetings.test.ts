import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { CALL, DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

const OSAKA = `${MEETINGS}/2019-06-28-osaka`
const MEETING = {
	date: '2025-08-15',
	status: 'held',
	format: 'full',
	place: { city: { ru: 'Анкоридж', en: 'Anchorage' }, country: 'US' },
	sources: [{ url: 'https://example.org/a-note' }],
}

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const read = async (path: string) => (await newsroom.ask(path)).json<MeetingAnswer>()
const etagOf = async (path: string) => (await newsroom.ask(path)).headers.get('ETag') ?? ''
const version = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).version
const patch = async (path: string, body: object, headers: Record<string, string> = {}) =>
	newsroom.send('PATCH', path, { reason: 'misprint', ...body }, { 'If-Match': await etagOf(path), ...headers })
const faultsOf = async (answer: Response) => (await answer.json<Answer>()).errors.map((e) => e.pointer)

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
		expect(await faultsOf(answer)).toContain(`#${pointer}`)
		expect(await version()).toBe(1)
	})
})

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
		expect(await faultsOf(refused)).toEqual(['#/date', '#/status', '#/place/city', '#/sources'])
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
		expect(await faultsOf(answer)).toEqual([`#${pointer}`])
		expect(await version()).toBe(1)
	})

	it('makes no revision where nothing is changed', async () => {
		const etag = await etagOf(OSAKA)
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
		const bare = async (body: object) => newsroom.send('PATCH', OSAKA, body, { 'If-Match': await etagOf(OSAKA) })

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
			expect([answer.status, await faultsOf(answer)]).toEqual([422, ['#/reason']])
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
		const seen = { 'If-Match': `W/${await etagOf(OSAKA)}` }
		expect((await newsroom.send('PATCH', OSAKA, body, seen)).status).toBe(200)
		const late = await newsroom.send('PATCH', OSAKA, { ...body, format: 'informal' }, seen)
		expect([late.status, await late.json()]).toMatchObject([412, { version: 2 }])
		expect((await read(OSAKA)).format).toBe('brief')
	})

	it('stays the same when a call is recorded or another meeting is changed', async () => {
		const etag = await etagOf(OSAKA)
		await newsroom.send('POST', `${DOSSIER}/calls`, CALL)
		await patch(`${MEETINGS}/2018-07-16-helsinki`, { format: 'brief' })
		expect(await etagOf(OSAKA)).toBe(etag)
		const answer = await newsroom.send('PATCH', OSAKA, body, { 'If-Match': etag })
		expect(answer.status).toBe(200)
	})

	it('is another when an earlier meeting moves its ordinal', async () => {
		const etag = await etagOf(OSAKA)
		await newsroom.send('POST', MEETINGS, { ...MEETING, date: '2018-01-01' })
		expect(await etagOf(OSAKA)).not.toBe(etag)
	})

	it('does not matter of a meeting that is not there', async () => {
		const answer = await newsroom.send('PATCH', `${MEETINGS}/none`, body, { 'If-Match': '"any"' })
		expect(answer.status).toBe(404)
	})
})

describe('removing a meeting', () => {
	const remove = async (init: RequestInit = {}) =>
		newsroom.ask(OSAKA, {
			method: 'DELETE',
			headers: {
				...bearer(),
				'Content-Type': 'application/json',
				'If-Match': await etagOf(OSAKA),
			},
			body: '{"reason":"doubled"}',
			...init,
		})

	it('takes a reason, as every change of what was published', async () => {
		for (const body of [null, '{}', '{"reason":" "}', '{"reason":null}']) {
			const answer = await remove({ body })
			expect([body, answer.status, await faultsOf(answer)]).toEqual([body, 422, ['#/reason']])
		}
		expect(await version()).toBe(1)
	})

	it('takes it out of what readers see', async () => {
		const answer = await remove()
		expect([answer.status, await answer.text()]).toEqual([204, ''])
		expect(answer.headers.get('ETag')).toBe(await etagOf(DOSSIER))
		expect((await newsroom.ask(OSAKA)).status).toBe(404)
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).totals.meetings.held).toBe(5)
		expect((await read(`${OSAKA}?version=1`)).ordinal).toBe(6)
	})

	it('deletes no row', async () => {
		await remove()
		const { results } = await env.DB.prepare(
			'SELECT id, written, ended FROM meeting_versions WHERE ended IS NOT NULL',
		).all()
		expect(results).toEqual([{ id: '2019-06-28-osaka', written: 1, ended: 2 }])
	})

	it('gives the id to the next meeting that would have it', async () => {
		await remove()
		const again = { ...MEETING, date: '2019-06-28', place: { city: { en: 'Osaka' }, country: 'JP' } }
		const { id } = await (await newsroom.send('POST', MEETINGS, again)).json<MeetingAnswer>()
		expect(id).toBe('2019-06-28-osaka')
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

/** Meetings as newsrooms know them, written through the API: several days, a month or a year, reported, denied, by video. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const MEETING = {
	date: '2025-03-04',
	status: 'held',
	format: 'full',
	place: { city: { ru: 'Женева', en: 'Geneva' }, country: 'CH' },
	sources: [{ url: 'https://example.org/a-note' }],
}

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const add = (body: object) => newsroom.send('POST', MEETINGS, { ...MEETING, ...body })
const faultsOf = async (answer: Response) => (await answer.json<Answer>()).errors.map(({ pointer }) => pointer.slice(1))

async function added(body: object): Promise<MeetingAnswer> {
	const answer = await add(body)
	expect(answer.status).toBe(201)
	return answer.json()
}

async function patched(id: string, body: object): Promise<Response> {
	const path = `${MEETINGS}/${id}`
	const etag = await newsroom.tagOf(path)
	return newsroom.send('PATCH', path, body, { 'If-Match': etag })
}

const days = ({ date, until, datePrecision }: MeetingAnswer) => [date, until, datePrecision]

describe('the days of a meeting', () => {
	it.each([
		[{ date: '2025-03' }, ['2025-03-01', null, 'month'], '2025-03-geneva'],
		[{ date: '2025-03', datePrecision: 'month' }, ['2025-03-01', null, 'month'], '2025-03-geneva'],
		[{ date: '2025-03-01', datePrecision: 'month' }, ['2025-03-01', null, 'month'], '2025-03-geneva'],
		[{ date: '2025' }, ['2025-01-01', null, 'year'], '2025-geneva'],
		[{ until: '2025-03-05' }, ['2025-03-04', '2025-03-05', 'day'], '2025-03-04-geneva'],
		[{ until: '2025-03-04' }, ['2025-03-04', null, 'day'], '2025-03-04-geneva'],
	])('are told in the form that is known: %j', async (sent, told, id) => {
		const meeting = await added(sent)
		expect([meeting.id, days(meeting)]).toEqual([id, told])
		const { id: _id, ordinal: _ordinal, ...back } = meeting
		expect(days(await added(back))).toEqual(told)
	})

	it.each([
		['/until', { until: '2025-03-03' }],
		['/until', { date: '2025-03', until: '2025-03-05' }],
		['/until', { date: '2025-03', until: '2025-03-01' }],
		['/until', { date: '2025-08-15', until: '2025-08-18' }],
		['/datePrecision', { date: '2025-03', datePrecision: 'day' }],
		['/datePrecision', { date: '2025', datePrecision: 'month' }],
		['/datePrecision', { datePrecision: 'week' }],
		['/date', { datePrecision: 'month' }],
		['/date', { date: '2025-13' }],
		['/date', { date: '2025-9' }],
		['/date', { date: '2025-09', status: 'reported', reportedBy: 'Axios' }],
	])('are refused at %s: %j', async (pointer, sent) => {
		const answer = await add(sent)
		expect([answer.status, await faultsOf(answer)]).toEqual([422, [pointer]])
	})

	it('are known as exactly as a change of them is written', async () => {
		const { id } = await added({})
		const told = async (body: object) => days(await (await patched(id, { reason: 'told otherwise', ...body })).json())
		expect(await told({ date: '2025-03' })).toEqual(['2025-03-01', null, 'month'])
		expect(await told({ summary: 'В марте' })).toEqual(['2025-03-01', null, 'month'])
		expect(await told({ date: '2025-03-06' })).toEqual(['2025-03-06', null, 'day'])
		expect(await told({ until: '2025-03-07' })).toEqual(['2025-03-06', '2025-03-07', 'day'])
		expect(await told({ until: null })).toEqual(['2025-03-06', null, 'day'])
		const contradictory = await patched(id, { date: '2025-03', datePrecision: 'day', reason: 'r' })
		expect([contradictory.status, await faultsOf(contradictory)]).toEqual([422, ['/datePrecision']])
	})

	it('need a reason where a last day is added: readers were told of one day', async () => {
		const { id } = await added({})
		const answer = await patched(id, { until: '2025-03-05' })
		expect([answer.status, await faultsOf(answer)]).toEqual([422, ['/reason']])
	})

	it('are read in a file as strictly', async () => {
		const auth = { Authorization: 'Bearer a-token-of-an-editor-for-the-tests-0123456789' }
		const bundle = await (await newsroom.ask(`${DOSSIER}/export`, { headers: auth })).json<{ meetings: object[] }>()
		const [first, ...rest] = bundle.meetings
		const meetings = [{ ...first, date: '2017-07', datePrecision: 'day' }, ...rest]
		const etag = await newsroom.tagOf(DOSSIER)
		const answer = await newsroom.send('PUT', DOSSIER, { ...bundle, meetings, reason: 'r' }, { 'If-Match': etag })
		expect([answer.status, await faultsOf(answer)]).toEqual([422, ['/meetings/0/datePrecision']])
	})
})

describe('a meeting', () => {
	it('by video may have no place, and counts as none in person', async () => {
		const meeting = await added({ format: 'video', place: null })
		expect([meeting.id, meeting.place, meeting.ordinal]).toEqual(['2025-03-04-video', null, null])
		const { totals } = await (await newsroom.ask(DOSSIER)).json<Answer>()
		expect(totals.meetings).toMatchObject({ held: 6, video: 1 })
	})

	it('needs its place where it is not by video, and the city of a place that is told', async () => {
		expect(await faultsOf(await add({ place: null }))).toEqual(['/place'])
		expect(await faultsOf(await add({ format: 'video', place: { country: 'CH' } }))).toEqual(['/place/city'])
	})

	it('can be where no country is, and where only CLDR knows one', async () => {
		const atSea = await added({ place: { city: { en: 'off Malta' } } })
		expect(atSea.place).toEqual({ city: { en: 'off Malta' }, country: null, venue: null })
		expect((await added({ place: { city: { en: 'Pristina' }, country: 'XK' } })).place?.country).toBe('XK')
	})

	it.each([
		['reported', 'reportedBy'],
		['denied', 'deniedBy'],
	])('that is %s says by whom', async (status, by) => {
		expect(await faultsOf(await add({ status }))).toEqual([`/${by}`])
		expect(await added({ status, [by]: { en: 'Axios' } })).toMatchObject({ status, [by]: { en: 'Axios' } })
		const { totals } = await (await newsroom.ask(DOSSIER)).json<Answer>()
		expect(totals.meetings).toMatchObject({ held: 6, reported: status === 'reported' ? 1 : 0 })
	})

	it('is named first without a reason', async () => {
		const { id } = await added({})
		const answer = await patched(id, { featured: true })
		expect([answer.status, (await answer.json<MeetingAnswer>()).featured]).toEqual([200, true])
		expect((await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()).corrections).toEqual([])
	})

	it('has sources with a publisher in each language, and a copy in an archive', async () => {
		const source = {
			url: 'https://example.org/a',
			publisher: { ru: 'ТАСС', en: 'TASS' },
			archivedUrl: 'https://web.archive.example/a',
		}
		const { sources } = await added({ sources: [source, { url: 'https://example.org/b', publisher: 'ТАСС' }] })
		expect(sources).toMatchObject([source, { publisher: { ru: 'ТАСС' } }])
		expect(await faultsOf(await add({ sources: [{ ...source, archivedUrl: 'javascript:1' }] }))).toEqual([
			'/sources/0/archivedUrl',
		])
	})
})

describe('“checked: nothing new” of the list of meetings', () => {
	const CHECKED = `${MEETINGS}/checked`
	const asOf = async (answer: Response) => (await answer.json<Answer>()).totals.meetings.asOf
	const version = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).version

	it('moves its as-of day to today, or to the day that is told, and nothing else', async () => {
		const day = await newsroom.send('POST', CHECKED, { on: '2025-08-15' })
		expect([day.status, day.headers.get('Cache-Control'), await asOf(day)]).toEqual([200, 'no-store', '2025-08-15'])
		const today = await newsroom.send('POST', CHECKED, {})
		expect([await asOf(today), await version()]).toEqual(['2025-08-16', 3])
		expect((await (await newsroom.ask(`${DOSSIER}/corrections`)).json<Answer>()).corrections).toEqual([])
	})

	it('never moves back: that says nothing new, and is no revision', async () => {
		await newsroom.send('POST', CHECKED, {})
		for (const body of [{}, { on: '2025-08-16' }, { on: '2024-01-01' }]) {
			const again = await newsroom.send('POST', CHECKED, body)
			expect([again.status, await asOf(again)]).toEqual([200, '2025-08-16'])
		}
		expect(await version()).toBe(2)
	})

	it.each([
		['/on', { on: '2025-08-18' }],
		['/on', { on: '2025-08' }],
		['/reason', { reason: 'none is needed' }],
	])('is refused at %s: %j', async (pointer, body) => {
		const answer = await newsroom.send('POST', CHECKED, body)
		expect([answer.status, await faultsOf(answer)]).toEqual([422, [pointer]])
	})

	it('is an editor’s', async () => {
		expect((await newsroom.ask(CHECKED, { method: 'POST', body: '{}' })).status).toBe(401)
	})
})

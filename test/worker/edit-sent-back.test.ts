/** What was read can be sent back: the server's own members are taken as they were, and refused if they say anything else. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { type Answer, pointersOf } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

const OSAKA = `${MEETINGS}/2019-06-28-osaka`

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const versionNow = async () => (await (await newsroom.ask(DOSSIER)).json<Answer>()).version
const read = async (path: string) => (await newsroom.ask(path, { headers: bearer() })).json<Record<string, unknown>>()
const patch = (path: string, body: object) => newsroom.send('PATCH', path, body, { 'If-Match': '*' })

describe('a meeting that was read', () => {
	it('can be sent back whole, which says nothing new', async () => {
		const [meeting, before] = [await read(OSAKA), await versionNow()]
		expect(meeting).toMatchObject({ id: '2019-06-28-osaka', ordinal: 6 })
		const answer = await patch(OSAKA, meeting)
		expect([answer.status, await answer.json()]).toEqual([200, meeting])
		expect(await versionNow()).toBe(before)
	})

	it('can be sent back with one thing changed, though its ordinal changes with it', async () => {
		const meeting = await read(OSAKA)
		const answer = await patch(OSAKA, { ...meeting, date: '2017-01-28', reason: 'a misprint' })
		expect([answer.status, await answer.json()]).toEqual([200, { ...meeting, date: '2017-01-28', ordinal: 1 }])
	})

	it.each([
		['with a month', { date: '2024-03' }],
		['with several days', { date: '2024-06-30', until: '2024-07-01' }],
		['by video, without a place', { date: '2024-05-05', format: 'video', place: null }],
		['reported', { date: '2024-05-05', status: 'reported', reportedBy: { en: 'Axios' } }],
	])('can be sent back %s', async (_, facts) => {
		const whole = {
			status: 'held',
			format: 'full',
			place: { city: { en: 'Riga' }, country: 'LV' },
			sources: [{ url: 'https://example.org/' }],
		}
		const added = await newsroom.send('POST', MEETINGS, { ...whole, ...facts })
		const meeting = await added.json<{ id: string }>()
		const answer = await patch(`${MEETINGS}/${meeting.id}`, meeting)
		expect([answer.status, await answer.json()]).toEqual([200, meeting])
	})

	it('can be sent back with the twins that its edit was answered with', async () => {
		const twin = await newsroom.send('POST', MEETINGS, {
			...(await read(OSAKA)),
			id: undefined,
			ordinal: undefined,
		})
		const meeting = await twin.json<Record<string, unknown>>()
		expect(meeting['possibleDuplicates']).toEqual(['2019-06-28-osaka'])
		expect((await patch(`${MEETINGS}/${meeting['id']}`, meeting)).status).toBe(200)
	})

	it('is refused with another id or another ordinal', async () => {
		const meeting = await read(OSAKA)
		const answer = await patch(OSAKA, { ...meeting, id: 'another', ordinal: 7 })
		expect([answer.status, await pointersOf(answer)]).toEqual([422, ['#/id', '#/ordinal']])
		expect((await patch(OSAKA, { ...meeting, id: null })).status).toBe(422)
	})
})

describe('a period that was read', () => {
	const periodRead = async () => (await (await newsroom.ask(CALLS)).json<Answer>()).periods.at(-1) ?? { id: '' }

	it('can be sent back with its id and its count', async () => {
		const [period, before] = [await periodRead(), await versionNow()]
		expect(period).toMatchObject({ id: '2025', count: 6 })
		expect((await patch(`${CALLS}/2025`, period)).status).toBe(200)
		expect(await versionNow()).toBe(before)
		const renamed = await patch(`${CALLS}/2025`, { ...period, label: { ru: 'год', en: 'year' }, reason: 'clearer' })
		expect(renamed.status).toBe(200)
	})

	it('is refused with another count: totals are sums', async () => {
		const answer = await patch(`${CALLS}/2025`, { ...(await periodRead()), count: 7 })
		expect([answer.status, await pointersOf(answer)]).toEqual([422, ['#/count']])
	})
})

describe('who may see a dossier', () => {
	const VISIBILITY = `${DOSSIER}/visibility`

	it('can be sent back as it was read, and moved so', async () => {
		const [shown, before] = [await read(VISIBILITY), await versionNow()]
		expect((await newsroom.send('POST', VISIBILITY, shown)).status).toBe(200)
		expect(await versionNow()).toBe(before)
		const moved = await newsroom.send('POST', VISIBILITY, { ...shown, visibility: 'archived' })
		expect([moved.status, await versionNow()]).toEqual([200, before + 1])
	})

	it('is refused with a version that was before, and with a member that it has not', async () => {
		const shown = await read(VISIBILITY)
		await newsroom.send('POST', VISIBILITY, { visibility: 'archived' })
		const answer = await newsroom.send('POST', VISIBILITY, { ...shown, readers: 'all' })
		expect([answer.status, await pointersOf(answer)]).toEqual([422, ['#/version', '#/readers']])
	})
})

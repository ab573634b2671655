/** A precondition that is sent is held, on every method: nothing is done where it fails, and nothing is refused where it holds. */
import { beforeEach, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const state = async () => {
	const { version, tallies } = await (await newsroom.ask(DOSSIER)).json<Answer>()
	return { version, total: tallies[0]?.total }
}

const MEETING = {
	date: '2025-08-15',
	status: 'held',
	format: 'full',
	place: { city: { ru: 'Анкоридж' }, country: 'US' },
	sources: [{ url: 'https://example.org/' }],
}
const REPORT = { on: '2025-08-16', source: CALL.source, reportedBy: 'Axios' }

/** Writes that nobody need have seen anything for. */
const ADDING: readonly (readonly [string, string, object, number])[] = [
	['POST', CALLS, CALL, 201],
	['POST', `${CALLS}/reported`, REPORT, 201],
	['POST', MEETINGS, MEETING, 201],
	['POST', `${MEETINGS}/checked`, {}, 200],
	['POST', `${DOSSIER}/visibility`, { visibility: 'archived' }, 200],
]
/** Writes that replace what somebody saw. */
const REPLACING: readonly (readonly [string, string, object, number])[] = [
	['PUT', `${CALLS}/2025`, { total: 7, reason: 'recounted', source: CALL.source }, 200],
	['PATCH', `${CALLS}/2025`, { label: { ru: '2025 год' }, reason: 'a name' }, 200],
	['PATCH', `${DOSSIER}/tallies/kremlin`, { site: 'http://kremlin.ru/', reason: 'moved' }, 200],
	['PATCH', `${MEETINGS}/2019-06-28-osaka`, { featured: true }, 200],
	['DELETE', `${MEETINGS}/2019-06-28-osaka`, { reason: 'a mistake' }, 204],
]

describe.each([...ADDING, ...REPLACING])('%s %s', (method, path, body, done) => {
	it.each([
		['If-Match of a version that is no more', { 'If-Match': '"0.1"' }],
		['If-None-Match: * of what is there', { 'If-None-Match': '*' }],
	])('does nothing under %s', async (_, headers) => {
		const before = await state()
		const answer = await newsroom.send(method, path, body, headers)
		expect([answer.status, await state()]).toEqual([412, before])
		const { detail } = await answer.json<Answer>()
		// Only a newer version is worth another try.
		expect(detail.includes('try again')).toBe('If-Match' in headers)
	})

	it('does nothing under If-None-Match of the version that there is', async () => {
		const [before, tag] = [await state(), await newsroom.tagOf(path.includes('osaka') ? path : DOSSIER)]
		const headers = { 'If-None-Match': `"x", W/${tag}`, ...(done === 201 ? {} : { 'If-Match': '*' }) }
		expect([(await newsroom.send(method, path, body, headers)).status, await state()]).toEqual([412, before])
	})

	it('is done under those that hold', async () => {
		const tag = await newsroom.tagOf(path.includes('osaka') ? path : DOSSIER)
		const headers = { 'If-Match': `W/${tag}`, 'If-None-Match': '"another"' }
		expect((await newsroom.send(method, path, body, headers)).status).toBe(done)
	})
})

describe('opening a period', () => {
	const opening = {
		total: 3,
		source: CALL.source,
		on: '2025-08-16',
		opens: { from: '2016-01-01', to: '2016-12-31', label: '2016' },
	}

	it('is new under If-None-Match: *, and only once', async () => {
		const body = { ...opening, on: '2016-12-31', reason: 'older calls' }
		const put = () => newsroom.send('PUT', `${CALLS}/2016`, body, { 'If-None-Match': '*' })
		const first = await put()
		expect([first.status, first.headers.get('Location')]).toEqual([201, `https://sidelines.test${CALLS}/2016`])
		const again = await put()
		expect([again.status, (await state()).total]).toEqual([412, 27])
	})
})

describe('a read', () => {
	it('under an If-Match that does not hold is refused, and kept by nobody', async () => {
		const tag = await newsroom.tagOf(CALLS)
		const asked = (ifMatch: string) => newsroom.ask(CALLS, { headers: { 'If-Match': ifMatch } })
		expect([(await asked(tag)).status, (await asked('*')).status]).toEqual([200, 200])
		const refused = await asked('"0.1"')
		expect([refused.status, refused.headers.get('Cache-Control')]).toEqual([412, 'no-store'])
	})

	it('of an export too', async () => {
		const exported = async (ifMatch: string) =>
			(await newsroom.ask(`${DOSSIER}/export`, { headers: { ...bearer(), 'If-Match': ifMatch } })).status
		expect([await exported(await newsroom.tagOf(DOSSIER)), await exported('"0.1"')]).toEqual([200, 412])
	})
})

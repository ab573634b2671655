/** What arrives as text, by the API and at the desk: cleaned, asked for its length, and refused where it is no text. */

import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { importDossier } from '../../src/edits/import-dossier.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

const MEETING = {
	date: '2018-11-01',
	status: 'held',
	format: 'full',
	place: { city: { ru: 'Женева' }, country: 'CH' },
	sources: [{ url: 'https://example.org/a-note' }],
}

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom()
})

const add = async (body: object) => newsroom.send('POST', MEETINGS, { ...MEETING, ...body })
const errorsOf = async (answer: Response) => (await answer.json<Answer>()).errors

describe('a text that came with invisible characters', () => {
	it('is kept without them, and so is the id that is made of it', async () => {
		const answer = await add({ place: { city: { ru: 'Жене\u00adва', en: 'Gene\u200bva' }, country: 'CH' } })
		const { id, place } = await answer.json<MeetingAnswer>()
		expect([id, place?.city]).toEqual(['2018-11-01-geneva', { ru: 'Женева', en: 'Geneva' }])
		const cyrillic = await add({ place: { city: { ru: 'Жене\u00adва' }, country: 'CH' } })
		expect((await cyrillic.json<MeetingAnswer>()).id).toBe('2018-11-01-zheneva')
	})

	it('is empty where there was nothing else', async () => {
		for (const city of ['\u00ad', '\u200b \ufeff', '\u3164', '\u2800', '\ufffc', '\u0301', '\u0378']) {
			const answer = await add({ place: { city: { ru: city }, country: 'CH' } })
			expect(answer.status).toBe(422)
			expect(await errorsOf(answer)).toEqual([{ pointer: '#/place/city/ru', detail: 'must not be empty' }])
		}
	})

	it('is cleaned wherever it stands: sources, notes, reasons, labels, people, settings', async () => {
		const source = {
			url: '\ufeffhttps://example.org/a\u200b ',
			title: 'A\u00ad note\u2028more',
			publisher: 'Exam\u2060ple',
		}
		const { sources } = await (await add({ sources: [source] })).json<MeetingAnswer>()
		expect(sources[0]).toMatchObject({
			url: 'https://example.org/a',
			title: 'A note more',
			publisher: { ru: 'Example' },
		})

		const call = { on: '2025-08-16', source: 'http://www.kremlin.ru/', note: { ru: 'Сам\u00ad звонил' } }
		const { entry } = await (await newsroom.send('POST', `${DOSSIER}/calls`, call)).json<Answer>()
		expect(entry.note).toEqual({ ru: 'Сам звонил' })
		const undo = `${DOSSIER}/calls/entries/${entry.id}/undo`
		await newsroom.send('POST', undo, { reason: 'twi\u00adce' })
		const { revisions } = await (await newsroom.ask(`${DOSSIER}/revisions`, { headers: bearer() })).json<Answer>()
		expect(revisions[0]?.reason).toBe('twice')

		const desk = await sitDown(newsroom, TOKEN)
		await desk.send('/desk/people', { key: 'k', name: 'Bo\u00adris\u202e', role: 'editor' })
		expect(await desk.pageAt('/desk/people')).toContain('Boris<')
		const nobody = await desk.send('/desk/people', { key: 'k2', name: '\u2800\u0301', role: 'editor' })
		expect(nobody.status).toBe(422)
	})

	it('is cleaned in a bundle, too, whose ids stay what they are', async () => {
		const old = emptyDossier({
			meetings: [
				meeting({ id: '2020-01-02-zhene-va', place: { city: { en: 'Gene\u00adva' }, country: 'CH', venue: null } }),
			],
		})
		expect((await newsroom.send('PUT', '/api/v1/dossiers/a-b', { ...old, version: 1 })).status).toBe(201)
		const shown = await newsroom.ask('/api/v1/dossiers/a-b/meetings/2020-01-02-zhene-va')
		expect((await shown.json<MeetingAnswer>()).place?.city).toEqual({ en: 'Geneva' })
	})
})

describe('an old record with invisible characters', () => {
	const old = meeting({ place: { city: { en: 'Gene\u00adva', ru: 'Жене\u00adва' }, country: 'CH', venue: null } })
	beforeEach(async () => {
		await importDossier(newsroom.db, emptyDossier({ meetings: [old] }), ORIGIN, new Date('2025-08-16T09:00:00Z'))
	})
	const address = `/api/v1/dossiers/a-b/meetings/${old.id}`

	it('is shown and exported as it is', async () => {
		expect(await (await newsroom.ask('/w/a-b/previous-meetings?lang=en')).text()).toContain('Gene\u00adva')
		expect((await (await newsroom.ask(address)).json<MeetingAnswer>()).place?.city).toEqual(old.place?.city)
	})

	it('is cleaned by the next edit, which needs no reason for that', async () => {
		const etag = await newsroom.tagOf(address)
		const answer = await newsroom.send('PATCH', address, { summary: { en: 'They met.' } }, { 'If-Match': etag })
		expect(answer.status).toBe(200)
		const { id, place } = await answer.json<MeetingAnswer>()
		expect([id, place?.city]).toEqual([old.id, { en: 'Geneva', ru: 'Женева' }])
	})
})

describe('line breaks of other programs', () => {
	const sent = 'A\u000bB\r\nC\rD\u0085E\u2028F\u2029G\fH'

	it('are one in the record, and a space in a field of one line, by the API', async () => {
		const body = {
			summary: { ru: sent },
			topics: [sent],
			occasion: { ru: sent },
			place: { city: { ru: 'Же\u000bнева' }, country: 'CH' },
		}
		const { summary, topics, occasion, place } = await (await add(body)).json<MeetingAnswer>()
		expect(summary).toEqual({ ru: 'A\nB\nC\nD\nE\nF\nG\nH' })
		expect(topics).toEqual([{ ru: 'A\nB\nC\nD\nE\nF\nG\nH' }])
		expect(occasion).toEqual({ ru: 'A B C D E F G H' })
		expect(place?.city).toEqual({ ru: 'Же нева' })
	})

	it('are one in a bundle', async () => {
		const first = firstDossier()
		const [one, ...others] = first.meetings
		const bundle = { ...first, id: 'other', meetings: [{ ...one, summary: { ru: sent } }, ...others] }
		expect((await newsroom.send('PUT', '/api/v1/dossiers/other', bundle)).status).toBe(201)
		const shown = await newsroom.ask(`/api/v1/dossiers/other/meetings/${one?.id}`)
		expect((await shown.json<MeetingAnswer>()).summary).toEqual({ ru: 'A\nB\nC\nD\nE\nF\nG\nH' })
	})

	it('are one at the desk', async () => {
		const desk = await sitDown(newsroom, TOKEN)
		const fields = {
			...{ date: '2018-11-01', status: 'held', format: 'full', 'place.country': 'CH', 'place.city.ru': 'Женева' },
		}
		const saved = await desk.send('/desk/putin-trump/meetings/new', {
			...fields,
			'summary.ru': sent,
			'sources.0.url': 'https://example.org/a',
			key: 'k',
		})
		expect(saved.status).toBe(303)
		const shown = await newsroom.ask(`${MEETINGS}/2018-11-01-zheneva`)
		expect((await shown.json<MeetingAnswer>()).summary).toEqual({ ru: 'A\nB\nC\nD\nE\nF\nG\nH' })
	})
})

describe('what is no text', () => {
	it('is refused with the field, the character and its place', async () => {
		const detail = 'must not contain control characters or broken Unicode: character 3 is U+0007'
		const summary = await add({ summary: { ru: 'x', en: 'ab\u0007' } })
		expect(await errorsOf(summary)).toEqual([{ pointer: '#/summary/en', detail }])
		const call = { on: '2025-08-16', source: 'http://www.kremlin.ru/', note: { ru: 'ab\u0007' } }
		const note = await newsroom.send('POST', `${DOSSIER}/calls`, call)
		expect([note.status, await errorsOf(note)]).toEqual([422, [{ pointer: '#/note/ru', detail }]])
		const period = { from: '2025-08-16', to: '2025-08-16', label: { ru: 'ab\u0007' } }
		const opened = await newsroom.send('POST', `${DOSSIER}/calls`, { ...call, note: undefined, period })
		expect(await errorsOf(opened)).toEqual([{ pointer: '#/period/label/ru', detail }])
	})
})

describe('how long a text may be', () => {
	it('is counted in characters as people do, after they are composed', async () => {
		const accents = 'e\u0301'.repeat(2000)
		expect((await add({ summary: accents })).status).toBe(201)
		expect((await add({ summary: '😀'.repeat(2000) })).status).toBe(201)
		expect((await add({ place: { city: '😀'.repeat(200), country: 'CH' } })).status).toBe(201)
		// U+0344 is two characters in NFC: what is kept is what counts.
		for (const summary of ['x'.repeat(2001), '😀'.repeat(2001), '\u0344'.repeat(1001).replace(/./gu, 'a$&')]) {
			const answer = await add({ summary })
			expect(await errorsOf(answer)).toEqual([{ pointer: '#/summary', detail: 'must have at most 2000 characters' }])
		}
	})

	it('is asked before anything that costs more than it does', async () => {
		const marks = '\u0301\u0316'
		const long = await add({ summary: marks.repeat(20_000) })
		expect(await errorsOf(long)).toEqual([{ pointer: '#/summary', detail: 'must have at most 2000 characters' }])
		const stacked = await add({ topics: Array(50).fill({ ru: `a${marks.repeat(900)}` }) })
		const errors = await errorsOf(stacked)
		expect([stacked.status, errors.length]).toEqual([422, 50])
		expect(errors[0]).toEqual({
			pointer: '#/topics/0/ru',
			detail: 'must not have more than 30 accents on one letter (from character 2)',
		})
	})
})

it('names the site of a call’s source as people write it', async () => {
	const publishers: unknown[] = []
	for (const source of ['https://www.Новости.рф/1', 'https://xn--b1amnebsh.xn--p1ai/2', 'https://kremlin.ru/3']) {
		const { entry } = await (await newsroom.send('POST', CALLS, { on: '2025-08-16', source })).json<Answer>()
		publishers.push(entry.source?.publisher?.['ru'])
	}
	expect(publishers).toEqual(['новости.рф', 'новости.рф', 'kremlin.ru'])
})

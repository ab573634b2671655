/** The desk's pages for meetings, without JavaScript: what they show, what they save, and what they never overwrite. */

import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import type { Role } from '../../src/record/editor.ts'
import { DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { sitDown } from '../support/desk-session.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const LIST = '/desk/putin-trump/meetings'
const HELSINKI = `${LIST}/2018-07-16-helsinki`
const ANCHORAGE = `${LIST}/2025-08-15-anchorage`

type Session = Record<string, string>
let newsroom: Newsroom
let editor: Session

beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	editor = await signIn(TOKEN)
})

async function signIn(token: string): Promise<Session> {
	return (await sitDown(newsroom, token)).headers
}

async function signInAs(id: string, role: Role): Promise<Session> {
	await addEditor(id, `${TOKEN}-${id}`, role)
	return signIn(`${TOKEN}-${id}`)
}

const show = async (path: string, session = editor) => (await newsroom.ask(path, { headers: session })).text()

/** The form of a page, as it was given. */
const formAt = async (path: string, session = editor) => fieldsOfForm(await show(path, session), path)

function post(path: string, fields: Record<string, string>, session = editor): Promise<Response> {
	return newsroom.ask(path, { method: 'POST', body: new URLSearchParams(fields), headers: session })
}

async function meeting(id: string): Promise<MeetingAnswer> {
	return (await newsroom.ask(`/api/v1/dossiers/putin-trump/meetings/${id}`)).json()
}

async function newestReason() {
	const answer = await newsroom.ask(`${DOSSIER}/corrections`)
	const [newest] = (await answer.json<Answer>()).corrections
	return { reason: newest?.reason, kind: newest?.kind }
}

const NEW = {
	date: '2025-08-14',
	status: 'held',
	format: 'brief',
	'place.city.en': 'Geneva',
	'place.country': 'CH',
	'sources.0.url': 'https://example.org/geneva',
}

describe('the list', () => {
	it('has the newest first, and asks what came of the one whose day has passed', async () => {
		const html = await show(LIST)
		const days = [...html.matchAll(/<time datetime="([\d-]+)">/g)].map(([, day]) => day)
		expect(days).toEqual([...days].sort().reverse())
		expect(days).toHaveLength(7)
		expect(html.match(/add the outcome/g)).toHaveLength(1)
		expect(html).toContain(`href="${ANCHORAGE}/held"`)
	})

	it('does not ask on the day itself, and offers no "held" before it', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2025-08-14T09:00:00Z') })
		editor = await signIn(TOKEN)
		const html = await show(LIST)
		expect(html).not.toContain('add the outcome')
		expect(html).not.toContain('/held"')
		expect(html).toContain(`${ANCHORAGE}/cancel`)
	})

	it('says how much of a meeting lacks which language', async () => {
		await post(`${LIST}/new`, { ...NEW, 'topics.0.en': 'an untold topic' })
		expect(await show(LIST)).toContain('Russian:\u00a02')
	})
})

describe('adding a meeting', () => {
	it('publishes every field that the form has', async () => {
		const saved = await post(`${LIST}/new`, {
			...(await formAt(`${LIST}/new`)),
			...NEW,
			'place.city.ru': 'Женева',
			'place.venue.en': 'Palais des Nations',
			'occasion.en': 'a summit',
			planned: 'about an hour',
			lasted: 'over 2 hours',
			'summary.en': 'Two lines,\r\nkept as two.',
			'attendees.0.name.en': 'Ann Example',
			'attendees.0.office.en': 'interpreter',
			'topics.0.en': 'Syria',
			'outcomes.0.en': 'Agreed to meet again.',
			'remarks.0.speaker.ru': 'Владимир Путин',
			'remarks.0.text.en': 'called it useful.',
			featured: 'true',
			'sources.0.publisher.en': 'Example',
			'sources.0.archivedUrl': 'web.archive.example/geneva',
			'sources.0.title': 'A note',
			'sources.0.publishedOn': '2025-08-14',
			'sources.0.language': 'en',
		})
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${LIST}?done=added&days=2025-08-14`])
		const { ordinal: _ordinal, ...told } = await meeting('2025-08-14-geneva')
		expect(told).toEqual({
			id: '2025-08-14-geneva',
			date: '2025-08-14',
			until: null,
			datePrecision: 'day',
			status: 'held',
			format: 'brief',
			featured: true,
			reportedBy: null,
			deniedBy: null,
			place: { city: { en: 'Geneva', ru: 'Женева' }, country: 'CH', venue: { en: 'Palais des Nations' } },
			occasion: { en: 'a summit' },
			duration: { plannedMinutes: 60, plannedApproximate: true, actual: { min: 120, max: null, approximate: false } },
			attendees: [{ name: { en: 'Ann Example' }, office: { en: 'interpreter' } }],
			topics: [{ ru: 'Сирия', en: 'Syria' }],
			outcomes: [{ en: 'Agreed to meet again.' }],
			remarks: [{ speaker: { ru: 'Владимир Путин', en: 'Vladimir Putin' }, text: { en: 'called it useful.' } }],
			summary: { en: 'Two lines,\nkept as two.' },
			sources: [
				{
					url: 'https://example.org/geneva',
					publisher: { en: 'Example' },
					title: 'A note',
					publishedOn: '2025-08-14',
					language: 'en',
					archivedUrl: 'https://web.archive.example/geneva',
				},
			],
		})
	})

	it('fills in what the record knows of a source, and nothing over what was typed', async () => {
		const url = 'https://ria.ru/20250815/putin-2035410603.html'
		await post(`${LIST}/new`, { ...NEW, 'sources.0.url': url, 'sources.0.publisher.en': 'RIA' })
		expect((await meeting('2025-08-14-geneva')).sources).toEqual([
			expect.objectContaining({
				url,
				publisher: { ru: 'РИА Новости', en: 'RIA' },
				publishedOn: '2025-08-15',
				language: 'ru',
			}),
		])
	})

	it('says what is wrong beside each field, also in rows, and keeps all that was typed', async () => {
		const refused = await post(`${LIST}/new`, {
			date: '2025-02-30',
			status: 'held',
			format: 'full',
			lasted: 'a while',
			'topics.0.en': '',
			'topics.1.en': 'kept as typed',
			'sources.0.url': '',
			'sources.1.url': 'javascript:alert(1)',
			'sources.1.publisher.en': 'Example',
		})
		expect(refused.status).toBe(422)
		const html = await refused.text()
		for (const field of ['date', 'place-city-ru', 'lasted', 'sources-0-url']) {
			expect(html).toMatch(new RegExp(`id="meeting-${field}"[^>]*aria-invalid="true"`))
			expect(html).toContain(`id="meeting-${field}-fault"`)
		}
		expect(/class="fault" role="alert"/.test(html)).toBe(false)
		expect(await fieldsOfForm(html, `${LIST}/new`)).toMatchObject({
			'topics.0.en': 'kept as typed',
			'sources.0.url': 'javascript:alert(1)',
			'sources.0.publisher.en': 'Example',
			lasted: 'a while',
		})
	})

	it('asks for a source where every row of them is blank', async () => {
		const refused = await post(`${LIST}/new`, { ...NEW, 'sources.0.url': '' })
		expect(await refused.text()).toMatch(/id="meeting-sources-0-url"[^>]*aria-invalid="true"/)
	})

	it('adds and takes away rows without saving', async () => {
		const more = await post(`${LIST}/new`, { ...NEW, 'topics.0.en': 'one', intent: 'add:topics' })
		expect(more.status).toBe(200)
		const fields = await fieldsOfForm(await more.text(), `${LIST}/new`)
		expect([fields['topics.0.en'], fields['topics.1.en']]).toEqual(['one', ''])
		const less = await post(`${LIST}/new`, { ...fields, 'topics.1.en': 'two', intent: 'remove:topics:0' })
		const left = await fieldsOfForm(await less.text(), `${LIST}/new`)
		expect([left['topics.0.en'], left['topics.1.en']]).toEqual(['two', undefined])
		expect((await newsroom.ask(`${DOSSIER}/meetings/2025-08-14-geneva`)).status).toBe(404)
	})

	it('counts a form once that was sent twice', async () => {
		const fields = { ...(await formAt(`${LIST}/new`)), ...NEW }
		const saved = await Promise.all([post(`${LIST}/new`, fields), post(`${LIST}/new`, fields)])
		expect(saved.map((s) => s.status)).toEqual([303, 303])
		const answer = await newsroom.ask(`${DOSSIER}/meetings?from=2025-08-14&to=2025-08-14`)
		expect((await answer.json<Answer>()).meetings).toHaveLength(1)
	})
})

describe('editing a meeting', () => {
	const why = { reason: 'told more exactly', reasonKind: 'clarification' }

	it('comes with all that is recorded: sent unchanged, it changes nothing', async () => {
		for (const id of ['2017-07-07-hamburg', '2017-11-11-da-nang', '2018-12-01-buenos-aires', '2019-06-28-osaka']) {
			const before = await meeting(id)
			for (const language of ['en', 'ru']) {
				const session = { ...editor, 'Accept-Language': language }
				const saved = await post(`${LIST}/${id}`, { ...(await formAt(`${LIST}/${id}`, session)), ...why }, session)
				expect([id, saved.status]).toEqual([id, 303])
			}
			expect(await meeting(id)).toEqual(before)
		}
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(1)
	})

	it('takes away what was emptied, and publishes the reason', async () => {
		const fields = await formAt(HELSINKI)
		const emptied = {
			...fields,
			'occasion.ru': '',
			'occasion.en': '',
			'summary.en': '',
			'topics.0.ru': '',
			'topics.0.en': '',
		}
		expect((await post(HELSINKI, { ...emptied, ...why })).status).toBe(303)
		const { occasion, summary, topics } = await meeting('2018-07-16-helsinki')
		expect([occasion, Object.keys(summary ?? {}), topics.length]).toEqual([null, ['ru'], 6])
		expect(await newestReason()).toEqual({ reason: 'told more exactly', kind: 'clarification' })
	})

	it('asks for no reason where it only adds a translation', async () => {
		const fields = await formAt(HELSINKI)
		await post(HELSINKI, { ...fields, 'summary.en': '', ...why })
		const { summary } = await meeting('2018-07-16-helsinki')
		const saved = await post(HELSINKI, { ...(await formAt(HELSINKI)), 'summary.en': 'Told in English', reason: '' })
		expect(saved.status).toBe(303)
		expect((await meeting('2018-07-16-helsinki')).summary).toEqual({ ...summary, en: 'Told in English' })
	})

	it('asks for the reason, beside everything else that is wrong', async () => {
		const refused = await post(HELSINKI, { ...(await formAt(HELSINKI)), date: '', reason: ' ' })
		expect(refused.status).toBe(422)
		const html = await refused.text()
		for (const field of ['date', 'reason']) {
			expect(html).toMatch(new RegExp(`id="meeting-${field}"[^>]*aria-invalid="true"`))
		}
	})

	it('is for editors: a viewer reads the list and changes nothing', async () => {
		const viewer = await signInAs('viewer', 'viewer')
		const html = await show(LIST, viewer)
		expect(html).toContain('Helsinki')
		expect(html).not.toContain('Add a meeting')
		expect(html).not.toContain(HELSINKI)
		for (const path of [`${LIST}/new`, HELSINKI, `${ANCHORAGE}/held`, `${ANCHORAGE}/cancel`, `${HELSINKI}/remove`]) {
			expect((await newsroom.ask(path, { headers: viewer })).status).toBe(403)
			expect((await post(path, { ...NEW, reason: 'x', source: 'https://a.example/' }, viewer)).status).toBe(403)
		}
		expect((await (await newsroom.ask(DOSSIER)).json<Answer>()).version).toBe(1)
	})

	it('says so of a meeting that is not there', async () => {
		expect((await newsroom.ask(`${LIST}/2020-01-01-nowhere`, { headers: editor })).status).toBe(404)
		expect((await newsroom.ask('/desk/nobody/meetings', { headers: editor })).status).toBe(404)
	})

	it('shows hostile text as text', async () => {
		const hostile = '"></textarea><script>alert(1)</script>'
		await post(HELSINKI, { ...(await formAt(HELSINKI)), 'summary.en': hostile, 'place.city.en': hostile, ...why })
		for (const path of [LIST, HELSINKI]) expect(await show(path)).not.toContain('<script>alert')
		expect((await formAt(HELSINKI))['summary.en']).toBe(hostile)
	})
})

describe('in one step', () => {
	it('a scheduled meeting is published as held, in the desk’s language', async () => {
		const russian = { ...editor, 'Accept-Language': 'ru' }
		const fields = await formAt(`${ANCHORAGE}/held`, russian)
		expect(fields).toMatchObject({ date: '15 августа 2025 года', format: 'full', reason: 'Встреча состоялась.' })
		expect(fields['source']).toMatch(/^https:/)
		const saved = await post(`${ANCHORAGE}/held`, { ...fields, source: 'https://example.org/held' }, russian)
		expect([saved.status, saved.headers.get('Location')]).toEqual([303, `${LIST}?done=held&days=2025-08-15`])
		const { status, ordinal, sources } = await meeting('2025-08-15-anchorage')
		expect([status, ordinal, sources.map((s) => s.publisher?.['en'])]).toEqual([
			'held',
			7,
			['RIA Novosti', 'example.org'],
		])
		expect(await newestReason()).toEqual({ reason: 'Встреча состоялась.', kind: 'update' })
	})

	it('says what is wrong with its one source beside it', async () => {
		const refused = await post(`${ANCHORAGE}/held`, { ...(await formAt(`${ANCHORAGE}/held`)), source: 'kremlin' })
		expect(refused.status).toBe(422)
		expect(await refused.text()).toMatch(/id="held-source"[^>]*aria-invalid="true"/)
	})

	it('it is published as cancelled, with a reason', async () => {
		const fields = await formAt(`${ANCHORAGE}/cancel`)
		expect((await post(`${ANCHORAGE}/cancel`, fields)).status).toBe(422)
		expect((await post(`${ANCHORAGE}/cancel`, { ...fields, reason: 'called off' })).status).toBe(303)
		expect((await meeting('2025-08-15-anchorage')).status).toBe('cancelled')
	})

	it('a meeting is removed, with a reason', async () => {
		const fields = await formAt(`${HELSINKI}/remove`)
		expect((await post(`${HELSINKI}/remove`, fields)).status).toBe(422)
		expect((await post(`${HELSINKI}/remove`, { ...fields, reason: 'recorded twice' })).status).toBe(303)
		expect((await newsroom.ask(`${DOSSIER}/meetings/2018-07-16-helsinki`)).status).toBe(404)
	})
})

describe('the preview', () => {
	const KINDS = ['count-card/calls', 'count-card/meetings', 'mini-timeline', 'previous-meetings']

	async function published(kind: string, language: string): Promise<string> {
		const [widget, metric] = kind.split('/')
		return (await newsroom.ask(`/w/putin-trump/${widget}?lang=${language}${metric ? `&metric=${metric}` : ''}`)).text()
	}

	it.each([
		['a meeting added', `${LIST}/new`, { ...NEW, lasted: 'over 2 hours', 'topics.0.en': 'Syria' }],
		['a meeting changed', HELSINKI, { 'summary.en': 'changed', 'place.country': 'CH', reason: 'r' }],
		['a meeting held', `${ANCHORAGE}/held`, { source: 'https://example.org/held' }],
		['a meeting cancelled', `${ANCHORAGE}/cancel`, { reason: 'called off' }],
		['a meeting removed', `${HELSINKI}/remove`, { reason: 'recorded twice' }],
	])('of %s is what is then published, to the byte', async (_what, path, typed) => {
		const fields = { ...(await formAt(path)), ...typed }
		const previews = new Map<string, string>()
		for (const language of ['ru', 'en']) {
			const answer = await post(`${path}?preview=all&lang=${language}`, fields)
			const { pages } = await answer.json<{ pages: Record<string, string> }>()
			for (const kind of KINDS) previews.set(`${kind} ${language}`, pages[kind] ?? '')
		}
		const before = await published('mini-timeline', 'en')
		expect((await post(path, fields)).status).toBe(303)
		for (const language of ['ru', 'en']) {
			for (const kind of KINDS) expect(await published(kind, language)).toBe(previews.get(`${kind} ${language}`))
		}
		if (path !== HELSINKI) expect(await published('mini-timeline', 'en')).not.toBe(before)
	})

	it('of an edit does not wait for its reason', async () => {
		const fields = await formAt(HELSINKI)
		const answer = await post(`${HELSINKI}?preview=all&lang=en`, { ...fields, 'summary.en': 'seen before its reason' })
		const { pages } = await answer.json<{ pages: Record<string, string> }>()
		expect(pages['previous-meetings']).toContain('seen before its reason')
	})
})

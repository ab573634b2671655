/** The desk’s pages for meetings, without JavaScript: the list, a new meeting, and what is shown before it is saved. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { MeetingAnswer } from '../../src/answers/answers.ts'
import { MEETINGS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { type Session, sitDown } from '../support/desk-session.ts'
import { fieldsOfForm } from '../support/form-fields.ts'
import { GENEVA, LIST } from '../support/meeting-form.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'

const HELSINKI = `${LIST}/2018-07-16-helsinki`
const ANCHORAGE = `${LIST}/2025-08-15-anchorage`

let newsroom: Newsroom
let desk: Session
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
	desk = await sitDown(newsroom, TOKEN)
})

const meeting = async (id: string) => (await newsroom.ask(`${MEETINGS}/${id}`)).json<MeetingAnswer>()

describe('the list', () => {
	it('has the newest first, and asks what came of the one whose day has passed', async () => {
		const html = await desk.pageAt(LIST)
		const days = [...html.matchAll(/<time datetime="([\d-]+)">/g)].map(([, day]) => day)
		expect(days).toEqual([...days].sort().reverse())
		expect(days).toHaveLength(7)
		expect(html.match(/add the outcome/g)).toHaveLength(1)
		expect(html).toContain(`href="${ANCHORAGE}/held"`)
	})

	it('does not ask on the day itself, and offers no "held" before it', async () => {
		newsroom = await openNewsroom({ now: () => new Date('2025-08-14T09:00:00Z') })
		desk = await sitDown(newsroom, TOKEN)
		const html = await desk.pageAt(LIST)
		expect(html).not.toContain('add the outcome')
		expect(html).not.toContain('/held"')
		expect(html).toContain(`${ANCHORAGE}/cancel`)
	})

	it('says how much of a meeting lacks which language', async () => {
		await desk.send(`${LIST}/new`, { ...GENEVA, 'topics.0.en': 'an untold topic' })
		expect(await desk.pageAt(LIST)).toContain('Russian:\u00a02')
	})
})

describe('adding a meeting', () => {
	it('publishes every field that the form has', async () => {
		const saved = await desk.send(`${LIST}/new`, {
			...(await desk.formAt(`${LIST}/new`)),
			...GENEVA,
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
		await desk.send(`${LIST}/new`, { ...GENEVA, 'sources.0.url': url, 'sources.0.publisher.en': 'RIA' })
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
		const refused = await desk.send(`${LIST}/new`, {
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
		const refused = await desk.send(`${LIST}/new`, { ...GENEVA, 'sources.0.url': '' })
		expect(await refused.text()).toMatch(/id="meeting-sources-0-url"[^>]*aria-invalid="true"/)
	})

	it('adds and takes away rows without saving', async () => {
		const more = await desk.send(`${LIST}/new`, { ...GENEVA, 'topics.0.en': 'one', intent: 'add:topics' })
		expect(more.status).toBe(200)
		const fields = await fieldsOfForm(await more.text(), `${LIST}/new`)
		expect([fields['topics.0.en'], fields['topics.1.en']]).toEqual(['one', ''])
		const less = await desk.send(`${LIST}/new`, { ...fields, 'topics.1.en': 'two', intent: 'remove:topics:0' })
		const left = await fieldsOfForm(await less.text(), `${LIST}/new`)
		expect([left['topics.0.en'], left['topics.1.en']]).toEqual(['two', undefined])
		expect((await newsroom.ask(`${MEETINGS}/2025-08-14-geneva`)).status).toBe(404)
	})

	it('counts a form once that was sent twice', async () => {
		const fields = { ...(await desk.formAt(`${LIST}/new`)), ...GENEVA }
		const saved = await Promise.all([desk.send(`${LIST}/new`, fields), desk.send(`${LIST}/new`, fields)])
		expect(saved.map((s) => s.status)).toEqual([303, 303])
		const answer = await newsroom.ask(`${MEETINGS}?from=2025-08-14&to=2025-08-14`)
		expect((await answer.json<Answer>()).meetings).toHaveLength(1)
	})
})

describe('the preview', () => {
	const KINDS = ['count-card/calls', 'count-card/meetings', 'mini-timeline', 'previous-meetings']

	async function published(kind: string, language: string): Promise<string> {
		const [widget, metric] = kind.split('/')
		return (await newsroom.ask(`/w/putin-trump/${widget}?lang=${language}${metric ? `&metric=${metric}` : ''}`)).text()
	}

	it.each([
		['a meeting added', `${LIST}/new`, { ...GENEVA, lasted: 'over 2 hours', 'topics.0.en': 'Syria' }],
		['a meeting changed', HELSINKI, { 'summary.en': 'changed', 'place.country': 'CH', reason: 'r' }],
		['a meeting held', `${ANCHORAGE}/held`, { source: 'https://example.org/held' }],
		['a meeting cancelled', `${ANCHORAGE}/cancel`, { reason: 'called off' }],
		['a meeting removed', `${HELSINKI}/remove`, { reason: 'recorded twice' }],
	])('of %s is what is then published, to the byte', async (_what, path, typed) => {
		const fields = { ...(await desk.formAt(path)), ...typed }
		const previews = new Map<string, string>()
		for (const language of ['ru', 'en']) {
			const answer = await desk.send(`${path}?preview=all&lang=${language}`, fields)
			const { pages } = await answer.json<{ pages: Record<string, string> }>()
			for (const kind of KINDS) previews.set(`${kind} ${language}`, pages[kind] ?? '')
		}
		const before = await published('mini-timeline', 'en')
		expect((await desk.send(path, fields)).status).toBe(303)
		for (const language of ['ru', 'en']) {
			for (const kind of KINDS) expect(await published(kind, language)).toBe(previews.get(`${kind} ${language}`))
		}
		if (path !== HELSINKI) expect(await published('mini-timeline', 'en')).not.toBe(before)
	})

	it('of an edit does not wait for its reason', async () => {
		const fields = await desk.formAt(HELSINKI)
		const answer = await desk.send(`${HELSINKI}?preview=all&lang=en`, {
			...fields,
			'summary.en': 'seen before its reason',
		})
		const { pages } = await answer.json<{ pages: Record<string, string> }>()
		expect(pages['previous-meetings']).toContain('seen before its reason')
	})
})

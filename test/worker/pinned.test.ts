/** Pinned widgets: a day says that it was corrected later, a version never changes. */

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { FIRST_SETTINGS } from '../../src/record/settings.ts'
import { DOSSIER, SOURCE } from '../support/addresses.ts'
import { openNewsroom } from '../support/newsroom.ts'

const WIDGETS = ['count-card?', 'count-card?metric=meetings&', 'mini-timeline?', 'previous-meetings?']
const FORMS = ['', '/fragment', '/text']

function pathsOf(widget: string, query: string): string[] {
	const [name, own] = widget.split('?')
	return FORMS.map((form) => `/w/putin-trump/${name}${form}?${own}${query}`)
}

async function newsroom() {
	let now = new Date('2025-08-16T09:00:00Z')
	const opened = await openNewsroom({ now: () => now })
	const tagOf = async (path: string) => (await opened.ask(path)).headers.get('ETag') ?? ''
	return {
		...opened,
		setNow: (at: string) => {
			now = new Date(at)
		},
		read: async (path: string) => (await (await opened.ask(path)).text()).replaceAll('\u00a0', ' '),
		call: () => opened.send('POST', `${DOSSIER}/calls`, { on: '2025-08-16', source: SOURCE }),
		state: async (total: number, on: string) =>
			opened.send(
				'PUT',
				`${DOSSIER}/calls/2025`,
				{ total, on, reason: 'The authority counted again', source: SOURCE },
				{ 'If-Match': await tagOf(DOSSIER) },
			),
		change: async (fields: object) => {
			const meeting = `${DOSSIER}/meetings/2018-07-16-helsinki`
			return opened.send('PATCH', meeting, fields, { 'If-Match': await tagOf(meeting) })
		},
	}
}

describe('a widget as of a day', () => {
	it('says when its count was corrected later', async () => {
		const { setNow, state, read } = await newsroom()
		setNow('2025-09-03T09:00:00Z')
		expect((await state(7, '2025-08-15')).status).toBe(200)
		for (const form of ['', '/fragment']) {
			const html = await read(`/w/putin-trump/count-card${form}?lang=en&as-of=2025-08-15`)
			expect(html).toContain('Corrected on <time datetime="2025-09-03">3 September 2025</time>')
		}
		expect(await read('/w/putin-trump/count-card/text?lang=en&as-of=2025-08-15')).toContain(
			'as of 15 August 2025, corrected on 3 September 2025.',
		)
		expect(await read('/w/putin-trump/count-card/text?lang=ru&as-of=2025-08-15')).toContain(
			'данные на 15 августа 2025 года, исправлено 3 сентября 2025 года.',
		)
	})

	it('says so at a version too, once that has the correction', async () => {
		const { setNow, state, read } = await newsroom()
		setNow('2025-09-03T09:00:00Z')
		await state(7, '2025-08-15')
		setNow('2025-09-05T09:00:00Z')
		await state(8, '2025-08-15')
		const corrected = async (query: string) =>
			/corrected on (.*)\./.exec(await read(`/w/putin-trump/count-card/text?lang=en&as-of=2025-08-15${query}`))?.[1]
		expect(await corrected('')).toBe('5 September 2025')
		expect([await corrected('&version=2'), await corrected('&version=3')]).toEqual([
			'3 September 2025',
			'5 September 2025',
		])
		expect(await corrected('&version=1')).toBeUndefined()
		const note = await read('/d/putin-trump/backgrounder.txt?lang=en&as-of=2025-08-15&version=2')
		expect(note).toContain('corrected on 3 September 2025')
	})

	it('says nothing of it before the correction, on its day, of a day before the fact, or where nothing is pinned', async () => {
		const { setNow, state, read } = await newsroom()
		const silent = async (query: string) =>
			expect(await read(`/w/putin-trump/count-card/text?lang=en${query}`), query).not.toContain('corrected')
		await silent('&as-of=2025-08-15')
		setNow('2025-09-03T09:00:00Z')
		await state(7, '2025-08-15')
		for (const query of ['', '&as-of=2025-08-14', '&as-of=2025-09-03', '&version=2', '&version=1&as-of=2025-08-15']) {
			await silent(query)
		}
	})

	it('says nothing of what was only added, or brought up to date', async () => {
		const { setNow, call, change, read } = await newsroom()
		setNow('2025-08-20T09:00:00Z')
		expect((await call()).status).toBe(201)
		expect((await change({ topics: [{ en: 'Trade' }], reason: 'More is known', reasonKind: 'update' })).status).toBe(
			200,
		)
		for (const widget of WIDGETS) {
			for (const path of pathsOf(widget, 'lang=en&as-of=2025-08-18'))
				expect(await read(path)).not.toMatch(/corrected on/i)
		}
	})

	it('says so where it shows the meeting that was corrected, and not where it only counts it', async () => {
		const { setNow, change, read } = await newsroom()
		setNow('2025-09-03T09:00:00Z')
		expect((await change({ place: { city: { en: 'Espoo' } }, reason: 'It was there' })).status).toBe(200)
		const says = async (widget: string) =>
			/corrected on/i.test(await read(pathsOf(widget, 'lang=en&as-of=2025-08-15')[0] ?? ''))
		expect(await Promise.all(WIDGETS.map(says))).toEqual([false, false, true, true])
	})

	it('says so after an entry of it was undone, and after an older version was brought back', async () => {
		const { setNow, send, call, ask, read } = await newsroom()
		await call()
		const { entries } = await (await ask(`${DOSSIER}/calls`)).json<{ entries: { id: string }[] }>()
		setNow('2025-09-03T09:00:00Z')
		expect((await send('POST', `${DOSSIER}/calls/entries/${entries[0]?.id}/undo`, {})).status).toBe(201)
		const text = () => read('/w/putin-trump/count-card/text?lang=en&as-of=2025-08-16')
		expect(await text()).toContain('24 phone calls')
		expect(await text()).toContain('corrected on 3 September 2025')
		setNow('2025-09-05T09:00:00Z')
		expect((await send('POST', `${DOSSIER}/revisions/2/restore`, { reason: 'It was one after all' })).status).toBe(201)
		expect(await text()).toContain('25 phone calls')
		expect(await text()).toContain('corrected on 5 September 2025')
	})
})

describe('a widget at a version', () => {
	it.each(WIDGETS)('has the same bytes for ever: %s', async (widget) => {
		const { setNow, call, state, change, send, read } = await newsroom()
		await call()
		const paths = ['lang=ru&version=2', 'lang=en&version=2&as-of=2025-08-15', 'version=2&published=2025-08-15'].flatMap(
			(query) => pathsOf(widget, query),
		)
		const all = () => Promise.all(paths.map(read))
		const before = await all()
		setNow('2026-02-03T09:00:00Z')
		await call()
		expect((await state(9, '2025-08-16')).status).toBe(200)
		expect((await change({ date: '2018-07-17', reason: 'It was a day later' })).status).toBe(200)
		expect((await send('POST', `${DOSSIER}/revisions/1/restore`, { reason: 'Begin again' })).status).toBe(201)
		await env.DB.prepare(
			`UPDATE settings SET version = 2, newsroom = '{"en":"Another"}', time_zone = 'Pacific/Kiritimati',
				accent_light = '#003399', accent_dark = '#99bbff', sites = '["https://news.example"]'`,
		).run()
		expect(await all()).toEqual(before)
	})

	it('is the same the day after, also as of a day that the newsroom had not come to', async () => {
		const { setNow, send, read } = await newsroom()
		// Further east the 17th has begun.
		setNow('2025-08-16T12:00:00Z')
		expect((await send('POST', `${DOSSIER}/calls`, { on: '2025-08-17', source: SOURCE })).status).toBe(201)
		const paths = [
			...WIDGETS.flatMap((widget) => pathsOf(widget, 'lang=en&version=2&as-of=2025-08-17')),
			...['', '/calls', '/meetings'].map((list) => `${DOSSIER}${list}?version=2&as-of=2025-08-17`),
		]
		const before = await Promise.all(paths.map(read))
		setNow('2025-08-18T12:00:00Z')
		expect(await Promise.all(paths.map(read))).toEqual(before)
	})

	it('begins in the colours and keeps the days that a new installation has', async () => {
		const { ask } = await newsroom()
		const first = await env.DB.prepare('SELECT time_zone, accent_light, accent_dark FROM settings').first()
		const { timeZone, accent } = FIRST_SETTINGS
		expect(first).toEqual({ time_zone: timeZone, accent_light: accent.light, accent_dark: accent.dark })
		expect(await (await ask('/w/putin-trump/count-card?version=1')).text()).toContain(accent.light)
	})
})

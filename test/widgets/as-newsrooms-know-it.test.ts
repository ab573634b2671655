/** What widgets say of a record that is uncertain: two days, a month, by video, only reported, denied. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { drawPicture } from '../../src/pages/pictures/draw.tsx'
import { renderDocument, renderText } from '../../src/pages/render.tsx'
import { renderFragment } from '../../src/pages/render-fragment.tsx'
import type { Dossier } from '../../src/record/dossier.ts'
import { FIRST_SETTINGS } from '../../src/record/settings.ts'
import { fontsFrom } from '../../src/store/assets.ts'
import { meeting, yearlyTally } from '../../widgets/example.ts'
import { hardDossier, uncountedDossier } from '../../widgets/hard-example.ts'
import { WIDGET_KINDS, type WidgetKind } from '../../widgets/kinds.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { elements, parsedPage, textOf } from '../support/parsed-page.ts'
import { inputFor } from '../support/told.ts'

const SETTINGS = { ...FIRST_SETTINGS, sites: [] }
const LANGUAGES = ['en', 'ru', 'ar']
const CALLS = { widget: 'count-card', metric: 'calls' } as const
const MEETINGS = { widget: 'count-card', metric: 'meetings' } as const
const SIDEBAR = { widget: 'previous-meetings' } as const
const TIMELINE = { widget: 'mini-timeline' } as const

const input = (kind: WidgetKind, language: string, dossier = hardDossier()) =>
	inputFor(kind, { dossier, language, today: '2025-11-01', limit: 50 })
const html = (kind: WidgetKind, language: string, dossier = hardDossier()) =>
	renderDocument(kind, input(kind, language, dossier), { settings: SETTINGS, origin: 'https://sidelines.test' }).html
const text = (kind: WidgetKind, language: string) => renderText(kind, input(kind, language)).replaceAll('\u00a0', ' ')
const rows = (kind: WidgetKind, language: string) =>
	new Map(
		elements(parsedPage(html(kind, language)), 'li').flatMap((li) => {
			const id = li.attrs.find(({ name }) => name === 'data-meeting')?.value
			return id ? [[id, textOf(li).replaceAll('\u00a0', ' ')] as const] : []
		}),
	)

describe('a date', () => {
	it.each(LANGUAGES)('names no day that nobody knows, to machines neither: %s', (language) => {
		for (const kind of [SIDEBAR, TIMELINE]) {
			const times = elements(parsedPage(html(kind, language)), 'time').map((time) => time.attrs[0]?.value)
			for (const known of ['2015', '2025-03', '2017-07-03', '2025-06']) expect(times).toContain(known)
			for (const invented of ['2015-01-01', '2025-03-01', '2025-06-01']) expect(times).not.toContain(invented)
		}
		expect(html(TIMELINE, language)).toContain('"startDate":"2025-03"')
		expect(html(TIMELINE, language)).toContain('"startDate":"2017-07-03","endDate":"2017-07-04"')
	})
})

describe('a meeting by video', () => {
	it('stands among the others, is not in their number, and has no ordinal', () => {
		expect(rows(SIDEBAR, 'en').get('video')).toMatch(/^15 November 2020 By video/)
		expect(rows(SIDEBAR, 'ru').get('video')).toMatch(/^15 ноября 2020 года По видеосвязи/)
		expect(rows(TIMELINE, 'en').get('video')).toMatch(/^By video 15 Nov 2020/)
		expect(text(SIDEBAR, 'en')).toContain(
			'7 meetings in person, most recently on 12 March 2025 in Doha, Qatar; 1 by video;',
		)
		expect(html(TIMELINE, 'en')).toContain('OnlineEventAttendanceMode')
	})

	it('has no number beside it, and neither have two that share a day', () => {
		expect(rows(SIDEBAR, 'en').get('two-months')).toMatch(/^5 /)
		for (const id of ['month', 'within-month', 'video', 'reported'])
			expect(rows(SIDEBAR, 'en').get(id)).not.toMatch(/^\d /)
	})
})

describe('what is only reported', () => {
	it('stands beside the count of calls, and is not in it', () => {
		expect(text(CALLS, 'en')).toContain('25 phone calls — 5 (2024) and 20 (2025). 1 more reported, not confirmed.')
		expect(text(CALLS, 'ru')).toContain(
			'25 телефонных звонков — 5 (2024 год) и 20 (2025 год). Ещё 1 неподтверждённый звонок.',
		)
		expect(text(CALLS, 'ar')).toContain('أنباء غير مؤكدة عن مكالمة أخرى.')
		const numbers = elements(parsedPage(html(CALLS, 'en')), 'data').map((data) => data.attrs[0]?.value)
		expect(numbers).toEqual(['25', '5', '20', '1'])
	})

	it.each([
		['en', 'not confirmed', 'two diplomats, speaking to the Gazette'],
		['ru', 'не подтверждена', 'двое дипломатов в беседе с «Газетой»'],
		['ar', 'لم يتأكد', 'دبلوماسيان للصحيفة'],
	])('is marked apart from the meetings that were held, with who says so: %s', (language, mark, who) => {
		for (const kind of [SIDEBAR, TIMELINE]) {
			for (const words of [mark, who]) expect(rows(kind, language).get('reported')).toContain(words)
			expect(rows(kind, language).get('month')).not.toContain(mark)
		}
		expect(html(TIMELINE, language)).not.toContain('"startDate":"2025-06"')
	})

	it.each([
		['calls', 1, 'ещё 1 неподтверждённый звонок', 'أنباء غير مؤكدة عن مكالمة أخرى'],
		['calls', 2, 'ещё 2 неподтверждённых звонка', 'أنباء غير مؤكدة عن مكالمتين أخريين'],
		['calls', 5, 'ещё 5 неподтверждённых звонков', 'أنباء غير مؤكدة عن 5 مكالمات أخرى'],
		['meetings', 1, 'ещё 1 не подтверждена', 'أنباء غير مؤكدة عن لقاء آخر'],
		['meetings', 3, 'ещё 3 не подтверждены', 'أنباء غير مؤكدة عن 3 لقاءات أخرى'],
		['meetings', 5, 'ещё 5 не подтверждено', 'أنباء غير مؤكدة عن 5 لقاءات أخرى'],
		['meetings', 11, 'ещё 11 не подтверждено', 'أنباء غير مؤكدة عن 11 لقاءً آخر'],
	] as const)('is counted with the right forms: %s, %i', (of, count, ru, ar) => {
		const said = (language: string) => wordsFor(language).reported(count, of, true).replaceAll('\u00a0', ' ')
		expect([said('en'), said('ru'), said('ar')]).toEqual([`${count} more reported, not confirmed`, ru, ar])
	})

	it('is no more than nothing', () => {
		const said = (kind: WidgetKind, language: string) =>
			renderText(kind, input(kind, language, uncountedDossier())).replaceAll('\u00a0', ' ')
		expect(said(CALLS, 'en')).toMatch(/No count of phone calls is recorded .*\. 1 reported, not confirmed\.$/)
		expect(said(CALLS, 'ru')).toContain('. 1 неподтверждённый звонок.')
		expect(said(CALLS, 'ar')).toContain('. أنباء غير مؤكدة عن مكالمة.')
		expect(said(SIDEBAR, 'en')).toContain(
			'no meetings in person are recorded; 1 by video; 1 more reported, not confirmed.',
		)
		expect(said(MEETINGS, 'ru')).toContain('1 по видеосвязи; ещё 1 не подтверждена.')
		expect(said(MEETINGS, 'en')).toContain('1 February 2026, by video: announced.')
	})
})

describe('what is denied', () => {
	it.each(LANGUAGES)('is shown by no widget: %s', (language) => {
		for (const kind of WIDGET_KINDS) {
			const pages = [
				html(kind, language),
				renderFragment(kind, input(kind, language), SETTINGS.accent),
				text(kind, language),
			]
			for (const page of pages) expect(page).not.toMatch(/Nowhere|Нигде|لا مكان|both governments|denied|2025-07-10/)
		}
	})

	it.each(LANGUAGES)('changes no page, sentence or picture: %s', async (language) => {
		const dossier = hardDossier()
		const without = {
			...dossier,
			meetings: dossier.meetings.filter(({ status }) => status !== 'denied'),
			tallies: dossier.tallies.map((t) => ({ ...t, entries: t.entries.filter((e) => e.deniedBy === null) })),
		}
		const look = { theme: 'light', accent: SETTINGS.accent, width: 600 } as const
		for (const kind of WIDGET_KINDS) {
			expect(html(kind, language)).toBe(html(kind, language, without))
			const draw = (record: Dossier) =>
				drawPicture(kind, input(kind, language, record), look, (part) => fontsFrom(env.ASSETS, part))
			expect(await draw(dossier)).toBe(await draw(without))
		}
	})
})

it('names where there was no country by the place alone', () => {
	const atSea = { ...hardDossier(), meetings: hardDossier().meetings.filter(({ id }) => id === 'at-sea') }
	const newest = (language: string) => renderText(SIDEBAR, input(SIDEBAR, language, atSea)).replaceAll('\u00a0', ' ')
	expect(newest('en')).toContain('1 meeting in person, on 20 May 2016 (On board the Aurora).')
	expect(newest('ru')).toContain('1 личная встреча, 20 мая 2016 года (На борту «Авроры»).')
	expect(newest('ar')).toContain('في 20 مايو 2016 (على متن أورورا).')
	expect(rows(SIDEBAR, 'en').get('at-sea')).toMatch(/20 May 2016 On board the Aurora full-format/)
	expect(rows(SIDEBAR, 'en').get('kosovo')).toContain('Pristina, Kosovo')
})

it('moves the as-of day by a check that found nothing new, and nothing else', () => {
	const dossier = hardDossier()
	const checked = { ...dossier, meetingsCheckedOn: '2025-10-20' }
	for (const kind of [SIDEBAR, TIMELINE]) {
		const said = (record: typeof dossier) => renderText(kind, input(kind, 'en', record)).replaceAll('\u00a0', ' ')
		expect(said(checked)).toBe(said(dossier).replace('as of 12 March 2025', 'as of 20 October 2025'))
	}
})

it('counts meetings in person by the year of their first day', () => {
	expect(text(MEETINGS, 'en')).toContain('7 meetings in person — 3 (2015–2017), 1 (2018), 1 (2024) and 2 (2025).')
	const newYear = { date: '2024-12-31', until: '2025-01-02' }
	const dossier = { ...hardDossier(), meetings: [meeting(newYear)] }
	const said = (kind: WidgetKind) => renderText(kind, input(kind, 'en', dossier)).replaceAll('\u00a0', ' ')
	expect(said(MEETINGS)).toContain('1 meeting in person (2024).')
	expect(said(TIMELINE)).toContain('1 meeting in person, 31 December 2024 – 2 January 2025.')
})

it('spans from the first day of the first meeting to the last of the newest', () => {
	const kept = hardDossier().meetings.filter(({ id }) => id === 'two-days' || id === 'two-months')
	const dossier = { ...hardDossier(), meetings: kept }
	expect(renderText(TIMELINE, input(TIMELINE, 'ru', dossier)).replaceAll('\u00a0', ' ')).toContain(
		'2 личные встречи, 3 июля 2017 года – 1 июля 2024 года.',
	)
})

it('never has an announced meeting among the previous ones', () => {
	expect([...rows(SIDEBAR, 'en').keys()]).not.toContain('scheduled')
	expect(html(SIDEBAR, 'ru').replaceAll('\u00a0', ' ')).toContain('октябрь 2026 года')
})

it('labels a featured meeting where there is no room for all', () => {
	const label = (featured: boolean) => {
		const meetings = hardDossier().meetings.map((m) => (m.id === 'within-month' ? { ...m, featured } : m))
		const page = html(TIMELINE, 'en', { ...hardDossier(), meetings })
		return /<li data-meeting="within-month"[^>]*><details name=/.test(page)
	}
	expect([label(false), label(true)]).toEqual([false, true])
})

it.each(LANGUAGES)('says by what method somebody counts where the card opens: %s', (language) => {
	const [tally, ...others] = hardDossier().tallies
	const { periods, entries } = yearlyTally({ 2020: 1, 2021: 2, 2022: 3, 2023: 4, 2024: 5, 2025: 6 })
	const dossier = { ...hardDossier(), tallies: tally ? [{ ...tally, periods, entries }, ...others] : [] }
	const method = tally?.method?.[language] ?? 'none'
	const page = parsedPage(html(CALLS, language, dossier))
	expect(elements(page, 'details').map(textOf).join()).toContain(method)
	expect(renderText(CALLS, input(CALLS, language, dossier))).not.toContain(method)
	expect(html(CALLS, language)).not.toContain(method)
})

it('names a publisher in the language of the page, or as it is written', () => {
	const source = (publisher: Record<string, string>) => ({
		url: 'https://x.example/',
		publisher,
		title: null,
		publishedOn: null,
	})
	const meetings = [meeting({ sources: [source({ ru: 'РИА Новости', en: 'RIA Novosti' }), source({ ru: 'Газета' })] })]
	const dossier = { ...hardDossier(), meetings }
	expect(renderText(SIDEBAR, input(SIDEBAR, 'en', dossier))).toContain('Sources: RIA Novosti, Газета')
	expect(renderText(SIDEBAR, input(SIDEBAR, 'ru', dossier))).toContain('Источники: РИА Новости, Газета')
})

/** Whatever the form, the numbers and the days are the same: page, text, JSON, structured data, table, calendar, feed, picture. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { wholeCallsAnswer, wholeDossierAnswer, wholeMeetingAnswer } from '../../src/answers/answers.ts'
import { noteOf } from '../../src/dossier-page/backgrounder/note.ts'
import { dossierPage } from '../../src/dossier-page/page.tsx'
import { dossierItem } from '../../src/formats/dossier-item.ts'
import { renderDocument, renderText } from '../../src/pages/render.tsx'
import { asOf } from '../../src/record/as-of.ts'
import { type Dossier, inOrder } from '../../src/record/dossier.ts'
import { isoDate } from '../../src/record/meeting-days.ts'
import { summaryOf } from '../../src/record/summary.ts'
import type { WidgetKind } from '../../widgets/kinds.ts'
import { en } from '../../widgets/languages/en.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { Drawing } from '../../widgets/pictures/drawing.tsx'
import { sheetOf } from '../../widgets/pictures/size.ts'
import { AROUND } from '../support/dossier.ts'
import { ORIGIN, pageRead } from '../support/dossier-page.ts'
import { calendarOf, rowsOf, TODAY, tablesOf } from '../support/formats.ts'
import { elements, type PageElement, parsedPage } from '../support/parsed-page.ts'
import { randomRecords } from '../support/random-records.ts'
import { inputFor } from '../support/told.ts'

/** Two for each case that a property is tried on, and half of them in the long form. */
const RECORDS = fc.readConfigureGlobal().numRuns === undefined ? 200 : 5_000
const CALLS: WidgetKind = { widget: 'count-card', metric: 'calls' }
const MEETINGS: WidgetKind = { widget: 'count-card', metric: 'meetings' }
const TIMELINE: WidgetKind = { widget: 'mini-timeline' }
const SIDEBAR: WidgetKind = { widget: 'previous-meetings' }
const { day, history, oneOf } = randomRecords(13)

/** One version of one history, sometimes as of a day, in one language. */
function records(): { dossier: Dossier; language: string }[] {
	return Array.from({ length: RECORDS }, (_, n) => {
		const made = history('a-b', 2 + (n % 6)).at(-1)
		if (!made) throw new Error('no record')
		const whole = inOrder(made)
		const languages = ['en', 'ru', 'ar'] as const
		return { dossier: { ...(n % 3 === 2 ? asOf(whole, day()) : whole), languages }, language: oneOf(languages) }
	})
}

const attribute = (element: PageElement | undefined, name: string) => element?.attrs.find((a) => a.name === name)?.value
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

type Forms = ReturnType<typeof formsOf>
const made = new WeakMap<Dossier, Map<WidgetKind, Forms>>()

/** Made once: a page is read more slowly than it is rendered. */
function told(kind: WidgetKind, dossier: Dossier, language: string): Forms {
	const known = made.get(dossier) ?? new Map<WidgetKind, Forms>()
	made.set(dossier, known)
	const forms = known.get(kind) ?? formsOf(kind, dossier, language)
	known.set(kind, forms)
	return forms
}

/** What a widget says, in each of its forms. */
function formsOf(kind: WidgetKind, dossier: Dossier, language: string) {
	const input = inputFor(kind, { dossier, language, today: TODAY })
	const page = parsedPage(renderDocument(kind, input, AROUND).html)
	const text = renderText(kind, input)
	const drawing = { language, width: 600, sheet: sheetOf(600), marks: [], outline: () => '' }
	const picture = parsedPage((<Drawing {...drawing} alt={text} />).toString())
	const [title] = elements(picture, 'title')
	const [script] = elements(page, 'script').filter((e) => attribute(e, 'type') === 'application/ld+json')
	const said = script?.childNodes[0]
	return {
		numbers: elements(page, 'data').map((data) => attribute(data, 'value')),
		days: elements(page, 'time').map((time) => attribute(time, 'datetime')),
		meetings: elements(page, 'li').flatMap((item) => {
			const id = attribute(item, 'data-meeting')
			return id === undefined ? [] : [[id, attribute(elements(item, 'time')[0], 'datetime')] as const]
		}),
		text: plain(text),
		alt: plain(title?.childNodes.map((child) => ('value' in child ? child.value : '')).join('') ?? ''),
		data: said && 'value' in said ? JSON.parse(said.value) : null,
	}
}

describe(`of ${RECORDS} records`, () => {
	const all = records()

	it('the calls are the same', () => {
		for (const { dossier, language } of all) {
			const words = wordsFor(language)
			const { total, asOf: until, periods, reported } = wholeCallsAnswer(dossier, AROUND.origin, TODAY)
			const { numbers, days, text, alt, data } = told(CALLS, dossier, language)
			const tables = tablesOf(dossier, language)
			const counted = rowsOf(tables.totals).filter((row) => row['preferred'] === 'true')
			const entries = rowsOf(tables.calls).filter((row) => row['preferred'] === 'true')
			const around = { language, languages: dossier.languages, today: TODAY, origin: '' }
			const feed = plain(dossierItem(summaryOf(dossier), around).text)
			const json = wholeDossierAnswer(dossier, AROUND.origin, TODAY).totals.calls
			expect(alt).toBe(text)
			expect([json.total, json.asOf]).toEqual([total, until])
			expect(counted.map((row) => [row['period_id'], Number(row['count']), row['as_of']])).toEqual(
				periods.map(({ id, count }) => [id, count, until]),
			)
			expect(Number(entries.at(-1)?.['running_total'] ?? 0)).toBe(total ?? 0)
			expect(entries.filter((row) => row['state'] === 'open')).toHaveLength(reported)
			const more = plain(words.reported(reported, 'calls', (total ?? 0) > 0)).toLowerCase()
			expect(text.toLowerCase().includes(more)).toBe(reported > 0)
			if (total === null || until === null) {
				expect([counted, data]).toEqual([[], null])
				expect(text).toContain(plain(words.say.noCount))
				continue
			}
			expect(numbers[0]).toBe(String(total))
			expect(days).toContain(until)
			const said = plain(words.calls(total))
			expect([text, feed]).toEqual([expect.stringContaining(said), expect.stringContaining(said)])
			expect(feed).toContain(plain(words.date(until)))
			expect(text).toContain(plain(words.date(until)))
			expect([plain(data.text), data.datePublished]).toEqual([text, until])
		}
	})

	it('the number of meetings is the same', () => {
		for (const { dossier, language } of all) {
			const words = wordsFor(language)
			const { held } = wholeDossierAnswer(dossier, AROUND.origin, TODAY).totals.meetings
			const rows = rowsOf(tablesOf(dossier, language).meetings)
			const inPerson = rows.filter((row) => row['status'] === 'held' && row['format'] !== 'video')
			expect(inPerson).toHaveLength(held)
			const feed = dossierItem(summaryOf(dossier), { language, languages: dossier.languages, today: TODAY, origin: '' })
			expect(plain(feed.text)).toContain(plain(words.meetings(held)))
			for (const kind of [MEETINGS, TIMELINE, SIDEBAR]) {
				const { numbers, text, alt } = told(kind, dossier, language)
				expect(alt).toBe(text)
				if (held === 0) continue
				expect(numbers[0]).toBe(String(held))
				expect(text).toContain(plain(words.meetings(held)))
			}
		}
	})

	it('the days of meetings and their places are the same', () => {
		for (const { dossier, language } of all) {
			const answers = dossier.meetings.map((meeting) => wholeMeetingAnswer(dossier, meeting))
			const json = new Map(answers.map((meeting) => [meeting.id, meeting]))
			const rows = rowsOf(tablesOf(dossier, language).meetings)
			const table = rows.map((row) => [row['meeting_id'], row['date'], row['until'], row['status'], row['ordinal']])
			expect(table).toEqual(
				[...json.values()].map((m) => [
					m.id,
					m.date,
					m.until ?? '',
					m.status,
					m.ordinal === null ? '' : String(m.ordinal),
				]),
			)
			const dayOf = (id: string) => {
				const meeting = json.get(id)
				return meeting && isoDate(meeting)
			}
			const timeline = told(TIMELINE, dossier, language)
			const sidebar = told(SIDEBAR, dossier, language)
			for (const [id, date] of [...timeline.meetings, ...sidebar.meetings]) expect(date).toBe(dayOf(id))
			const of = (...statuses: string[]) =>
				answers.filter(({ status }) => statuses.includes(status)).map(({ id }) => id)
			const shown = of('held', 'scheduled', 'cancelled', 'reported').slice(-50)
			expect(timeline.meetings.map(([id]) => id).sort()).toEqual([...shown].sort())
			const previous = of('held', 'reported').slice(-20)
			expect(sidebar.meetings.map(([id]) => id).sort()).toEqual([...previous].sort())
			const events: { '@type': string; startDate?: string }[] = timeline.data['@graph']
			const published = events.filter((event) => event['@type'] === 'Event').map(({ startDate }) => startDate)
			const certain = shown.filter((id) => json.get(id)?.status !== 'reported')
			expect(published.sort()).toEqual(certain.map(dayOf).sort())
			const calendar = new ICAL.Component(ICAL.parse(calendarOf(dossier, language))).getAllSubcomponents('vevent')
			const exact = answers.filter(({ datePrecision, status }) => datePrecision === 'day' && status !== 'denied')
			expect(
				calendar.map((event) => [event.getFirstPropertyValue('uid'), String(event.getFirstPropertyValue('dtstart'))]),
			).toEqual(exact.map(({ id, date }) => [`${id}@a-b.sidelines`, date]))
		}
	})

	it('the dossier’s page and its backgrounder say the same', () => {
		for (const { dossier, language } of all.filter((_, n) => n % 5 === 0)) {
			const { totals } = wholeDossierAnswer(dossier, AROUND.origin, TODAY)
			const read = pageRead(dossier, { language, today: TODAY })
			const page = parsedPage(dossierPage(read, [], ORIGIN).body)
			const [figures] = elements(page, 'section')
			const values = figures ? elements(figures, 'data').map((data) => attribute(data, 'value')) : []
			const [held, total] = [totals.meetings.held, totals.calls.total]
			expect(values).toEqual(expect.arrayContaining([held || [], total ?? []].flat().map(String)))
			const listed = elements(page, 'li').flatMap((item) => attribute(item, 'data-meeting') ?? [])
			const shown = dossier.meetings.filter(({ status }) => status !== 'denied').slice(-50)
			expect(listed).toEqual(shown.map(({ id }) => id).reverse())
			const note = noteOf({ ...read, language: 'en' })
			expect(note.meetings.map(({ id, date }) => [id, date])).toEqual(shown.map((m) => [m.id, isoDate(m)]))
			const areNamed = dossier.leaders.length > 1
			const [calls, meetings] = [en.number(total ?? 0), en.number(held)]
			const phoned = areNamed ? `by phone ${calls}\u00a0times` : `total of ${calls}\u00a0phone calls`
			const met = areNamed ? `in person ${meetings}\u00a0times` : `${meetings}\u00a0meetings in person`
			if (total !== null && total > 9) expect(note.calls).toContain(phoned)
			if (held > 9) expect(note.opening).toContain(met)
		}
	})
})

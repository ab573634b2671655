/** The calendar as others' readers read it: ical.js (Thunderbird's) and node-ical. */
import ICAL from 'ical.js'
import ical from 'node-ical'
import { describe, expect, it } from 'vitest'
import { CALENDAR_END, calendarEvent, calendarHead } from '../../src/formats/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { firstDossier } from '../support/dossier.ts'
import { calendarOf, shownMeetings, toldOf } from '../support/formats.ts'

function eventsIn(file: string) {
	return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => {
		const of = (name: string) => String(event.getFirstPropertyValue(name) ?? '')
		const fields = {
			uid: of('uid'),
			summary: of('summary'),
			status: of('status'),
			start: of('dtstart'),
			end: of('dtend'),
		}
		return { ...fields, sequence: of('sequence'), location: of('location'), description: of('description') }
	})
}

function calendarWith(overrides: Partial<Meeting>): string {
	return calendarOf(emptyDossier({ meetings: [meeting(overrides)] }))
}

function headOf(file: string, name: string): string {
	return String(new ICAL.Component(ICAL.parse(file)).getFirstPropertyValue(name))
}

describe('a calendar', () => {
	it('has the meetings of the first dossier on their days, for both readers', () => {
		const file = calendarOf(firstDossier(), 'en')
		const events = eventsIn(file)
		const days = firstDossier().meetings.map(({ date }) => date)
		expect(events.map(({ start }) => start)).toEqual(days)
		expect(events[0]).toMatchObject({ end: '2017-07-08', status: 'CONFIRMED', location: 'Hamburg, Germany' })
		expect(events[0]?.summary).toBe('Putin and Trump, Hamburg: G20 summit')
		const theirs = Object.values(ical.sync.parseICS(file)).filter((one) => one?.type === 'VEVENT')
		const local = (day: Date) => new Date(day.getTime() - day.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
		expect(theirs.map((one) => one?.type === 'VEVENT' && local(one.start))).toEqual(days)
		expect(theirs.map((one) => one?.type === 'VEVENT' && one.datetype)).toEqual(days.map(() => 'date'))
	})

	it('has no line of more than 75 octets, and no letter torn in two', () => {
		const summary = { ru: 'Долгие переговоры 🤝 без перерыва. '.repeat(40) }
		const file = calendarOf(
			emptyDossier({ languages: ['ru'], title: { ru: 'А и Б' }, meetings: [meeting({ summary })] }),
		)
		const lines = file.split('\r\n')
		expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBe(75)
		expect(file).not.toMatch(/[^\r]\n|\ufffd/)
		expect(eventsIn(file)[0]?.description).toContain(summary.ru)
	})

	it('gives texts back as they were: commas, semicolons, backslashes, line breaks', () => {
		const summary = { en: 'a, b; c\\n \\, "d"\nsecond line: e' }
		expect(eventsIn(calendarWith({ summary }))[0]?.description).toContain(summary.en)
	})

	it('ends a meeting of several days on the day after its last', () => {
		const [event] = eventsIn(calendarWith({ date: '2020-02-28', until: '2020-02-29' }))
		expect([event?.start, event?.end]).toEqual(['2020-02-28', '2020-03-01'])
	})

	it.each([
		['held', 'CONFIRMED', ''],
		['scheduled', 'TENTATIVE', 'announced'],
		['reported', 'TENTATIVE', 'reported, not confirmed'],
		['cancelled', 'CANCELLED', 'cancelled'],
	] as const)('says of one that is %s that it is %s', (status, told, word) => {
		const [event] = eventsIn(calendarWith({ status, reportedBy: { en: 'a paper' } }))
		expect([event?.status, /\((.*)\)$/.exec(event?.summary ?? '')?.[1] ?? '']).toEqual([told, word])
	})

	it.each([
		['removed', 'held', 'removed'],
		['undated', 'held', 'exact day no longer known'],
		[null, 'denied', 'denied'],
	] as const)('crosses out one that is %s, or %s after it was in it, and says why', (gone, status, word) => {
		const dossier = emptyDossier({ meetings: [meeting({ status, deniedBy: { en: 'both' } })] })
		const told = toldOf(dossier)
		const [shown] = shownMeetings(dossier)
		if (!shown) throw new Error('no meeting')
		const was = { ...shown, sequence: 3, changedAt: '2025-08-18T10:00:00.000Z', gone }
		const file = calendarHead(told, 0, 'https://sidelines.test/') + calendarEvent(was, told) + CALENDAR_END
		expect(eventsIn(file)[0]).toMatchObject({
			summary: `A and B, Geneva (${word})`,
			status: 'CANCELLED',
			sequence: '3',
			uid: '2020-01-02-geneva@a-b.sidelines',
		})
	})

	it('leaves out meetings whose day nobody knows, and says how many', () => {
		const meetings = [
			meeting(),
			meeting({ id: 'month', date: '2021-03-01', datePrecision: 'month' }),
			meeting({ id: 'year', date: '2022-01-01', datePrecision: 'year' }),
		]
		const dossier: Dossier = emptyDossier({ meetings })
		const file = calendarOf(dossier)
		expect(eventsIn(file)).toHaveLength(1)
		expect(headOf(file, 'description')).toMatch(/left out because only the month or the year is known: 2\.$/)
		expect(headOf(calendarOf(dossier, 'ru'), 'description')).toMatch(/известен лишь месяц или год: 2\.$/)
		expect(headOf(calendarWith({}), 'description')).not.toMatch(/left out/)
	})

	it('names itself and its dossier, and nobody’s working day', () => {
		const file = calendarWith({ format: 'video', place: null })
		expect([headOf(file, 'name'), headOf(file, 'x-wr-calname')]).toEqual(['A and B: meetings', 'A and B: meetings'])
		expect(headOf(file, 'refresh-interval')).toBe('PT1H')
		expect(file).toContain('TRANSP:TRANSPARENT')
		expect(eventsIn(file)[0]).toMatchObject({ location: '', summary: 'A and B, by video' })
	})
})

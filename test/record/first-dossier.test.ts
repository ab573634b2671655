/** The first dossier’s seed, held against what its source says of calls, and in both languages: nothing lost, nothing added, nothing sharper. */
import { describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import { isCalendarDate } from '../../src/record/calendar.ts'
import { preferredCount } from '../../src/record/dossier.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../../src/record/meeting.ts'
import { overlap, periodOf, statedUntil } from '../../src/record/tally.ts'
import { bundle, kremlinTally, meetingCalled, NOTE, textsOf, wordsOf } from '../support/first-dossier.ts'

type Leaf = { readonly path: string; readonly value: unknown }

function leavesOf(value: unknown, path = ''): Leaf[] {
	if (value === null || typeof value !== 'object') return [{ path, value }]
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

describe('the bundle', () => {
	it('is version 1 of putin-trump, in Russian and English, written when the note came out', () => {
		expect(Object.keys(bundle)).toEqual([
			'version',
			'updatedAt',
			'id',
			'visibility',
			'languages',
			'title',
			'leaders',
			'tallies',
			'meetingsCheckedOn',
			'meetings',
		])
		expect(bundle).toMatchObject({
			version: 1,
			updatedAt: '2025-08-15T09:00:00.000Z',
			id: 'putin-trump',
			languages: ['ru', 'en'],
			title: { ru: 'Путин и Трамп', en: 'Putin and Trump' },
		})
	})

	it('is shaped as a dossier: known statuses and formats, real dates, every field of a meeting present', () => {
		for (const meeting of bundle.meetings) {
			expect(Object.keys(meeting)).toEqual(Object.keys(meetingCalled('2017-07-07-hamburg')))
			expect(MEETING_STATUSES).toContain(meeting.status)
			expect(MEETING_FORMATS).toContain(meeting.format)
			expect(meeting.date).toSatisfy(isCalendarDate)
			expect(meeting.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
			expect(meeting.id.startsWith(meeting.date)).toBe(true)
			expect(meeting.place?.country).toMatch(/^[A-Z]{2}$/)
		}
		expect(new Set(bundle.meetings.map((m) => m.id)).size).toBe(bundle.meetings.length)
	})

	it('names the two leaders, their offices, and the terms that are stated', () => {
		expect(bundle.leaders).toEqual([
			{
				id: 'vladimir-putin',
				name: { ru: 'Владимир Путин', en: 'Vladimir Putin' },
				office: { ru: 'президент России', en: 'President of Russia' },
				terms: [],
			},
			{
				id: 'donald-trump',
				name: { ru: 'Дональд Трамп', en: 'Donald Trump' },
				office: { ru: 'президент США', en: 'President of the United States' },
				terms: [
					{ from: '2017-01-20', to: '2021-01-20' },
					{ from: '2025-01-20', to: null },
				],
			},
		])
	})
})

describe('the calls', () => {
	it('are counted by the Kremlin, in two periods that share no day', () => {
		expect(bundle.tallies).toHaveLength(1)
		expect(kremlinTally().authority).toEqual({
			id: 'kremlin',
			name: { ru: 'Кремль', en: 'the Kremlin' },
			site: 'http://www.kremlin.ru/',
		})
		expect(kremlinTally().periods.map((p) => [p.id, p.from, p.to])).toEqual([
			['first-term', '2017-01-20', '2021-01-20'],
			['2025', '2025-01-01', '2025-12-31'],
		])
		expect(overlap(kremlinTally().periods)).toBeNull()
	})

	it('are two undated totals, each standing on the earlier of its period’s end and the day it was stated', () => {
		expect(kremlinTally().entries.map((e) => [e.id, e.kind, e.period, e.delta, e.on])).toEqual([
			['opening-first-term', 'opening', 'first-term', 18, '2021-01-20'],
			['opening-2025', 'opening', '2025', 6, '2025-08-15'],
		])
		for (const entry of kremlinTally().entries) {
			expect(entry).toMatchObject({ source: NOTE, reason: null, undoes: null, recordedAt: '2025-08-15T09:00:00.000Z' })
			for (const language of bundle.languages) expect(entry.note?.[language]).toContain('kremlin.ru')
		}
	})

	it('come to 24 as a sum, and as nothing but a sum', () => {
		expect(preferredCount(bundle).total).toBe(24)
		expect(leavesOf(bundle).filter(({ value }) => value === 24)).toEqual([])
		expect(leavesOf(bundle).filter(({ value }) => typeof value === 'string' && /(?<!\d)24(?!\d)/.test(value))).toEqual(
			[],
		)
		expect(leavesOf(bundle).filter(({ path }) => /\/(total|count|ordinal)$/.test(path))).toEqual([])
	})

	it.each([
		['2021-01-19', null, null],
		['2021-01-20', 18, '2021-01-20'],
		['2025-08-14', 18, '2021-01-20'],
		['2025-08-15', 24, '2025-08-15'],
		['2026-03-01', 24, '2025-08-15'],
	])('as of %s come to %s, stated for %s', (day, total, statedFor) => {
		expect(preferredCount(asOf(bundle, day))).toMatchObject({ total, asOf: statedFor })
	})

	it('leave a call of 2026 without a period, and the 2025 total where it was stated', () => {
		expect(periodOf(kremlinTally(), '2026-01-01')).toBeNull()
		expect(periodOf(kremlinTally(), '2021-01-21')).toBeNull()
		expect(statedUntil(kremlinTally(), '2025')).toBe('2025-08-15')
	})
})

describe('the words', () => {
	it('stand in exactly Russian and English, each in its own script', () => {
		for (const text of textsOf(bundle)) {
			expect(Object.keys(text)).toEqual(['ru', 'en'])
			expect(text.en).toMatch(/^[^\u0400-\u04ff]+$/)
			expect(text.ru).toMatch(/[\u0400-\u04ff]/)
		}
	})

	it('never depend on the day of reading', () => {
		for (const words of wordsOf(bundle, 'ru'))
			expect(words).not.toMatch(/(этом|текущем|этого|текущего) год|сегодня|вчера|завтра/i)
		for (const words of wordsOf(bundle, 'en')) expect(words).not.toMatch(/this year|today|yesterday|tomorrow|upcoming/i)
	})

	it('are set with each language’s own quotes, dashes and non-breaking spaces', () => {
		for (const words of wordsOf(bundle, 'ru')) {
			expect(words).not.toMatch(/["'“”]|--|[^\u00a0]—|\d [а-яё]| - |\.\.\.|^\s|\s$| {2}/)
		}
		for (const words of wordsOf(bundle, 'en')) expect(words).not.toMatch(/["'«»]|--| - |\.\.\.|^\s|\s$| {2}/)
	})

	it('are one line a summary; outcomes, remarks and summaries end as sentences, topics do not', () => {
		for (const meeting of bundle.meetings) {
			for (const language of bundle.languages) {
				expect(meeting.summary?.[language]?.length).toBeLessThanOrEqual(110)
				for (const words of wordsOf(
					[meeting.summary, meeting.outcomes, meeting.remarks.map((r) => r.text)],
					language,
				)) {
					expect(words).toMatch(/\.$/)
				}
				for (const words of wordsOf(meeting.topics, language)) expect(words).not.toMatch(/[.,;]/)
			}
		}
	})
})

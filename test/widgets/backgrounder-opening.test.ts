/** The opening of a reference note: who is named, what is counted, and what nobody knows yet. */
import { describe, expect, it } from 'vitest'
import { entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { annaAndBoris, told } from '../support/note.ts'

describe('of people of whom it cannot say that they met', () => {
	const [anna] = annaAndBoris({}).leaders
	const term = { 2024: 1, 2025: 23 }
	const meetings = [
		meeting({ id: 'a', date: '2023-03-01', datePrecision: 'month' }),
		meeting({ id: 'b', date: '2024-05-02', topics: [{ ru: 'торговля', en: 'trade' }] }),
		meeting({ id: 'c', date: '2024-06-02', place: null, format: 'video' }),
	]
	it.each([
		['nobody', []],
		['one leader', anna ? [anna] : []],
	])('it counts instead: %s', (_who, leaders) => {
		const record = annaAndBoris({ leaders, meetings, tallies: [yearlyTally(term)] })
		const [ru = '', en = ''] = [told(record, { language: 'ru' }), told(record, { language: 'en' })].map(
			(note) => note.split('\n\n')[1],
		)
		expect(ru).toMatch(/^А и Б: две личные встречи, первая — в марте 2023 года, последняя — 2 мая 2024 года \(/)
		expect(ru).toContain(' Телефонных звонков — 24 (подсчёт: агентство, данные на 1 июня 2025 года): 1 — 2024 год')
		expect(en).toMatch(/^A and B: two meetings in person, the first in March 2023 and the most recent on 2 May 2024, /)
		expect(en).toContain(' One more meeting was held by video. A total of 24 phone calls are recorded – 1 (2024) and')
		expect(`${ru}${told(record, { language: 'en' })}`).not.toMatch(/встречались|говорили|They|have (?:met|spoken)/)
	})
})

describe('a number', () => {
	const other = { id: 's', name: { ru: 'Синьхуа', en: 'Xinhua' }, site: 'https://x.example/' }
	const xinhua = yearlyTally({ 2025: 7 }, { id: 'second', preferred: false, authority: other })
	const reported = entry({ id: 'r', kind: 'reported', period: null, delta: 0, on: '2025-02-02' })
	it('that only another authority has is told as the count, and never after “no count is recorded”', () => {
		const record = annaAndBoris({ tallies: [yearlyTally({}), xinhua] })
		expect(told(record, { language: 'ru' })).toContain('говорили семь раз (2025 год; подсчёт: Синьхуа, ')
		expect(told(record, { language: 'en' })).toContain('seven times (2025), by the count of Xinhua, as of')
		expect(told(record, { language: 'en' })).not.toMatch(/No count|Another count/)
	})

	it('is not spoken of where there is none', () => {
		const record = annaAndBoris({ tallies: [{ ...yearlyTally({}), entries: [reported] }] })
		expect(told(record, { language: 'ru' })).toContain(' нет. Один звонок не подтверждён.')
		expect(told(record, { language: 'en' })).toContain('. One call is reported and not confirmed.')
	})

	it('is “none” where it stands alone', () => {
		const record = annaAndBoris({ tallies: [yearlyTally({ 2024: 0, 2025: 3 })] })
		expect(told(record, { language: 'ru' })).toContain(': ни одного — 2024 год, три — 2025 год.')
		expect(told(record, { language: 'en' })).toContain('none (2024) and three (2025)')
	})
})

it('says of an announced meeting whose day has passed that nobody knows its outcome, and of another for which day it is', () => {
	const meetings = ['2024-12-01', '2026-02-03'].map((date) => meeting({ id: date, date, status: 'scheduled' }))
	const asked = { today: '2025-06-15' }
	expect(told(annaAndBoris({ meetings }), { ...asked, language: 'ru' })).toContain(
		'Одна встреча была объявлена на 1 декабря 2024 года, её итог не указан. Одна встреча объявлена на 3 февраля 2026 года.',
	)
	expect(told(annaAndBoris({ meetings }), { ...asked, language: 'en' })).toContain(
		'One meeting was announced for 1 December 2024; its outcome is not recorded. One meeting has been announced for 3 February 2026.',
	)
})

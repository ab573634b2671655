/** Russian, English and Arabic as a news editor would print them: days, durations and names. */
import { describe, expect, it } from 'vitest'
import { ar } from '../../widgets/languages/ar.ts'
import { en } from '../../widgets/languages/en.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { ru } from '../../widgets/languages/ru.ts'
import { lasted, plain } from '../support/words.ts'

describe('dates', () => {
	it('are in the genitive in Russian, on one line', () => {
		expect(ru.date('2017-07-07')).toBe('7\u00a0июля\u00a02017\u00a0года')
		const months = Array.from({ length: 12 }, (_, i) => plain(ru.date(`2018-${String(i + 1).padStart(2, '0')}-01`)))
		expect(months.map((m) => m.split(' ')[1]).join(' ')).toBe(
			'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
		)
	})

	it('go day, month, year in English, on one line', () => {
		expect(en.date('2017-07-07')).toBe('7\u00a0July\u00a02017')
	})

	it('keep their year when they are short', () => {
		expect(plain(ru.shortDate('2019-06-28'))).toBe('28 июн. 2019')
		expect(plain(ru.shortDate('2019-05-28'))).toBe('28 мая 2019')
		expect(plain(en.shortDate('2019-06-28'))).toBe('28 Jun 2019')
	})

	it('ask for «со» before the 2nd, and only there', () => {
		const since = (date: string) => {
			const days = { date, until: null, datePrecision: 'day' } as const
			return plain(`${ru.since(days)} ${ru.sinceDays(days)}`)
		}
		expect(since('2018-12-02')).toBe('со 2 декабря 2018 года')
		expect(since('2018-12-12')).toBe('с 12 декабря 2018 года')
		expect(since('2018-12-22')).toBe('с 22 декабря 2018 года')
	})
})

describe('how long it lasted', () => {
	it.each([
		[30, '30 минут', '30 minutes'],
		[1, '1 минута', '1 minute'],
		[60, '1 час', '1 hour'],
		[120, '2 часа', '2 hours'],
		[300, '5 часов', '5 hours'],
		[90, '1 час 30 минут', '1 hour 30 minutes'],
	])('exactly %i minutes', (minutes, russian, english) => {
		expect([lasted(ru, minutes, minutes), lasted(en, minutes, minutes)]).toEqual([russian, english])
	})

	it.each([
		[40, 'около 40 минут', 'about 40 minutes'],
		[21, 'около 21 минуты', 'about 21 minutes'],
		[60, 'около часа', 'about an hour'],
		[90, 'около полутора часов', 'about an hour and a half'],
		[120, 'около 2 часов', 'about 2 hours'],
		[150, 'около 2,5 часа', 'about 2.5 hours'],
		[80, 'около 1 часа 20 минут', 'about 1 hour 20 minutes'],
	])('about %i minutes', (minutes, russian, english) => {
		expect([lasted(ru, minutes, minutes, true), lasted(en, minutes, minutes, true)]).toEqual([russian, english])
	})

	it.each([
		[60, 'более часа', 'over an hour'],
		[90, 'более полутора часов', 'over an hour and a half'],
		[120, 'более 2 часов', 'over 2 hours'],
		[1260, 'более 21 часа', 'over 21 hours'],
		[31, 'более 31 минуты', 'over 31 minutes'],
	])('%i minutes at the least', (minutes, russian, english) => {
		expect([lasted(ru, minutes, null), lasted(en, minutes, null)]).toEqual([russian, english])
	})

	it.each([
		[10, 15, '10–15 минут', '10–15 minutes'],
		[20, 22, '20–22 минуты', '20–22 minutes'],
		[45, 90, '45–90 минут', '45–90 minutes'],
		[60, 120, '1–2 часа', '1–2 hours'],
		[90, 120, 'от 1 часа 30 минут до 2 часов', '1 hour 30 minutes to 2 hours'],
	])('from %i to %i minutes', (from, to, russian, english) => {
		expect([lasted(ru, from, to), lasted(en, from, to)]).toEqual([russian, english])
	})

	it('keeps "about" where a range or a lower bound is approximate', () => {
		expect([lasted(ru, 10, 15, true), lasted(en, 10, 15, true)]).toEqual([
			'примерно 10–15 минут',
			'about 10–15 minutes',
		])
		expect([lasted(ru, 120, null, true), lasted(en, 120, null, true)]).toEqual([
			'около 2 часов или больше',
			'about 2 hours or more',
		])
	})

	it('and how long it was meant to', () => {
		expect([plain(ru.planned(30, false)), plain(en.planned(30, false))]).toEqual(['30 минут', '30 minutes'])
		expect([plain(ru.planned(60, true)), plain(en.planned(60, true))]).toEqual(['около часа', 'about an hour'])
	})
})

describe('names', () => {
	it('call countries what papers call them', () => {
		expect(['US', 'DE', 'KP'].map(ru.country)).toEqual(['США', 'Германия', 'КНДР'])
		expect(['US', 'DE', 'VN'].map(en.country)).toEqual(['United States', 'Germany', 'Vietnam'])
	})

	it('join in a list as the language does', () => {
		expect(ru.list(['Иран', 'Сирия', 'Украина'])).toBe('Иран, Сирия и Украина')
		expect(en.list(['Iran', 'Syria', 'Ukraine'])).toBe('Iran, Syria and Ukraine')
	})
})

describe('a language of a dossier', () => {
	it('finds its words by its main part, and English where the widgets do not speak it', () => {
		expect(wordsFor('ru-RU').language).toBe('ru')
		expect(wordsFor('en-GB').language).toBe('en')
		expect(wordsFor('ar-EG').language).toBe('ar')
		expect(wordsFor('zz').language).toBe('en')
	})

	it('has a word for everything', () => {
		for (const words of [ru, en, ar]) {
			const said = [...Object.values(words.say), ...Object.values(words.format)]
			expect(said.filter((word) => word.trim() === '')).toEqual([])
		}
	})
})

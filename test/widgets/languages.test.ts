/** Russian, English and Arabic as a news editor would print them. */
import { describe, expect, it } from 'vitest'
import { durationKind } from '../../src/record/duration.ts'
import { ar } from '../../widgets/languages/ar.ts'
import { en } from '../../widgets/languages/en.ts'
import { wordsFor } from '../../widgets/languages/languages.ts'
import { pluralOf } from '../../widgets/languages/plural.ts'
import { ru } from '../../widgets/languages/ru.ts'
import type { Words } from '../../widgets/languages/words.ts'

/** With ordinary spaces, as one would type it. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function lasted(words: Words, min: number, max: number | null, approximate = false): string {
	return plain(words.lasted(durationKind({ min, max, approximate })))
}

describe('Russian numbers', () => {
	it.each([
		[1, 'звонок'],
		[2, 'звонка'],
		[4, 'звонка'],
		[5, 'звонков'],
		[11, 'звонков'],
		[12, 'звонков'],
		[14, 'звонков'],
		[20, 'звонков'],
		[21, 'звонок'],
		[24, 'звонка'],
		[25, 'звонков'],
		[101, 'звонок'],
		[111, 'звонков'],
		[112, 'звонков'],
		[121, 'звонок'],
		[0, 'звонков'],
	])('%i take %s', (count, form) => {
		const forms = { one: 'звонок', few: 'звонка', many: 'звонков', other: 'звонка' }
		expect(pluralOf('ru')(count, forms)).toBe(form)
	})

	it('bend the whole phrase', () => {
		expect([1, 24, 5, 21, 111].map((n) => plain(ru.calls(n)))).toEqual([
			'1 телефонный звонок',
			'24 телефонных звонка',
			'5 телефонных звонков',
			'21 телефонный звонок',
			'111 телефонных звонков',
		])
		expect([1, 2, 6, 21].map((n) => plain(ru.meetings(n)))).toEqual([
			'1 личная встреча',
			'2 личные встречи',
			'6 личных встреч',
			'21 личная встреча',
		])
	})

	it('have the noun alone in the same form', () => {
		expect(plain(ru.callNoun(24))).toBe('телефонных звонка')
		expect(plain(ru.meetingNoun(1))).toBe('личная встреча')
	})
})

describe('English numbers', () => {
	it('have a singular and a plural', () => {
		expect([1, 2, 0, 21].map((n) => plain(en.calls(n)))).toEqual([
			'1 phone call',
			'2 phone calls',
			'0 phone calls',
			'21 phone calls',
		])
		expect(plain(en.meetings(1))).toBe('1 meeting in person')
		expect(plain(en.meetings(6))).toBe('6 meetings in person')
	})
})

describe('Arabic numbers', () => {
	it('have a form for each of the six categories, and the dual says its number by itself', () => {
		expect([0, 1, 2, 3, 11, 24, 100, 102, 103].map((n) => plain(ar.calls(n)))).toEqual([
			'0 مكالمة هاتفية',
			'مكالمة هاتفية واحدة',
			'مكالمتان هاتفيتان',
			'3 مكالمات هاتفية',
			'11 مكالمة هاتفية',
			'24 مكالمة هاتفية',
			'100 مكالمة هاتفية',
			'102 مكالمة هاتفية',
			'103 مكالمات هاتفية',
		])
		expect([1, 2, 6, 24, 100].map((n) => plain(ar.meetings(n)))).toEqual([
			'لقاء واحد وجهًا لوجه',
			'لقاءان وجهًا لوجه',
			'6 لقاءات وجهًا لوجه',
			'24 لقاءً وجهًا لوجه',
			'100 لقاء وجهًا لوجه',
		])
		expect([1, 2, 3].map((n) => plain(ar.announced(n)))).toEqual([
			'أعلن عن لقاء واحد',
			'أعلن عن لقاءين',
			'أعلن عن 3 لقاءات',
		])
	})

	it('are written 0–9, whatever the machine thinks of Arabic', () => {
		expect([ar.number(12_345), plain(ar.date('2025-08-15'))]).toEqual(['12,345', '15 أغسطس 2025'])
	})

	it.each([
		[1, 1, false, 'دقيقة'],
		[2, 2, false, 'دقيقتان'],
		[5, 5, false, '5 دقائق'],
		[30, 30, false, '30 دقيقة'],
		[60, 60, false, 'ساعة'],
		[135, 135, false, 'ساعتان و15 دقيقة'],
		[90, 90, true, 'نحو ساعة ونصف الساعة'],
		[150, 150, true, 'نحو ساعتين ونصف الساعة'],
		[120, null, false, 'أكثر من ساعتين'],
		[180, null, true, 'نحو 3 ساعات أو أكثر'],
		[10, 15, false, 'من 10 إلى 15 دقيقة'],
		[2, 5, true, 'من دقيقتين إلى 5 دقائق تقريبًا'],
		[60, 120, false, 'من ساعة إلى ساعتين'],
		[45, 90, false, 'من 45 دقيقة إلى ساعة و30 دقيقة'],
	])('of minutes, from %s to %s (approximate: %s)', (min, max, approximate, said) => {
		expect(lasted(ar, min, max, approximate)).toBe(said)
	})
})

describe('a number and its noun', () => {
	it('are never parted by the end of a line', () => {
		for (const words of [ru, en]) {
			for (const phrase of [words.calls(24), words.meetings(6), words.planned(30, false), words.planned(80, true)]) {
				expect(phrase).toMatch(/\d\u00a0\p{L}/u)
				expect(phrase).not.toMatch(/\d /)
			}
		}
	})

	it('group the digits of thousands, also without a place to break', () => {
		expect(ru.calls(12_345)).toMatch(/^12\u00a0345\u00a0/)
		expect(en.calls(12_345)).toMatch(/^12,345\u00a0/)
	})
})

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

/** Numbers, and their nouns, in Russian, English and Arabic as a news editor would print them. */
import { describe, expect, it } from 'vitest'
import { ar } from '../../widgets/languages/ar.ts'
import { en } from '../../widgets/languages/en.ts'
import { pluralOf } from '../../widgets/languages/plural.ts'
import { ru } from '../../widgets/languages/ru.ts'
import { lasted, plain } from '../support/words.ts'

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

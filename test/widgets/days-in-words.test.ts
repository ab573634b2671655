/** Days, months and years of meetings in words: by themselves, in a sentence, and since which. */
import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../widgets/languages/languages.ts'

describe('what is said of days', () => {
	const days = (date: string, until: string | null = null, datePrecision: 'day' | 'month' | 'year' = 'day') => ({
		...{ date, until, datePrecision },
	})
	it.each([
		[days('2017-07-03', '2017-07-04'), '3–4 July 2017', 'on 3–4 July 2017', '3–4 июля 2017 года', '3–4 июля 2017 года'],
		[
			days('2024-06-30', '2024-07-01'),
			...['30 June – 1 July 2024', 'from 30 June to 1 July 2024'],
			...['30 июня – 1 июля 2024 года', '30 июня – 1 июля 2024 года'],
		],
		[
			days('2024-12-31', '2025-01-02'),
			...['31 December 2024 – 2 January 2025', 'from 31 December 2024 to 2 January 2025'],
			...['31 декабря 2024 года – 2 января 2025 года', '31 декабря 2024 года – 2 января 2025 года'],
		],
		[days('2025-03-01', null, 'month'), 'March 2025', 'in March 2025', 'март 2025 года', 'в марте 2025 года'],
		[days('2025-01-01', null, 'year'), '2025', 'in 2025', '2025 год', 'в 2025 году'],
	])('%j is said in English and Russian, by itself and in a sentence', (given, en, onEn, ru, onRu) => {
		const said = ['en', 'ru'].flatMap((language) => {
			const words = wordsFor(language)
			return [words.days(given), words.onDays(given)].map((phrase) => phrase.replaceAll('\u00a0', ' '))
		})
		expect(said).toEqual([en, onEn, ru, onRu])
	})

	it('has its case after «с», and «со» before a second only', () => {
		const since = (given: ReturnType<typeof days>) => {
			const { since, sinceDays } = wordsFor('ru')
			return `${since(given)} ${sinceDays(given)}`.replaceAll('\u00a0', ' ')
		}
		expect(since(days('2025-03-01', null, 'month'))).toBe('с марта 2025 года')
		expect(since(days('2025-01-01', null, 'year'))).toBe('с 2025 года')
		// Of several days the first.
		expect(since(days('2025-03-02', '2025-03-03'))).toBe('со 2 марта 2025 года')
	})

	it('is said in Arabic', () => {
		const { days: said, onDays } = wordsFor('ar')
		expect(onDays(days('2025-03-01', null, 'month')).replaceAll('\u00a0', ' ')).toBe('في مارس 2025')
		expect(said(days('2024-06-30', '2024-07-01')).replaceAll('\u00a0', ' ')).toBe('30 يونيو – 1 يوليو 2024')
		expect(onDays(days('2024-06-30', '2024-07-01')).replaceAll('\u00a0', ' ')).toBe('من 30 يونيو إلى 1 يوليو 2024')
	})
})

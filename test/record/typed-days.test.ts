/** The days of a meeting, as people type them. */
import { describe, expect, it } from 'vitest'
import { typedDays } from '../../src/desk/typed-date.ts'
import { isoDate } from '../../src/record/meeting-days.ts'

/** As ISO 8601 writes it. */
function read(typed: string): string {
	const days = typedDays(typed)
	if (!days.ok) return 'why' in days.error ? days.error.why : days.error.kind
	return [isoDate(days.value), days.value.until].filter(Boolean).join('/')
}

describe('days as people type them', () => {
	it.each([
		['3–4 July 2017', '2017-07-03/2017-07-04'],
		['3 и 4 июля 2017', '2017-07-03/2017-07-04'],
		['3 and 4 July 2017', '2017-07-03/2017-07-04'],
		['3 и 9 июля 2017', 'form'],
		['3-4 июля 2017', '2017-07-03/2017-07-04'],
		['3 — 4 июля 2017 года', '2017-07-03/2017-07-04'],
		['3 − 4 июля 2017 г.', '2017-07-03/2017-07-04'],
		['3\u00a0–\u00a04\u00a0июля 2017\u00a0г.', '2017-07-03/2017-07-04'],
		['July 3–4, 2017', '2017-07-03/2017-07-04'],
		['3rd to 4th of July 2017', '2017-07-03/2017-07-04'],
		['с 3 по 4 июля 2017 года', '2017-07-03/2017-07-04'],
		['30 June – 1 July 2024', '2024-06-30/2024-07-01'],
		['30 июня – 1 июля 2024 года', '2024-06-30/2024-07-01'],
		['31 Dec 2024 – 2 Jan 2025', '2024-12-31/2025-01-02'],
		['3.–4.07.2017', '2017-07-03/2017-07-04'],
		['3-4.07.2017', '2017-07-03/2017-07-04'],
		['30.06–01.07.2024', '2024-06-30/2024-07-01'],
		['03.07.2017–04.07.2017', '2017-07-03/2017-07-04'],
		['2017-07-03/2017-07-04', '2017-07-03/2017-07-04'],
		['2017-07-03 – 2017-07-04', '2017-07-03/2017-07-04'],
		['4–4 July 2017', '2017-07-04'],
		['03.07.2017', '2017-07-03'],
		['3.7.2017г.', '2017-07-03'],
		['Jul. 3, 2017', '2017-07-03'],
		['3 ИЮЛЯ 2017', '2017-07-03'],
		['2017-07-03', '2017-07-03'],
		['March 2025', '2025-03'],
		['in March, 2025', '2025-03'],
		['март 2025', '2025-03'],
		['в марте 2025', '2025-03'],
		['в мае 2025 года', '2025-05'],
		['марта 2025 г.', '2025-03'],
		['сент. 2025', '2025-09'],
		['Sept 2025', '2025-09'],
		['03.2025', '2025-03'],
		['2025-03', '2025-03'],
		['2025', '2025'],
		['2025 год', '2025'],
		['в 2025 году', '2025'],
		['29 February 2024', '2024-02-29'],
	])('%s', (typed, days) => expect(read(typed)).toBe(days))

	it.each([
		['31 February 2025', 'no-such-day'],
		['29.02.2025', 'no-such-day'],
		['30–31 июня 2024', 'no-such-day'],
		['13.2025', 'no-such-day'],
		['2025-13', 'no-such-day'],
		['4–3 July 2017', 'ends-before-start'],
		['30 December – 2 January 2018', 'ends-before-start'],
		['03/07/2017', 'slashes'],
		['3 July', 'no-year'],
		['3–4 июля', 'no-year'],
		['March', 'no-year'],
		['3 July 17', 'form'],
		['3 2017', 'form'],
		['3–4–5 July 2017', 'form'],
		['March–April 2025', 'form'],
		['2017–2018', 'form'],
		['soon', 'form'],
		['–', 'form'],
		['', 'form'],
	])('are none in %s: %s', (typed, why) => expect(read(typed)).toBe(why))

	it('are read in time that grows with their length', () => {
		const start = performance.now()
		for (const typed of ['1'.repeat(500_000), ' -'.repeat(250_000), 'мая '.repeat(100_000)]) read(typed)
		expect(performance.now() - start).toBeLessThan(2_000)
	})
})

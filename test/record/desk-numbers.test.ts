/** A number over 999 has the separators of its language, wherever the desk says how many. */
import { describe, expect, it } from 'vitest'
import { historyWords } from '../../src/desk/history/words.ts'
import { homeWords } from '../../src/desk/home/words.ts'
import { moreIn } from '../../src/desk/refused/refusal.ts'
import { rowWords } from '../../src/desk/table/row-words.ts'
import { tableWords } from '../../src/desk/table/words.ts'
import { visibilityWords } from '../../src/desk/visibility/words.ts'

describe.each([
	['en', '1,234'],
	['ru', '1\u00a0234'],
] as const)('in %s', (language, grouped) => {
	const table = tableWords(language)
	it.each([
		...Object.values(table.counts).map((say) => say(1_234)),
		table.twins(1_234),
		rowWords(language).more(1_234),
		historyWords(language).unchanged(1_234),
		homeWords(language).waiting.missing(1_234, 'x'),
		visibilityWords(language).lacks.outcomes(1_234),
		visibilityWords(language).lacks.titles(1_234),
		visibilityWords(language).lacks.translations(1_234, 'x'),
		moreIn(language, 1_234, true),
		moreIn(language, 1_234, false),
	])('%s', (said) => {
		expect(said).toContain(grouped)
	})
})

/** From which side a language is written. */
import type { Language } from '../src/record/text.ts'

/** Scripts written from right to left, of the languages that newsrooms write in (CLDR, character order). */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ps', 'ur', 'yi', 'ckb', 'dv', 'ug'])

export function directionOf(language: Language): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : 'ltr'
}

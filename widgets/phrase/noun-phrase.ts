/** A number with its noun in the middle of a sentence: how one language says it, in each of its cases. */
import type { Language } from '../../src/record/text.ts'
import type { Metric } from '../kinds.ts'

/** Grammatical cases by their usual names; a language has some of them, or none. */
export const CASES = ['nominative', 'genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const
export type Case = (typeof CASES)[number]

/** In digits, or, from zero to ten, in words. */
export const NUMERALS = ['digits', 'words'] as const
export type Numerals = (typeof NUMERALS)[number]

/** Of what a phrase may be, but for a period by its id. */
export const WHOLE = ['total', 'since', 'when', 'last'] as const
export type Whole = (typeof WHOLE)[number]

export function isWhole(of: string): boolean {
	return WHOLE.some((whole) => whole === of)
}

/** Of the last one its day, which is no number: by itself («15 августа»), or as an answer to “when?” («в августе»). */
export function isDay(of: string): boolean {
	return of === 'when' || of === 'last'
}

export type NounPhrases = {
	readonly language: Language
	/** The cases in which it says a number otherwise; a language of none says all alike. */
	readonly cases: readonly Case[]
	readonly of: (noun: Metric, count: number, inCase: Case, numerals: Numerals) => string
}

/** Between a number in digits and its noun, which stay on one line. */
export const NBSP = '\u00a0'

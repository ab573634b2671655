/** A reporter's sentence with a number in it: how it reads with some numbers, and the code that keeps it right. */
import { phraseCode } from '../../widgets/embed-codes.ts'
import type { Metric } from '../../widgets/kinds.ts'
import { aroundBlank } from '../../widgets/phrase/blank.ts'
import { type Case, isDay, type NounPhrases, type Numerals } from '../../widgets/phrase/noun-phrase.ts'
import type { Language } from '../record/text.ts'

export type SentenceChoice = {
	/** As it was typed. */
	readonly sentence: string
	readonly metric: Metric
	readonly of: string
	readonly case: Case
	readonly numerals: Numerals
}

export type Sentence = {
	readonly choice: SentenceChoice
	/** What the address says of it: other forms on its page keep it. */
	readonly asked: Readonly<Record<string, string>>
	readonly language: Language
	/** What stands around the number. */
	readonly around: readonly [before: string, after: string]
	readonly cases: readonly Case[]
	/** Whether it may count from the day of an article. */
	readonly hasSince: boolean
	readonly periods: readonly { readonly id: string; readonly label: string }[]
	/** Its number with its noun, for each of some numbers. */
	readonly samples: readonly string[]
	/** What it says now; null where nothing is counted. */
	readonly now: { readonly words: string; readonly code: string } | null
}

/** One of each plural class that people stumble over, and none. */
const SAMPLES = [24, 21, 1, 2, 0]

/** @param said the words of now, and the address of their link */
export function sentenceOf(
	choice: SentenceChoice,
	{ language, cases, of }: NounPhrases,
	offered: Pick<Sentence, 'asked' | 'hasSince' | 'periods'>,
	said: { readonly text: string | null; readonly url: string },
): Sentence {
	const around = aroundBlank(choice.sentence)
	// The day of the last one is no number.
	const counts = isDay(choice.of) ? [] : SAMPLES
	const { text: words, url } = said
	return {
		...{ choice, language, around, cases, ...offered },
		samples: counts.map((count) => of(choice.metric, count, choice.case, choice.numerals)),
		now: words === null ? null : { words, code: phraseCode({ url, words, around }) },
	}
}

/** Formats the facts in validation messages for an editor's language: days, numbers, languages, choices. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { inLanguage, type Text } from '../../record/text.ts'
import { languageIn } from '../changes/in-words.ts'
import { changesWords } from '../changes/words.ts'
import { historyWords } from '../history/words.ts'
import { peopleWords } from '../newsroom/people-words.ts'

/** Where a refused value stands: a form has lists to choose from, a file is written by hand. */
export type Where = 'form' | 'file'

export type Speaker = ReturnType<typeof speakerOf>

export function speakerOf(language: DeskLanguage) {
	const { date, list } = wordsFor(language)
	const numbers = new Intl.NumberFormat(language)
	return {
		date,
		/** Empty where the period has no name. */
		name: (label: Text) => inLanguage(label, language, []),
		language: (tag: string) => languageIn(language, tag),
		languages: (tags: readonly string[]) => list(tags.map((tag) => languageIn(language, tag))),
		/** A choice in words; null where one of its values has none. */
		choice: (values: readonly string[]) => {
			const words = choicesIn(language)
			const said = values.flatMap((value) => (Object.hasOwn(words, value) ? (words[value] ?? []) : []))
			return said.length === values.length ? said.join(', ') : null
		},
		number: (value: number) => numbers.format(value).replace('-', '−'),
		signed: (value: number) => `${value > 0 ? '+' : ''}${numbers.format(value)}`.replace('-', '−'),
		ratio: (value: number) => value.toLocaleString(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
		kilobytes: (bytes: number) => numbers.format(Math.ceil(bytes / 1000)),
	}
}

function choicesIn(language: DeskLanguage): Readonly<Record<string, string>> {
	const { statuses, entries } = changesWords(language)
	const lowered = (words: Readonly<Record<string, string>>) =>
		Object.fromEntries(Object.entries(words).map(([value, word]) => [value, word.toLocaleLowerCase(language)]))
	return {
		...lowered(statuses),
		...lowered(entries),
		...lowered(wordsFor(language).format),
		...lowered(historyWords(language).reasonKinds),
		...lowered(peopleWords(language).roles),
	}
}

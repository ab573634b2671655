/** Reads what a reporter's sentence says now, with a number of the record in it. */
import { METRICS, type Metric } from '../../widgets/kinds.ts'
import { CASES, NUMERALS, WHOLE } from '../../widgets/phrase/noun-phrase.ts'
import { nounPhrasesOf } from '../../widgets/phrase/phrase.ts'
import { type Sentence, type SentenceChoice, sentenceOf } from '../pages/sentence.ts'
import type { EmbedChoice } from '../pages/widget-address.ts'
import { parsePhraseQuery, SENTENCE_PARAMETERS, type SentenceQuery } from '../queries/phrase.ts'
import type { Tally } from '../record/tally.ts'
import { inLanguage, type Language } from '../record/text.ts'
import { readPhrase } from './read-phrase.ts'
import type { Reader } from './reader.ts'

const MAX_LENGTH = 300

type Of = {
	readonly id: string
	readonly languages: readonly [Language, ...Language[]]
	/** The preferred one. */
	readonly tally: Pick<Tally, 'periods'> | null
}

/** A choice that does not fit is as if it were not made. Null in a language that phrases are not in, or of a dossier that is not there. */
export async function readSentence(
	reader: Reader,
	{ id, languages, tally }: Of,
	language: Language,
	{ asOf, version, published }: Pick<EmbedChoice, 'asOf' | 'version' | 'published'>,
	asked: SentenceQuery,
): Promise<Sentence | null> {
	const phrases = nounPhrasesOf(language)
	if (!phrases) return null
	const metric: Metric = METRICS.find((m) => m === asked.metric) ?? 'calls'
	const periods = metric === 'calls' ? (tally?.periods ?? []) : []
	const ofs = [...WHOLE.filter((of) => of !== 'since' || published !== null), ...periods.map((period) => period.id)]
	const choice: SentenceChoice = {
		sentence: (asked.sentence ?? FIRST[phrases.language] ?? '').slice(0, MAX_LENGTH),
		metric,
		of: ofs.find((of) => of === asked.of) ?? 'total',
		case: phrases.cases.find((inCase) => inCase === asked.case) ?? CASES[0],
		numerals: NUMERALS.find((numerals) => numerals === asked.numerals) ?? NUMERALS[0],
	}
	const query = new URLSearchParams({
		lang: language,
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		metric,
		...(choice.of === 'since' && published !== null && { published }),
		...{ of: choice.of, case: choice.case, numerals: choice.numerals },
	})
	const parsed = parsePhraseQuery(new URL(`?${query}`, reader.origin), Object.fromEntries(query))
	const said = parsed.ok ? await readPhrase(reader, id, parsed.value, query) : parsed
	if (!said.ok) return null
	const offered = periods.map((period) => ({ id: period.id, label: inLanguage(period.label, language, languages) }))
	const kept = Object.fromEntries(SENTENCE_PARAMETERS.flatMap((name) => (asked[name] ? [[name, choice[name]]] : [])))
	return sentenceOf(choice, phrases, { asked: kept, hasSince: published !== null, periods: offered }, said.value)
}

/** What a form begins with, by the language of its phrases. */
const FIRST: Readonly<Partial<Record<Language, string>>> = {
	en: 'The record has ___ between the two leaders.',
	ru: 'На счету двух лидеров — ___.',
	ar: 'في سجل الزعيمين ___.',
}

/** Reads what a reporter's sentence says now, with a number of the record in it. */
import { METRICS, type Metric } from '../../widgets/kinds.ts'
import { CASES, isDay, NUMERALS, WHOLE } from '../../widgets/phrase/noun-phrase.ts'
import { nounPhrasesOf, phraseOf } from '../../widgets/phrase/phrase.ts'
import type { WidgetInput } from '../../widgets/widget.ts'
import { type Sentence, type SentenceChoice, sentenceOf } from '../pages/sentence.ts'
import type { EmbedChoice } from '../pages/widget-address.ts'
import { canonicalQuery } from '../queries/canonical-query.ts'
import { isIdleInPhrase, PHRASE_PARAMETERS, SENTENCE_PARAMETERS, type SentenceQuery } from '../queries/phrase.ts'
import { preferredIn } from '../record/excerpt.ts'
import { inLanguage, type Language } from '../record/text.ts'
import { newestCallDay } from '../store/read-ledger.ts'
import type { ReadExcerpt } from './excerpt-at.ts'
import { NotInCopy } from './in-copy.ts'
import type { Reader } from './reader.ts'

const MAX_LENGTH = 300

type Moment = Pick<EmbedChoice, 'asOf' | 'version' | 'published'>

/**
 * A choice that does not fit is as if it were not made. Null in a language that phrases are not in.
 * @param input since the day of an article only what was read with that day
 * @param moment null in a copy, which has neither the last call nor what came since a day
 */
export async function readSentence(
	reader: Reader,
	input: Pick<WidgetInput, 'dossier' | 'language' | 'today'>,
	moment: ReadExcerpt['asked'] | null,
	{ asOf, version, published }: Moment,
	asked: SentenceQuery,
): Promise<Sentence | null> {
	const { dossier, language } = input
	const phrases = nounPhrasesOf(language)
	if (!phrases) return null
	const metric: Metric = METRICS.find((m) => m === asked.metric) ?? 'calls'
	const tally = preferredIn(dossier)
	const periods = metric === 'calls' ? (tally?.periods ?? []) : []
	const ofs = [...WHOLE.filter((of) => of !== 'since' || published !== null), ...periods.map(({ id }) => id)]
	const choice: SentenceChoice = {
		sentence: (asked.sentence ?? FIRST[phrases.language] ?? '').slice(0, MAX_LENGTH),
		metric,
		of: ofs.find((of) => of === asked.of) ?? 'total',
		case: phrases.cases.find((inCase) => inCase === asked.case) ?? CASES[0],
		numerals: NUMERALS.find((numerals) => numerals === asked.numerals) ?? NUMERALS[0],
	}
	const { of, case: inCase, numerals } = choice
	const isOfLastCall = isDay(of) && metric === 'calls' && tally !== null
	if (moment === null && (isOfLastCall || of === 'since')) throw new NotInCopy()
	const lastCall = isOfLastCall && moment ? await newestCallDay(reader.db, moment, tally.id) : null
	const { text } = phraseOf({ ...input, published }, { metric, of, inCase, numerals }, phrases, lastCall)
	const query = new URLSearchParams({
		lang: language,
		...(asOf !== null && { 'as-of': asOf }),
		...(version !== null && { version: String(version) }),
		...(of === 'since' && published !== null && { published }),
		...{ metric, of, case: inCase, numerals },
	})
	const url = `${reader.origin}/w/${dossier.id}/count-card${canonicalQuery(query, PHRASE_PARAMETERS, isIdleInPhrase)}`
	const offered = periods.map(({ id, label }) => ({ id, label: inLanguage(label, language, dossier.languages) }))
	const kept = Object.fromEntries(SENTENCE_PARAMETERS.flatMap((name) => (asked[name] ? [[name, choice[name]]] : [])))
	return sentenceOf(choice, phrases, { asked: kept, hasSince: published !== null, periods: offered }, { text, url })
}

/** What a form begins with, by the language of its phrases. */
const FIRST: Readonly<Partial<Record<Language, string>>> = {
	en: 'The record has ___ between the two leaders.',
	ru: 'На счету двух лидеров — ___.',
	ar: 'في سجل الزعيمين ___.',
}

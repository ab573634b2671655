/** Reads a phrase: the number of a count card in the words that a sentence needs. */
import { isDay, isWhole } from '../../widgets/phrase/noun-phrase.ts'
import { nounPhrasesOf, type Phrase, phraseOf } from '../../widgets/phrase/phrase.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { canonicalQuery } from '../queries/canonical-query.ts'
import { isIdleInPhrase, PHRASE_PARAMETERS, type PhraseQuery } from '../queries/phrase.ts'
import { badQuery } from '../queries/query.ts'
import { preferredIn } from '../record/excerpt.ts'
import type { Authority } from '../record/tally.ts'
import { newestCallDay } from '../store/read-ledger.ts'
import { readPeriod } from '../store/read-period.ts'
import { NotInCopy } from './in-copy.ts'
import { widgetInput } from './read-widget.ts'
import type { Reader } from './reader.ts'

export type PhraseAnswer = Phrase & {
	/** Who counts, where calls are counted. */
	readonly countedBy: Authority | null
	/** Of the link whose words these are: the widget that tells more. */
	readonly url: string
	readonly version: number
}

export async function readPhrase(
	reader: Reader,
	id: string,
	{ widget, asked }: PhraseQuery,
	query: URLSearchParams,
): Promise<Result<PhraseAnswer, Fault>> {
	const read = await widgetInput(reader, id, widget)
	if (!read.ok) return read
	const { input, asked: moment } = read.value
	const phrases = nounPhrasesOf(input.language)
	if (!phrases) return badQuery('lang', 'a language that phrases are in: ru, en or ar')
	const tally = preferredIn(input.dossier)
	const isOfLastCall = isDay(asked.of) && asked.metric === 'calls' && tally !== null
	if (isOfLastCall && reader.copy) throw new NotInCopy()
	const lastCall = isOfLastCall ? await newestCallDay(reader.db, moment, tally.id) : null
	const phrase = phraseOf(input, asked, phrases, lastCall)
	if (phrase.value === null && !isWhole(asked.of)) {
		if (reader.copy) throw new NotInCopy()
		const period = await readPeriod(reader.db, moment, asked.of)
		if (tally === null || period?.tally !== tally.id) return err({ kind: 'not-found', what: 'period' })
	}
	const url = `${reader.origin}/w/${id}/count-card${canonicalQuery(query, PHRASE_PARAMETERS, isIdleInPhrase)}`
	const countedBy = asked.metric === 'calls' ? (tally?.authority ?? null) : null
	return ok({ ...phrase, countedBy, url, version: input.dossier.version })
}

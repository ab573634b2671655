/** Reads a widget's embed codes as of a day or a version, with the sentences that were true then: the widget's and a reporter's. */
import type { WidgetKind } from '../../widgets/kinds.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type Embed, embedOf } from '../pages/embed-of.ts'
import type { Sentence } from '../pages/sentence.ts'
import { type EmbedChoice, fittingChoice } from '../pages/widget-address.ts'
import type { SentenceQuery } from '../queries/phrase.ts'
import type { Language } from '../record/text.ts'
import { SENTENCES } from '../store/take-copy.ts'
import { excerptAt } from './excerpt-at.ts'
import { readSentence } from './read-sentence.ts'
import type { Reader } from './reader.ts'

type EmbedAsked = { readonly kind: WidgetKind; readonly language: Language; readonly eager: boolean }

export type Embedded = {
	readonly embed: Embed
	/** Null in a language that phrases are not in. */
	readonly sentence: Sentence | null
}

export async function embedAt(
	reader: Reader,
	id: string,
	{ kind, language, eager, ...choice }: EmbedChoice & EmbedAsked,
	asked: SentenceQuery,
): Promise<Result<Embedded, Fault>> {
	const { asOf, published } = choice
	const read = await excerptAt(reader, id, choice, (today) => ({ ...SENTENCES, asOf, published, today }))
	if (!read.ok) return read
	const { dossier, around, asked: moment } = read.value
	// A version may be older than one of the dossier's languages.
	if (!dossier.languages.includes(language)) {
		return err(badValue('/lang', { kind: 'not-one-of', values: dossier.languages }))
	}
	const input = { dossier, language, today: around.today }
	return ok({
		embed: embedOf(kind, input, fittingChoice(kind, dossier, choice), { origin: reader.origin, eager }),
		sentence: await readSentence(reader, input, moment, choice, asked),
	})
}

/** Reads a widget's embed codes as of a day or a version, with the sentence that was true then. */
import type { WidgetKind } from '../../widgets/kinds.ts'
import { questionOf } from '../../widgets/question.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type Embed, embedOf } from '../pages/embed-of.ts'
import { type EmbedChoice, fittingChoice } from '../pages/widget-address.ts'
import type { Language } from '../record/text.ts'
import { excerptAt } from './excerpt-at.ts'
import type { Reader } from './reader.ts'

type EmbedAsked = { readonly kind: WidgetKind; readonly language: Language; readonly eager: boolean }

export async function embedAt(
	reader: Reader,
	id: string,
	{ kind, language, eager, ...choice }: EmbedChoice & EmbedAsked,
): Promise<Result<Embed, Fault>> {
	const read = await excerptAt(reader, id, choice, (today) => questionOf(kind, { ...choice, today }))
	if (!read.ok) return read
	const { dossier, around } = read.value
	// A version may be older than one of the dossier's languages.
	if (!dossier.languages.includes(language)) {
		return err(badValue('/lang', { kind: 'not-one-of', values: dossier.languages }))
	}
	const input = { dossier, language, today: around.today }
	return ok(embedOf(kind, input, fittingChoice(kind, dossier, choice), { origin: reader.origin, eager }))
}

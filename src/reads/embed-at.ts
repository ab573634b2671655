/** Reads a widget's embed codes as of a day or a version, with the sentence that was true then. */
import type { WidgetKind } from '../../widgets/kinds.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type Embed, embedOf } from '../pages/embed-of.ts'
import type { EmbedChoice } from '../pages/widget-address.ts'
import type { Language } from '../record/text.ts'
import type { Reader } from './reader.ts'
import { recordAt } from './record-at.ts'

export async function embedAt(
	reader: Reader,
	id: string,
	{ kind, language, ...choice }: EmbedChoice & { readonly kind: WidgetKind; readonly language: Language },
): Promise<Result<Embed, Fault>> {
	const record = await recordAt(reader, id, choice)
	if (!record.ok) return record
	const { dossier, around } = record.value
	// A version may be older than one of the dossier's languages.
	if (!dossier.languages.includes(language)) {
		return err(badValue('/lang', { kind: 'not-one-of', values: dossier.languages }))
	}
	return ok(embedOf(kind, { dossier, language, today: around.today }, choice, reader.origin))
}

/** Reads a source of a dossier by its address; one that the record does not cite is not found. */
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { renderSource } from '../pages/render-source.tsx'
import type { WidgetQuery } from '../queries/widget.ts'
import { citedSource } from '../record/cited.ts'
import { languageOf, type WidgetAnswer } from './read-widget.ts'
import type { Reader } from './reader.ts'
import { recordAt } from './record-at.ts'

/** @param query of the widget that links to it: an older version may cite what the newest does not */
export async function readSource(
	reader: Reader,
	id: string,
	query: Pick<WidgetQuery, 'language' | 'version'>,
	address: string,
): Promise<Result<WidgetAnswer, Fault>> {
	const record = await recordAt(reader, id, { asOf: null, version: query.version })
	if (!record.ok) return record
	const { dossier, around } = record.value
	const language = languageOf(dossier, query.language)
	if (!language.ok) return language
	const source = citedSource(dossier, address)
	if (!source) return err({ kind: 'not-found', what: 'source' })
	const { body, csp } = renderSource(source, dossier, language.value, around.settings)
	return ok({ body, etag: hashETag(body, csp), csp })
}

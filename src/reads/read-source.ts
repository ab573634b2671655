/** Reads a source of a dossier by its address; one that the record does not cite is not found. */
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { renderSource } from '../pages/render-source.tsx'
import type { WidgetQuery } from '../queries/widget.ts'
import { citedSource, writtenAs } from '../record/cited.ts'
import { type CountedTally, counts } from '../record/excerpt.ts'
import type { Source } from '../record/source.ts'
import { findSources } from '../store/find-sources.ts'
import { excerptAt } from './excerpt-at.ts'
import { languageOf, type WidgetAnswer } from './read-widget.ts'
import type { Reader } from './reader.ts'

/** @param query of the widget that links to it: an older version may cite what the newest does not */
export async function readSource(
	reader: Reader,
	id: string,
	query: Pick<WidgetQuery, 'language' | 'version'>,
	address: string,
): Promise<Result<WidgetAnswer, Fault>> {
	const read = await excerptAt(reader, id, { asOf: null, version: query.version }, counts)
	if (!read.ok) return read
	const { dossier, around, asked } = read.value
	const language = languageOf(dossier, query.language)
	if (!language.ok) return language
	const found = await findSources(reader.db, asked, writtenAs(address), dossier.languages[0])
	const source = citedSource([...found, ...dossier.tallies.map(siteOf)], address)
	if (!source) return err({ kind: 'not-found', what: 'source' })
	const { body, csp } = renderSource(source, dossier, language.value, around.settings)
	return ok({ body, etag: hashETag(body, csp), csp })
}

/** An authority's own site is cited with its count. */
function siteOf({ authority }: CountedTally): Source {
	return { url: authority.site, publisher: authority.name, title: null, publishedOn: null }
}

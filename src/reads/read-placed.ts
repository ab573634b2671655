/** Finds the widget and the right codes for an address in pasted code, or why there is none. */

import { phraseCode } from '../../widgets/embed-codes.ts'
import { isWidgetName, PARAMETERS, VALUES, type WidgetName } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { type Embed, embedOf } from '../pages/embed-of.ts'
import { PHRASE_PARAMETERS, parsePhraseQuery } from '../queries/phrase.ts'
import { parseQuery } from '../queries/query.ts'
import { parseWidgetQuery } from '../queries/widget.ts'
import { readPhrase } from './read-phrase.ts'
import { widgetInput } from './read-widget.ts'
import type { Reader } from './reader.ts'

export type Placed = {
	readonly widget: WidgetName | null
	/** Without the parameters that were refused. Null where nothing can be shown. */
	readonly embed: Embed | null
	readonly refused: readonly Refused[]
}

export type Refused =
	| { readonly what: 'dossier' | 'widget' | 'version' }
	| { readonly what: 'parameter'; readonly parameter: string }
	/** Without it the number would be another: nothing is chosen in its place. */
	| { readonly what: 'number'; readonly parameter: string }

type Named = { readonly dossier: string; readonly widget: string; readonly query: URLSearchParams }

/** @param eager whether the pasted code is of the first screen */
export async function readPlaced(reader: Reader, { dossier, widget, query }: Named, eager: boolean): Promise<Placed> {
	if (!isWidgetName(widget)) return { widget: null, embed: null, refused: [{ what: 'widget' }] }
	const asked = new URLSearchParams(query)
	const refused: Refused[] = []
	// Each round takes out one parameter that does not fit; there are no more of them than that.
	for (let round = 0; round <= PARAMETERS.length; round++) {
		const read = await embedAsked(reader, dossier, widget, asked, eager)
		if (read.ok) return { widget, embed: read.value, refused }
		const parameter = parameterAmiss(read.error)
		if (parameter === null) break
		refused.push(parameter === 'version' ? { what: 'version' } : { what: 'parameter', parameter })
		asked.delete(parameter)
	}
	return { widget, embed: null, refused: [...refused, { what: 'dossier' }] }
}

type PlacedPhrase = Pick<Placed, 'widget' | 'refused'> & {
	/** Without the parameters that were refused. Null where nothing is counted, or of another widget. */
	readonly code: string | null
}

/** They choose how a number is said; all others, which one. */
const IN_WORDS = ['lang', 'case', 'numerals']

/** The same of a number in a sentence. */
export async function readPlacedPhrase(reader: Reader, { dossier, widget, query }: Named): Promise<PlacedPhrase> {
	if (widget !== 'count-card') return { widget: null, code: null, refused: [{ what: 'widget' }] }
	const asked = new URLSearchParams(query)
	const refused: Refused[] = []
	for (let round = 0; round <= PHRASE_PARAMETERS.length; round++) {
		const url = new URL(`?${asked}`, reader.origin)
		const named = parseQuery(url, PHRASE_PARAMETERS)
		const parsed = named.ok ? parsePhraseQuery(url, named.value) : named
		const read = parsed.ok ? await readPhrase(reader, dossier, parsed.value, asked) : parsed
		if (read.ok) {
			const { text, url } = read.value
			return { widget, code: text === null ? null : phraseCode({ url, words: text }), refused }
		}
		const parameter = parameterAmiss(read.error)
		if (parameter === null) break
		if (!IN_WORDS.includes(parameter))
			return { widget, code: null, refused: [...refused, { what: 'number', parameter }] }
		refused.push({ what: 'parameter', parameter })
		asked.delete(parameter)
	}
	return { widget, code: null, refused: [...refused, { what: 'dossier' }] }
}

/** Null where no parameter is to blame. */
function parameterAmiss(fault: Fault): string | null {
	if (fault.kind === 'bad-query') return fault.parameter
	if (fault.kind !== 'not-found') return null
	return { version: 'version', period: 'of' }[String(fault.what)] ?? null
}

async function embedAsked(reader: Reader, dossier: string, widget: WidgetName, asked: URLSearchParams, eager: boolean) {
	const query = parseWidgetQuery(widget, new URL(`?${asked}`, reader.origin))
	if (!query.ok) return query
	const read = await widgetInput(reader, dossier, query.value)
	if (!read.ok) return read
	const theme = VALUES.theme.values.find((t) => t === asked.get('theme')) ?? 'auto'
	return {
		ok: true as const,
		value: embedOf(query.value.kind, read.value.input, { ...query.value, theme }, { origin: reader.origin, eager }),
	}
}

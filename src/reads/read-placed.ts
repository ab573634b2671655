/** Finds the widget and the right codes for an address in pasted code, or why there is none. */

import { isWidgetName, PARAMETERS, VALUES, type WidgetName } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { type Embed, embedOf } from '../pages/embed-of.ts'
import { parseWidgetQuery } from '../queries/widget.ts'
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

type Named = { readonly dossier: string; readonly widget: string; readonly query: URLSearchParams }

export async function readPlaced(reader: Reader, { dossier, widget, query }: Named): Promise<Placed> {
	if (!isWidgetName(widget)) return { widget: null, embed: null, refused: [{ what: 'widget' }] }
	const asked = new URLSearchParams(query)
	const refused: Refused[] = []
	// Each round takes out one parameter that does not fit; there are no more of them than that.
	for (let round = 0; round <= PARAMETERS.length; round++) {
		const read = await embedAsked(reader, dossier, widget, asked)
		if (read.ok) return { widget, embed: read.value, refused }
		const fault: Fault = read.error
		if (fault.kind === 'bad-query') {
			refused.push({ what: 'parameter', parameter: fault.parameter })
			asked.delete(fault.parameter)
		} else if (fault.kind === 'not-found' && fault.what === 'version') {
			refused.push({ what: 'version' })
			asked.delete('version')
		} else break
	}
	return { widget, embed: null, refused: [...refused, { what: 'dossier' }] }
}

async function embedAsked(reader: Reader, dossier: string, widget: WidgetName, asked: URLSearchParams) {
	const query = parseWidgetQuery(widget, new URL(`?${asked}`, reader.origin))
	if (!query.ok) return query
	const read = await widgetInput(reader, dossier, query.value)
	if (!read.ok) return read
	const theme = VALUES.theme.values.find((t) => t === asked.get('theme')) ?? 'auto'
	return {
		ok: true as const,
		value: embedOf(query.value.kind, read.value.input, { ...query.value, theme }, reader.origin),
	}
}

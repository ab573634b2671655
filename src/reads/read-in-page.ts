/** Reads a widget as a script that puts it into the page itself. */
import { withTheme } from '../../widgets/document.tsx'

import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { inPageScript } from '../pages/in-page-script.ts'
import { renderInPage } from '../pages/render-fragment.tsx'
import type { WidgetQuery } from '../queries/widget.ts'
import { widgetInput } from './read-widget.ts'
import type { Reader } from './reader.ts'

/** @param address the widget's own, canonical */
export async function readInPage(
	reader: Reader,
	id: string,
	query: WidgetQuery,
	address: string,
): Promise<Result<{ readonly body: string; readonly etag: string }, Fault>> {
	const read = await widgetInput(reader, id, query)
	if (!read.ok) return read
	const { input, around } = read.value
	const { style, html } = renderInPage(query.kind, input, around.settings.accent)
	const { origin } = reader
	const body = inPageScript({ address, widget: query.kind.widget, style, html: withTheme(html, query.theme), origin })
	return ok({ body, etag: hashETag(body) })
}

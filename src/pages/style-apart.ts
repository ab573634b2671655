/** Takes the shared style out of stored documents and puts it back in: D1 would send it with every page. */
import { countCardStyle, documentStyle, miniTimelineStyle, previousMeetingsStyle } from '../../.build/assets.ts'
import type { WidgetName } from '../../widgets/kinds.ts'

const WIDGET_STYLES: Readonly<Record<WidgetName, string>> = {
	'count-card': countCardStyle,
	'mini-timeline': miniTimelineStyle,
	'previous-meetings': previousMeetingsStyle,
}

/** What a document's style begins with; after it come the newsroom's colours and the timeline's places. */
export function sharedStyle(widget: WidgetName): string {
	return documentStyle + WIDGET_STYLES[widget]
}

export function withoutStyle(html: string, widget: WidgetName): string {
	const start = startOfStyle(html)
	return html.slice(0, start) + html.slice(start + sharedStyle(widget).length)
}

export function withStyle(html: string, widget: WidgetName): string {
	const start = startOfStyle(html)
	return html.slice(0, start) + sharedStyle(widget) + html.slice(start)
}

/** The first tag of that name is ours: before it stands only the title, escaped. */
function startOfStyle(html: string): number {
	return html.indexOf('<style>') + '<style>'.length
}

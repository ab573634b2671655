/** Takes the shared style out of stored documents and puts it back in: D1 would send it with every page. */
import { countCardStyle, documentStyle, miniTimelineStyle, previousMeetingsStyle } from '../../.build/assets.ts'
import type { WidgetName } from '../../widgets/kinds.ts'

/** What a document's style begins with; after it come the newsroom's colours and the timeline's places. */
export const sharedStyles: Readonly<Record<WidgetName, string>> = {
	'count-card': documentStyle + countCardStyle,
	'mini-timeline': documentStyle + miniTimelineStyle,
	'previous-meetings': documentStyle + previousMeetingsStyle,
}

export function withoutStyle(html: string, shared: string): string {
	const start = startOfStyle(html)
	return html.slice(0, start) + html.slice(start + shared.length)
}

export function withStyle(html: string, shared: string): string {
	const start = startOfStyle(html)
	return html.slice(0, start) + shared + html.slice(start)
}

/** All of it, as a policy names it. */
export function styleOf(html: string): string {
	return html.slice(startOfStyle(html), html.indexOf('</style>'))
}

/** The first tag of that name is ours: before it stands only the title, escaped. */
function startOfStyle(html: string): number {
	return html.indexOf('<style>') + '<style>'.length
}

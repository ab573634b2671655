/** A backgrounder as plain text: a paragraph a line, an empty line between paragraphs. */
import type { Note } from './note.ts'

export function noteText(note: Note): string {
	const { headline, opening, meetings, untold, calls, method, sources, made, address, all, titles } = note
	const paragraphs = [
		headline,
		`${opening} ${calls}`,
		...(meetings.length > 0 ? [titles.meetings] : []),
		...(untold ? [`${untold} ${all}`] : []),
		...meetings.map(
			({ ordinal, when, where, text }) => `${ordinal === null ? '' : `${ordinal}. `}${when}${where}. ${text}`,
		),
		...(method ? [titles.method, method] : []),
		...(sources ? [sources] : []),
		`${made} ${address}`,
	]
	return `${paragraphs.join('\n\n')}\n`
}

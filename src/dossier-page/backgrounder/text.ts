/** A backgrounder as plain text: a paragraph a line, an empty line between paragraphs. */
import type { Note } from './note.ts'

export function noteText(note: Note): string {
	const { headline, opening, meetings, untold, calls, method, sources, made, address, all, titles } = note
	const paragraphs = [
		headline,
		`${opening} ${calls}`,
		...(meetings.length > 0 ? [titles.meetings] : []),
		...(untold ? [withAddress(untold, all)] : []),
		...meetings.map(
			({ ordinal, when, where, text }) => `${ordinal === null ? '' : `${ordinal}. `}${when}${where}. ${text}`,
		),
		...(method ? [titles.method, method] : []),
		...(sources ? [sources] : []),
		withAddress(made, address),
	]
	return `${paragraphs.join('\n\n')}\n`
}

function withAddress(sentence: string, address: string | null): string {
	return address === null ? sentence : `${sentence} ${address}`
}

/** Writes content lines of iCalendar (RFC 5545, §3.1): escaped, folded by octets. */

/** A line has at most so many octets without its break; one that goes on begins with a space. */
const MAX_OCTETS = 75

export function contentLine(name: string, value: string): string {
	let folded = ''
	let octets = 0
	for (const character of `${name}:${value}`) {
		const more = octetsOf(character.codePointAt(0) ?? 0)
		if (octets + more > MAX_OCTETS) {
			folded += '\r\n '
			octets = 1
		}
		folded += character
		octets += more
	}
	return `${folded}\r\n`
}

/** In UTF-8. */
function octetsOf(codePoint: number): number {
	if (codePoint < 0x80) return 1
	return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4
}

/** §3.3.11: no control character but a tab stands in a text, and a line break as `\n`. */
export function textLine(name: string, text: string): string {
	const escaped = text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n')
	return contentLine(name, escaped.replace(/(?!\t)\p{Cc}/gu, ''))
}

/** @param date `2025-08-15` */
export function dayLine(name: string, date: string): string {
	return contentLine(`${name};VALUE=DATE`, date.replaceAll('-', ''))
}

/** @param at RFC 3339, in UTC */
export function instantLine(name: string, at: string): string {
	return contentLine(name, `${at.slice(0, 19).replace(/[-:]/g, '')}Z`)
}

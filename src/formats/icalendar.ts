/** Writes content lines of iCalendar (RFC 5545, §3.1): escaped, folded by octets. */

/** A line has at most so many octets without its break; one that goes on begins with a space. */
const MAX_OCTETS = 75

export function contentLine(name: string, value: string): string {
	const line = `${name}:${value}`
	if (Buffer.byteLength(line) <= MAX_OCTETS) return `${line}\r\n`
	const octets = Buffer.from(line)
	const lines: string[] = []
	for (let start = 0; start < octets.length; ) {
		const end = endOfLine(octets, start + MAX_OCTETS - (start === 0 ? 0 : 1))
		lines.push(octets.toString('utf8', start, end))
		start = end
	}
	return `${lines.join('\r\n ')}\r\n`
}

/** Never within a character: in UTF-8 its later octets begin with the bits 10. */
function endOfLine(octets: Buffer, furthest: number): number {
	let end = Math.min(furthest, octets.length)
	while (((octets[end] ?? 0) & 0xc0) === 0x80) end--
	return end
}

/** §3.3.11: no control character but a tab stands in a text, and a line break as `\n`. */
export function textLine(name: string, text: string): string {
	return contentLine(
		name,
		text.replace(SPECIAL, (found) => (ESCAPED.includes(found) ? `\\${found}` : /[\r\n]/.test(found) ? '\\n' : '')),
	)
}

const ESCAPED = ['\\', ';', ',']
const SPECIAL = /[\\;,]|\r\n?|\n|(?!\t)\p{Cc}/gu

/** @param date `2025-08-15` */
export function dayLine(name: string, date: string): string {
	return contentLine(`${name};VALUE=DATE`, date.replaceAll('-', ''))
}

/** @param at RFC 3339, in UTC */
export function instantLine(name: string, at: string): string {
	return contentLine(name, `${at.slice(0, 19).replace(/[-:]/g, '')}Z`)
}

/** Keeps a page within its byte limit: a long list's newest meetings have their details, the others link to theirs. */

/**
 * How many of the newest are shown in full; none after the first that does not fit, so that the rule can be told.
 *
 * @param newestFirst what is shown of each meeting
 * @param budget bytes of HTML
 */
export function newestInFull(newestFirst: readonly object[], budget: number): number {
	const shown = newestFirst.map((meeting) => JSON.stringify(meeting))
	// Most lists are far below it, whatever stands in them: to look at each letter takes as long as to draw them.
	if (shown.reduce((most, { length }) => most + MOST_BYTES * length, 0) <= budget) return shown.length
	let left = budget
	const first = shown.findIndex((json) => {
		left -= bytesAsHtml(json)
		return left < 0
	})
	return first < 0 ? newestFirst.length : first
}

/** Escaped; JSON's own signs stand for the tags around each text. */
function bytesAsHtml(json: string): number {
	let bytes = 0
	// By code units, and not by characters, each of which would be a string of its own.
	for (let i = 0; i < json.length; i++) {
		const code = json.charCodeAt(i)
		// A character beyond these is two units, of two bytes each.
		const isHalf = 0xd800 <= code && code <= 0xdfff
		bytes += ESCAPED[code] ?? (code < 0x80 ? 1 : code < 0x800 || isHalf ? 2 : 4)
	}
	return bytes
}

/** By their codes: " & ' < > */
const ESCAPED: Readonly<Record<number, number>> = { 34: 6, 38: 5, 39: 5, 60: 4, 62: 4 }
/** Of one code unit. */
const MOST_BYTES = Math.max(...Object.values(ESCAPED))

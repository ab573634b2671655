/** Keeps a page within its byte limit: a long list's newest meetings have their details, the others link to theirs. */

/**
 * How many of the newest are shown in full; none after the first that does not fit, so that the rule can be told.
 *
 * @param newestFirst what is shown of each meeting
 * @param budget bytes of HTML
 */
export function newestInFull(newestFirst: readonly object[], budget: number): number {
	let left = budget
	const first = newestFirst.findIndex((meeting) => {
		left -= bytesAsHtml(JSON.stringify(meeting))
		return left < 0
	})
	return first < 0 ? newestFirst.length : first
}

/** Escaped; JSON's own signs stand for the tags around each text. */
function bytesAsHtml(json: string): number {
	let bytes = 0
	for (const character of json)
		bytes += ESCAPED.get(character) ?? (character < '\u0080' ? 1 : character < '\u0800' ? 2 : 4)
	return bytes
}

const ESCAPED: ReadonlyMap<string, number> = new Map([
	['"', 6],
	['&', 5],
	["'", 5],
	['<', 4],
	['>', 4],
])

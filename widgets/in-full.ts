/** Keeps a page within its byte limit: a long list's newest meetings have their details, the others link to theirs. */
import { bytesIn } from '../src/record/limits.ts'

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

/** Of JSON, escaped; its own signs stand for the tags around each text. To search for each character is ten times as fast as to look at all. */
function bytesAsHtml(json: string): number {
	return EXTRA_BYTES.reduce((bytes, [character, more]) => bytes + more * timesIn(json, character), bytesIn(json))
}

/** What escaping adds: of a quotation mark six bytes are written, `&quot;`. */
const EXTRA_BYTES = [
	['"', 5],
	['&', 4],
	["'", 4],
	['<', 3],
	['>', 3],
] as const

function timesIn(text: string, character: string): number {
	let times = 0
	for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) times++
	return times
}

/** A list's meetings are weighed as the HTML that they will be. */
import { expect, it } from 'vitest'
import { newestInFull } from '../../widgets/in-full.ts'

it.each([
	['a', 1],
	['"', 6 + 1],
	['&', 5],
	["'", 5],
	['<', 4],
	['>', 4],
	['Ж', 2],
	['世', 3],
	['😀', 4],
])('%s takes as many bytes as HTML has of it', (text, bytes) => {
	// The four quotation marks of the member and its text, the braces and the colon. JSON escapes a quotation mark.
	const around = '{&quot;t&quot;:&quot;&quot;}'.length
	const meetings = [{ t: text }, { t: text }]
	expect(newestInFull(meetings, 2 * (around + bytes))).toBe(2)
	expect(newestInFull(meetings, 2 * (around + bytes) - 1)).toBe(1)
})

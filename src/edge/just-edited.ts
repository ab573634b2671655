/** What was just edited is kept at the edge for seconds only: another edit is likely, and the edge may refuse to be told of it. */

const JUST_EDITED_MS = 600_000

/** @param editedAt RFC 3339 */
export function isJustEdited(editedAt: string, now: Date): boolean {
	return now.getTime() - Date.parse(editedAt) < JUST_EDITED_MS
}

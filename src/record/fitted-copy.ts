/** A copy as it is kept: of what has no room, as much as there is room for. */
import type { DossierCopy, MeetingsCopy } from './copy.ts'
import { shortened } from './excerpt-of.ts'
import { bytesIn, MAX_PAGE_BYTES } from './limits.ts'

/**
 * As JSON, as far as there is room: the newest meetings of a list in full, the others shortened as on a page that would be too
 * large, and first pages of the API. Null where even what is counted has none.
 */
export function fittedCopy(copy: DossierCopy): string | null {
	const { lists, meetings, corrections, entries } = copy
	const bare: DossierCopy = {
		...copy,
		lists: shortenedLists(lists, 0),
		meetings: null,
		corrections: null,
		entries: null,
	}
	let left = MAX_PAGE_BYTES - bytesOf(bare)
	if (left < 0) return null
	const fitting = shortenedLists(lists, left / lists.length)
	left += bytesOf(bare.lists) - bytesOf(fitting)
	const ifRoom = <Part>(part: Part): Part | null => {
		const bytes = bytesOf(part)
		if (bytes > left) return null
		left -= bytes
		return part
	}
	const rest = { entries: ifRoom(entries), corrections: ifRoom(corrections), meetings: ifRoom(meetings) }
	return JSON.stringify({ ...copy, lists: fitting, ...rest })
}

function shortenedLists(lists: readonly MeetingsCopy[], maxBytes: number): MeetingsCopy[] {
	return lists.map((list) => ({ ...list, shown: shortened(list.shown, maxBytes) }))
}

function bytesOf(part: unknown): number {
	return bytesIn(JSON.stringify(part))
}

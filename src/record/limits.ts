/** Size limits: of a record, its lists, its pages and its rows. */

export const MAX_MEETINGS = 2_000
/** Of all tallies of a dossier together. Undoes are let through beyond it, one of each entry. */
export const MAX_ENTRIES = 20_000
/** What a dossier may have from before these limits, when there were higher ones: it is read, exported and brought back. */
export const MAX_KEPT_MEETINGS = 5_000
export const MAX_KEPT_ENTRIES = 100_000
export const MAX_TALLIES = 100
/** Of all tallies of a dossier together, such as sixty yearly ones in each of eight: whoever asks for its counts is told of each. */
export const MAX_PERIODS = 500
/** Calls of a period, as a total says them. */
export const MAX_TOTAL = 1_000_000
export const MAX_LANGUAGES = 20
/** Topics, outcomes, remarks, attendees, sources: each of one meeting. */
export const MAX_LISTED = 50

/** Of one meeting as JSON, for whoever adds or changes one. */
export const MAX_MEETING_BYTES = 200_000
/** Of one that comes with a whole dossier: it may have been written when a meeting could be larger, and must still come back. */
export const MAX_IMPORTED_MEETING_BYTES = 1_500_000
/** Of a dossier as JSON: a new one, or one that an edit or a file would make larger. */
export const MAX_DOSSIER_BYTES = 10_000_000
/** Of a page, of a list or of a widget: a longer one ends earlier, or is shortened and says so. */
export const MAX_PAGE_BYTES = 1_000_000
/** How many entries, meetings or corrections a page of a list has where no number is asked for. */
export const PAGE_ITEMS = 50
/** The database refuses a row, and a value of one, that has more: 2,000,000 bytes, some of which its other columns take. */
export const MAX_STORED_BYTES = 1_900_000

/** The size of a part of the record as JSON, without what it leaves unsaid: a field that comes later makes no old record larger. */
export function bytesSaid(part: object): number {
	return bytesIn(JSON.stringify(part, (_name, value) => (value === null || value === false ? undefined : value)))
}

export function bytesIn(text: string): number {
	return Buffer.byteLength(text)
}

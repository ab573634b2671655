/** How large a record may grow. */

export const MAX_MEETINGS = 5_000
/** Of all tallies of a dossier together. */
export const MAX_ENTRIES = 50_000
export const MAX_TALLIES = 100
export const MAX_LANGUAGES = 20
/** Topics, outcomes, remarks, attendees, sources: each of one meeting. */
export const MAX_LISTED = 50

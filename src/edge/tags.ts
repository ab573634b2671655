/** Builds the `Cache-Tag` of every response, in one place, so that responses and invalidation agree. */

/** On every answer made from this dossier. */
export function dossierTag(id: string): string {
	return `dossier-${id}`
}

/** On every answer made from the list of dossiers: the lists of the API and the gallery. */
export const DOSSIERS_TAG = 'dossiers'

/** On every answer that the edge may keep: a change of settings invalidates them all. */
export const ALL_TAG = 'all'

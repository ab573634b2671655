/** What the edge calls our answers: the one place that builds a `Cache-Tag`, so that writing and telling agree. */

/** On every answer made from this dossier. */
export function dossierTag(id: string): string {
	return `dossier-${id}`
}

/** On every answer made from the list of dossiers: the lists of the API and the gallery. */
export const DOSSIERS_TAG = 'dossiers'

/** On every answer that the edge may keep: what a change of settings takes back. */
export const ALL_TAG = 'all'

/** A dossier in each of the states of visibility, for tests of who sees it. */
import type { Dossier } from '../../src/record/dossier.ts'
import type { Visibility } from '../../src/record/visibility.ts'
import { firstDossier } from './dossier.ts'
import type { Newsroom } from './newsroom.ts'

export function drafted(dossier: Dossier): Dossier {
	return { ...dossier, id: 'draft', visibility: 'draft', publicSince: null }
}

/** What stands in every text of `markedDossier`, and nowhere else. */
export const MARKER = 'Zyxwquark'

/** The first dossier as a draft under another id, with a marker in every one of its texts and ids. */
export function markedDossier(overrides: Partial<Dossier> = {}): Dossier {
	return { ...marked(firstDossier()), id: 'draft-one', visibility: 'draft', publicSince: null, ...overrides }
}

function marked<Value>(value: Value): Value {
	return JSON.parse(JSON.stringify(value), (key, inner: unknown) => {
		if (typeof inner !== 'string' || UNMARKED.has(key)) return inner
		return /^https?:/.test(inner) ? `${inner}?${MARKER}` : `${MARKER} ${inner}`
	}) as Value
}

/** What is no text: ids, days, and words that the record knows. */
const UNMARKED = new Set(
	`0 1 id period tally authority kind status format from to on date until datePrecision updatedAt exportedAt recordedAt country
	publishedOn language visibility undoes confirms`.split(/\s+/),
)

export function moveTo(newsroom: Newsroom, visibility: Visibility, id = 'draft-one'): Promise<Response> {
	return newsroom.send('POST', `/api/v1/dossiers/${id}/visibility`, { visibility })
}

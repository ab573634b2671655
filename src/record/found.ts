/** What a search has found in a thing: the text or the source that has the words. */
import type { Source } from './source.ts'
import { addressTerm, isFoundIn } from './terms.ts'
import type { Text } from './text.ts'

export type Told =
	| { readonly of: 'attendee' | 'text' | 'reporter'; readonly text: Text }
	| { readonly of: 'reason'; readonly text: string }
	| { readonly of: 'source'; readonly source: Source }

/** The first of those that have most of the words which its own names have not; null where they have all. */
export function toldOf(all: readonly Told[], names: readonly string[], terms: readonly string[]): Told | null {
	const asked = terms.filter((term) => !names.some((name) => name.startsWith(term) || isFoundIn(name, term)))
	const scored = all.map((one) => ({ one, score: asked.filter((term) => has(one, term)).length }))
	const most = Math.max(0, ...scored.map(({ score }) => score))
	return most === 0 ? null : (scored.find(({ score }) => score === most)?.one ?? null)
}

function has(told: Told, term: string): boolean {
	if (told.of === 'reason') return isFoundIn(told.text, term)
	if (told.of !== 'source') return Object.values(told.text).some((text) => isFoundIn(text, term))
	const { url, publisher, title } = told.source
	const texts = [...Object.values(publisher ?? {}), title ?? '']
	return addressTerm(url).startsWith(term) || texts.some((text) => isFoundIn(text, term))
}

/** What a search has found in a thing: the text or the source that has the words. */
import type { Source } from './source.ts'
import { addressTerm, foldedWords } from './terms.ts'
import type { Text } from './text.ts'

export type Told =
	| { readonly of: 'attendee' | 'text' | 'reporter'; readonly text: Text }
	| { readonly of: 'reason'; readonly text: string }
	| { readonly of: 'source'; readonly source: Source }

/** The first of those that have most of the words which its own names have not; null where they have all. */
export function toldOf(all: readonly Told[], names: readonly string[], terms: readonly string[]): Told | null {
	const named = [...names, ...names.flatMap(foldedWords)]
	const asked = terms.filter((term) => !isFoundIn(named, term))
	if (asked.length === 0) return null
	// A text is folded once, and not once a term: that is most of the time.
	const scored = all.map((one) => {
		const words = wordsOf(one)
		return { one, score: asked.filter((term) => isFoundIn(words, term)).length }
	})
	const most = Math.max(0, ...scored.map(({ score }) => score))
	return most === 0 ? null : (scored.find(({ score }) => score === most)?.one ?? null)
}

function isFoundIn(words: readonly string[], term: string): boolean {
	return words.some((word) => word.startsWith(term))
}

function wordsOf(told: Told): string[] {
	if (told.of === 'reason') return foldedWords(told.text)
	if (told.of !== 'source') return Object.values(told.text).flatMap(foldedWords)
	const { url, publisher, title } = told.source
	return [addressTerm(url), ...[...Object.values(publisher ?? {}), title ?? ''].flatMap(foldedWords)]
}

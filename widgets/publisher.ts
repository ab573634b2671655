/** A source in one language, and the name of its publisher, or of its site. */
import type { Source } from '../src/record/source.ts'
import type { Text } from '../src/record/text.ts'

export type SpokenSource = Omit<Source, 'publisher'> & { readonly publisher: string | null }

export function sourceIn(source: Source, say: (text: Text) => string): SpokenSource {
	return { ...source, publisher: source.publisher && say(source.publisher) }
}

/** A source that names no publisher goes by its site. */
export function publisherOf({ publisher, url }: Pick<SpokenSource, 'publisher' | 'url'>): string {
	return publisher ?? siteOf(url)
}

/** @example 'https://www.example.org/a?b' → 'example.org' */
export function siteOf(url: string): string {
	return url.replace(/^\w+:\/\/(www\.)?/, '').replace(/[/?#].*$/s, '')
}

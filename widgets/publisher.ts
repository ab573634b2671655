/** The name of a source's publisher, or of its site. */
import type { Source } from '../src/record/source.ts'

/** A source that names no publisher goes by its site. */
export function publisherOf({ publisher, url }: Pick<Source, 'publisher' | 'url'>): string {
	return publisher ?? siteOf(url)
}

/** @example 'https://www.example.org/a?b' → 'example.org' */
export function siteOf(url: string): string {
	return url.replace(/^\w+:\/\/(www\.)?/, '').replace(/[/?#].*$/s, '')
}

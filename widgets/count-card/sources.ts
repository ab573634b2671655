/** Where a count was read: the newest source of each publisher. */
import type { Source } from '../../src/record/source.ts'

/** A source that names no publisher goes by its site. */
export function publisherOf({ publisher, url }: Source): string {
	return publisher ?? url.replace(/^https?:\/\/(www\.)?|[/?#].*$/g, '')
}

/** Newest first; of one day, the first given. */
export function newestOfEachPublisher(sources: readonly Source[]): Source[] {
	const sorted = sources.toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
	return [...Map.groupBy(sorted, publisherOf).values()].flatMap(([newest]) => newest ?? [])
}

/** The sources of a count: the newest one of each publisher. */
import { publisherOf, type SpokenSource } from '../publisher.ts'

/** Newest first; of one day, the first given. */
export function newestOfEachPublisher(sources: readonly SpokenSource[]): SpokenSource[] {
	const sorted = sources.toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
	return [...Map.groupBy(sorted, publisherOf).values()].flatMap(([newest]) => newest ?? [])
}

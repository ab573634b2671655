/** The sources of a count: the newest one of each publisher. */
import type { Source } from '../../src/record/source.ts'
import { publisherOf } from '../publisher.ts'

/** Newest first; of one day, the first given. */
export function newestOfEachPublisher(sources: readonly Source[]): Source[] {
	const sorted = sources.toSorted((a, b) => (b.publishedOn ?? '').localeCompare(a.publishedOn ?? ''))
	return [...Map.groupBy(sorted, publisherOf).values()].flatMap(([newest]) => newest ?? [])
}

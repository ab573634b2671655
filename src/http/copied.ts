/** How an answer says that it was made of a copy, while the database does not answer. */
import type { Copied } from '../record/copy.ts'
import type { CachePolicy } from './cache-policy.ts'

/** @example 'Sidelines-Copy: 2025-08-16T09:00:00.000Z; version=25' */
export function copyLabel({ takenAt, version }: Copied): Record<string, string> {
	return { 'Sidelines-Copy': version === null ? takenAt : `${takenAt}; version=${version}` }
}

/**
 * Not the tag of the same bytes from the database: whoever revalidates a copy by it would be told 304 once the database is back,
 * and keep the label (RFC 9111, §3.2).
 */
export function copyETag(etag: string): string {
	return etag.replace(/"$/, '-copy"')
}

export function copyPolicy(policy: CachePolicy): CachePolicy {
	return policy.kind === 'live' ? { ...policy, kind: 'copy' } : policy
}

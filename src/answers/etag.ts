/** Strong ETags: a hash of an answer's bytes. */
import { createHash } from 'node:crypto'

/**
 * A strong validator (RFC 9110, §8.8.3): the same bytes under the same policy, the same tag. The policy counts, because a
 * browser should take it from a 304 (RFC 9111, §3.2), and WebKit did not before 2023.
 */
export function hashETag(body: string | Uint8Array, csp = ''): string {
	return `"${createHash('sha256').update(csp).update(body).digest('base64url').slice(0, 22)}"`
}

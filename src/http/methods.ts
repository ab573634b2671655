/** A path that exists, asked with a method that it does not have (RFC 9110, §15.5.6). */
import { problemResponse } from './problem.ts'

export function methodNotAllowed(allow: string): () => Response {
	return () => problemResponse({ kind: 'method-not-allowed', allow })
}

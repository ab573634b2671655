/** A request's JSON body as `unknown`, or the fault that kept it from being read. */
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { decodedText } from './decoded-text.ts'
import { readLimited } from './limited-body.ts'
import { refusedKey } from './refused-key.ts'

const MAX_BODY_BYTES = 1_000_000

const TYPES = /^application\/json\s*(;|$)/i
/** A merge patch has a type of its own (RFC 7396, §4). */
const PATCH_TYPES = /^application\/(merge-patch\+)?json\s*(;|$)/i

/** An absent body reads as `{}`: some writes need none. */
export async function readJsonBody(request: Request, maxBytes = MAX_BODY_BYTES): Promise<Result<unknown, Fault>> {
	const read = await readLimited(request, maxBytes)
	if (!read.ok) return read
	const bytes = read.value
	if (bytes.byteLength === 0) return ok({})
	const types = request.method === 'PATCH' ? PATCH_TYPES : TYPES
	if (!types.test(request.headers.get('Content-Type') ?? '')) {
		return err({ kind: 'unsupported-media-type', expected: 'application/json' })
	}
	const text = decodedText(bytes)
	return text.ok ? readJson(text.value) : text
}

/** A text of JSON, by the same rules as a body. */
export function readJson(json: string): Result<unknown, Fault> {
	try {
		const value: unknown = JSON.parse(json)
		const refused = refusedKey(json)
		return refused ? err(refused) : ok(value)
	} catch {
		return NOT_JSON
	}
}

const NOT_JSON = err({ kind: 'bad-json', detail: 'the body is not JSON, or it is nested too deeply' } as const)

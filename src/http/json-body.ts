/** Parses a request's JSON body as `unknown`, or says as a fault why it could not be read. */
import { visit } from 'jsonc-parser'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { PATCHES } from './allowed.ts'
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
	const isPatch = request.method === 'PATCH'
	if (!(isPatch ? PATCH_TYPES : TYPES).test(request.headers.get('Content-Type') ?? '')) {
		return err({
			kind: 'unsupported-media-type',
			expected: isPatch ? PATCHES : 'application/json',
			...(isPatch ? { patches: true } : {}),
		})
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
		const detail = 'the body is not JSON, or it is nested too deeply'
		return err({ kind: 'bad-json', detail, line: lineNotJson(json) })
	}
}

/** The first line, counted from 1, that is no JSON. JSON.parse tells it in words of each engine's own. */
function lineNotJson(json: string): number | null {
	let found: number | null = null
	const onError = (_error: number, _offset: number, _length: number, line: number) => {
		found ??= line + 1
	}
	try {
		visit(json, { onError }, { disallowComments: true })
	} catch {
		// Some thousand levels down the visitor's recursion ends.
		return null
	}
	return found
}

/** A request's JSON body as `unknown`, or the fault that kept it from being read. */
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'

const MAX_BODY_BYTES = 1_000_000

/** An absent body reads as `{}`: some writes need none. */
export async function readJsonBody(request: Request): Promise<Result<unknown, Fault>> {
	const length = Number(request.headers.get('Content-Length') ?? 0)
	if (length > MAX_BODY_BYTES) return err({ kind: 'too-large', maxBytes: MAX_BODY_BYTES })
	const bytes = await request.arrayBuffer()
	if (bytes.byteLength > MAX_BODY_BYTES) return err({ kind: 'too-large', maxBytes: MAX_BODY_BYTES })
	if (bytes.byteLength === 0) return ok({})
	if (!/^application\/json\s*(;|$)/i.test(request.headers.get('Content-Type') ?? '')) {
		return err({ kind: 'unsupported-media-type', expected: 'application/json' })
	}
	try {
		return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)))
	} catch {
		return err({ kind: 'bad-json', detail: 'the body is not JSON in UTF-8' })
	}
}

/** Reads a request's body no further than a limit, so that one without a length cannot fill the memory. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'

export async function readLimited(request: Request, maxBytes: number): Promise<Result<Uint8Array<ArrayBuffer>, Fault>> {
	const coding = request.headers.get('Content-Encoding') ?? 'identity'
	if (coding.trim().toLowerCase() !== 'identity') return err({ kind: 'unsupported-coding' })
	const tooLarge = err({ kind: 'too-large', maxBytes } as const)
	if (Number(request.headers.get('Content-Length') ?? 0) > maxBytes) return tooLarge
	const chunks: Uint8Array[] = []
	let size = 0
	for await (const chunk of request.body ?? []) {
		size += chunk.byteLength
		if (size > maxBytes) return tooLarge
		chunks.push(chunk)
	}
	return ok(Buffer.concat(chunks, size))
}

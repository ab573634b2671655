/** A token for somebody, made once for a form: whoever sends the form again is told that it was shown. */
import { createHash } from 'node:crypto'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type KeptAnswer, readKeptAnswer } from '../store/kept-answers.ts'
import { newSecret, sha256Hex } from '../store/secret.ts'
import type { Desk } from './publish.ts'

export type HandedOut = {
	readonly id: string
	readonly name: string
	/** Null when the form was sent before: it was shown then, and is kept nowhere. */
	readonly token: string | null
}

type Sent = {
	/** With the key, what the same form is recognised by. */
	readonly route: string
	readonly key: string
	readonly body: unknown
}

type WriteHash = (hash: string, kept: KeptAnswer, at: string) => Promise<'written' | 'lost' | 'gone'>

/** @param write the token's hash, in one batch with the answer that is kept; the token itself is in none of it */
export async function handOutToken(
	desk: Desk,
	{ route, key, body }: Sent,
	to: { readonly id: string; readonly name: string },
	write: WriteHash,
): Promise<Result<HandedOut, Fault>> {
	const at = desk.now().toISOString()
	const request = createHash('sha256').update(JSON.stringify(body)).digest('hex')
	const form = { editor: desk.editor.id, route, key }
	const first = await readKeptAnswer(desk.db, form, at)
	if (first && first.request !== request) return err({ kind: 'key-reused' })
	if (first) return ok({ ...(JSON.parse(first.response) as typeof to), token: null })

	const token = newSecret()
	const kept = { ...form, request, status: 200, response: JSON.stringify(to), etag: null }
	switch (await write(sha256Hex(token), kept, at)) {
		case 'written':
			return ok({ ...to, token })
		case 'gone':
			return err({ kind: 'not-found', what: 'editor' })
		case 'lost':
			// Its twin was quicker, and has left its answer.
			return handOutToken(desk, { route, key, body }, to, write)
	}
}

/** The first editor of a local gallery, and the token to hand out. */
import { hash, randomBytes } from 'node:crypto'
import type { LocalD1 } from './migrate.ts'

/**
 * The token to print: the one given from outside, a fresh one where nobody can sign in yet, else null.
 *
 * Only its hash is kept, so it is made into an editor here, before it is shown: the link of the first start works for good.
 */
export async function firstEditorToken(d1: LocalD1, given: string | undefined): Promise<string | null> {
	const anyone = await d1.prepare('SELECT 1 FROM editors LIMIT 1').first()
	const token = given ?? (anyone ? null : randomBytes(32).toString('base64url'))
	if (token === null) return null
	const tokenHash = hash('sha256', token)
	const [id, now] = [`editor-${tokenHash.slice(0, 12)}`, new Date().toISOString()]
	await d1.batch([
		d1
			.prepare(
				`INSERT INTO editors (id, name, role, token_hash, created_at) VALUES (?, 'First editor', 'admin', ?, ?)
				ON CONFLICT DO NOTHING`,
			)
			.bind(id, tokenHash, now),
		d1
			.prepare(
				`INSERT INTO newsroom_changes (at, what, person, became)
				SELECT created_at, 'added', id, '{"role":"admin"}' FROM editors WHERE id = ? AND created_at = ?`,
			)
			.bind(id, now),
	])
	return token
}

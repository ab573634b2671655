/** Makes and ends the links under which somebody without a sign-in sees a draft. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { mayActAs } from '../record/editor.ts'
import { isDraft } from '../record/visibility.ts'
import * as store from '../store/previews.ts'
import { newSecret, sha256Hex } from '../store/secret.ts'
import type { Desk } from './publish.ts'

const OPEN_FOR_MS = 7 * 24 * 60 * 60 * 1000

const FORBIDDEN = err({ kind: 'forbidden', needs: 'editor' } as const)

/**
 * @param key the form's own: sent twice, it makes one link
 * @returns the link's secret; null when the form was sent before: it was shown then, and is kept nowhere
 */
export async function makePreview(desk: Desk, dossier: string, key: string): Promise<Result<string | null, Fault>> {
	if (!mayActAs(desk.editor, 'editor')) return FORBIDDEN
	const now = desk.now()
	// Of this editor and this dossier: nobody else's form has it.
	const id = sha256Hex(JSON.stringify([desk.editor.id, dossier, key])).slice(0, 32)
	const room = await store.previewRoom(desk.db, dossier, id, now.toISOString())
	if (!room) return err({ kind: 'not-found', what: 'dossier' })
	if (room.isMade) return ok(null)
	if (!isDraft(room)) return err({ kind: 'not-a-draft' })
	if (room.open >= store.MAX_PREVIEWS) return err({ kind: 'too-many-previews', max: store.MAX_PREVIEWS })
	const secret = newSecret()
	const made = await store.addPreview(desk.db, {
		id,
		secretHash: sha256Hex(secret),
		dossier,
		editor: desk.editor.id,
		createdAt: now.toISOString(),
		expiresAt: new Date(now.getTime() + OPEN_FOR_MS).toISOString(),
	})
	return ok(made === 'written' ? secret : null)
}

/** At once. One that has ended by itself, or was never there, is as ended as any. */
export async function endPreview(desk: Desk, dossier: string, id: string): Promise<Result<null, Fault>> {
	if (!mayActAs(desk.editor, 'editor')) return FORBIDDEN
	await store.endPreview(desk.db, dossier, id, desk.now().toISOString())
	return ok(null)
}

/** Reads what a preview link opens, and the links that open a dossier. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Heading } from '../record/dossier.ts'
import type { Database } from '../store/database.ts'
import * as store from '../store/previews.ts'
import { readHeading } from '../store/read-heading.ts'
import { sha256Hex } from '../store/secret.ts'
import type { Reader } from './reader.ts'

export type Preview = store.Preview

/** Those that open the dossier now, the newest first. */
export function readPreviews(db: Database, dossier: string, now: Date): Promise<Preview[]> {
	return store.listPreviews(db, dossier, now.toISOString())
}

/** The same fault whether a link is unknown, ended or out of date. */
export async function openedBy(
	{ db, now }: Pick<Reader, 'db' | 'now'>,
	secret: string,
): Promise<Result<string, Fault>> {
	const opened = await store.previewedDossier(db, sha256Hex(secret), now().toISOString())
	return opened ? ok(opened.dossier) : NOT_FOUND
}

const NOT_FOUND = err({ kind: 'not-found', what: 'widget' } as const)

export type PreviewPage = {
	readonly secret: string
	readonly dossier: Heading
	/** RFC 3339 */
	readonly expiresAt: string
	readonly timeZone: string
}

/** A link's own page. */
export async function readPreviewPage({ db, now }: Reader, secret: string): Promise<Result<PreviewPage, Fault>> {
	const opened = await store.previewedDossier(db, sha256Hex(secret), now().toISOString())
	const heading = opened && (await readHeading(db, opened.dossier))
	if (!heading) return NOT_FOUND
	const { dossier, settings } = heading
	return ok({ secret, dossier, expiresAt: opened.expiresAt, timeZone: settings.timeZone })
}

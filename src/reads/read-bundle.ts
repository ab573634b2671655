/** Reads a dossier's bundle, a piece at a time. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { bundleText } from '../record/bundle.ts'
import { readBundleRows } from '../store/bundle-rows.ts'
import type { Database } from '../store/database.ts'

export async function readBundle(
	db: Database,
	id: string,
): Promise<Result<{ readonly version: number; readonly chunks: AsyncGenerator<string> }, Fault>> {
	const rows = await readBundleRows(db, id)
	if (!rows) return err({ kind: 'not-found', what: 'dossier' })
	return ok({ version: rows.dossier.version, chunks: bundleText(rows.dossier, rows.lists) })
}

/** Reads a dossier's bundle, a piece at a time. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { bundleText, MAX_BUNDLE_BYTES, surelyFits } from '../record/bundle.ts'
import { bytesIn } from '../record/limits.ts'
import { type BundleRows, readBundleRows } from '../store/bundle-rows.ts'
import type { Database } from '../store/database.ts'

export async function readBundle(
	db: Database,
	id: string,
): Promise<Result<{ readonly version: number; readonly chunks: AsyncGenerator<string> }, Fault>> {
	const rows = await readBundleRows(db, id)
	if (!rows) return err({ kind: 'not-found', what: 'dossier' })
	return ok({ version: rows.dossier.version, chunks: chunksOf(rows) })
}

async function* chunksOf(rows: BundleRows): AsyncGenerator<string> {
	yield* bundleText(rows.dossier, rows.lists(), (await fitsInLines(rows)) ? 'lines' : 'one-line')
}

/** In one line where it could not be brought back otherwise. */
async function fitsInLines({ dossier, bytes, lists }: BundleRows): Promise<boolean> {
	if (bytes !== null && surelyFits(bytes)) return true
	let size = 0
	for await (const chunk of bundleText(dossier, lists(), 'lines')) {
		size += bytesIn(chunk)
		if (size > MAX_BUNDLE_BYTES) return false
	}
	return true
}

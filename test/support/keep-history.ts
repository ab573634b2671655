/** Puts a history of a record into the database, version by version, as edits do. */
import { expect } from 'vitest'
import { importDossier } from '../../src/edits/import-dossier.ts'
import { countsOf } from '../../src/record/counts.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { summaryOf } from '../../src/record/summary.ts'
import type { Database } from '../../src/store/database.ts'
import { writeRecord } from '../../src/store/write-record.ts'

export async function keepHistory(db: Database, [first, ...later]: readonly Dossier[]): Promise<void> {
	if (!first) return
	await importDossier(db, first, 'https://sidelines.example', new Date('2026-01-01T10:00:00Z'))
	let before = first
	for (const next of later) {
		const { version, updatedAt: at } = next
		const revision = { version, at, editor: null, reason: null, reasonKind: null, changes: [] }
		const derived = {
			pages: [],
			unchanged: [],
			summary: summaryOf(next),
			counts: countsOf(next),
			link: null,
			answer: null,
		}
		expect(await writeRecord(db, { before, next, revision, ...derived })).toBe('written')
		before = next
	}
}

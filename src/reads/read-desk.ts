/** Reads a dossier for the desk: the record, the newsroom's settings, and who wrote each entry. */
import type { Dossier } from '../record/dossier.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from '../store/database.ts'
import { entryWriters } from '../store/editors.ts'
import { readRecord } from '../store/read-record.ts'

type DeskRecord = {
	readonly dossier: Dossier
	readonly settings: Settings
	/** Entry id → the editor's name. */
	readonly writers: ReadonlyMap<string, string>
}

export async function readDeskRecord(db: Database, id: string): Promise<DeskRecord | null> {
	const [record, writers] = await Promise.all([readRecord(db, id, 'newsroom'), entryWriters(db, id)])
	return record && { dossier: record.dossier, settings: record.settings, writers }
}

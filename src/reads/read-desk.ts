/** What the desk shows of a dossier: the record as it stands, the newsroom's day, and who wrote each entry. */
import { type CalendarDate, dateInTimeZone } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Database } from '../store/database.ts'
import { entryWriters } from '../store/editors.ts'
import { readRecord } from '../store/read-record.ts'

export type DeskRecord = {
	readonly dossier: Dossier
	readonly today: CalendarDate
	readonly timeZone: string
	/** Entry id → the editor's name. */
	readonly writers: ReadonlyMap<string, string>
}

export async function readDeskRecord(db: Database, id: string, now: Date): Promise<DeskRecord | null> {
	const [record, writers] = await Promise.all([readRecord(db, id), entryWriters(db, id)])
	if (!record) return null
	const { dossier, settings } = record
	return { dossier, today: dateInTimeZone(now, settings.timeZone), timeZone: settings.timeZone, writers }
}

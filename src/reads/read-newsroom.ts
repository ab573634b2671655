/** The newsroom itself: its settings, and its people with them. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from '../store/database.ts'
import * as store from '../store/keep-editors.ts'
import * as settings from '../store/settings.ts'

export function readSettings(db: Database): Promise<Settings> {
	return settings.readSettings(db)
}

export async function readPeople(db: Database): Promise<{ settings: Settings; people: store.Person[] }> {
	const [settings, people] = await Promise.all([readSettings(db), store.listPeople(db)])
	return { settings, people }
}

/** Somebody who was revoked is not found. */
export async function readPerson(
	db: Database,
	id: string,
): Promise<Result<{ settings: Settings; person: store.Person }, Fault>> {
	const [settings, person] = await Promise.all([readSettings(db), store.readPerson(db, id)])
	return person && !person.revokedAt ? ok({ settings, person }) : err({ kind: 'not-found', what: 'editor' })
}

/** The newsroom itself: its settings, and its people with them. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { NewsroomChange } from '../record/newsroom-change.ts'
import type { Settings } from '../record/settings.ts'
import type { Database } from '../store/database.ts'
import * as store from '../store/keep-editors.ts'
import { listNewsroomChanges } from '../store/newsroom-changes.ts'
import { type ListedSession, listSessions } from '../store/sessions.ts'
import * as settings from '../store/settings.ts'
import { badCursor } from './paging.ts'

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

/** Whether tokens open the desk where Access is set up. */
export function readTokenSignIn(db: Database): Promise<boolean> {
	return settings.readTokenSignIn(db)
}

export async function readSessions(
	db: Database,
	id: string,
	now: Date,
): Promise<Result<{ settings: Settings; person: store.Person; sessions: ListedSession[] }, Fault>> {
	const [read, sessions] = await Promise.all([readPerson(db, id), listSessions(db, id, now.toISOString())])
	return read.ok ? ok({ ...read.value, sessions }) : read
}

const CHANGES_A_PAGE = 50

/**
 * The history of the people and the settings, newest first.
 * @param before the cursor of an address: from where it goes on
 */
export async function readNewsroomChanges(
	db: Database,
	before: string | undefined,
): Promise<Result<{ settings: Settings; changes: NewsroomChange[]; older: number | null }, Fault>> {
	if (before !== undefined && !/^[1-9]\d{0,14}$/.test(before)) return badCursor()
	const cursor = before === undefined ? null : Number(before)
	const [settings, found] = await Promise.all([readSettings(db), listNewsroomChanges(db, cursor, CHANGES_A_PAGE + 1)])
	const changes = found.slice(0, CHANGES_A_PAGE)
	return ok({ settings, changes, older: found.length > CHANGES_A_PAGE ? (changes.at(-1)?.id ?? null) : null })
}

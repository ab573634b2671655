/** The tables of who is signed in at the desk, and of who changed what of the people and the settings. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { WAYS_IN } from '../record/editor.ts'
import { type ChangedValues, NEWSROOM_CHANGES } from '../record/newsroom-change.ts'

export const sessions = sqliteTable('sessions', {
	idHash: text('id_hash').primaryKey(),
	editor: text('editor').notNull(),
	createdAt: text('created_at').notNull(),
	expiresAt: text('expires_at').notNull(),
	way: text('way', { enum: WAYS_IN }).notNull().default('token'),
	/** The last day on which it was used. */
	seenOn: text('seen_on'),
})

/** Who changed what of the people and the settings. No row ever changes or goes: triggers see to it. */
export const newsroomChanges = sqliteTable('newsroom_changes', {
	id: integer('id').primaryKey(),
	at: text('at').notNull(),
	/** Null for the deployment itself. */
	editor: text('editor'),
	what: text('what', { enum: NEWSROOM_CHANGES }).notNull(),
	/** Null for the settings. */
	person: text('person'),
	was: text('was', { mode: 'json' }).$type<ChangedValues>(),
	became: text('became', { mode: 'json' }).$type<ChangedValues>(),
})

/** Places in the list of what waits for an editor: written by the database itself as a summary is stored (drizzle/0015_awaiting.sql). */
export const awaiting = sqliteTable('awaiting', {
	place: text('place').primaryKey(),
	dossier: text('dossier').notNull(),
})

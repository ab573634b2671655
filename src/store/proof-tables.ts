/** The tables of the proof as drizzle's schema: the hash chain, its keys, and what was erased. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { PROVEN_KINDS } from '../record/proof.ts'

/** The hash chain over what readers were shown: a link for each public version. */
export const links = sqliteTable(
	'links',
	{
		dossier: text('dossier').notNull(),
		version: integer('version').notNull(),
		previous: text('previous'),
		hash: text('hash').notNull(),
		key: text('key'),
		signature: text('signature'),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.version] })],
)

export const linkRows = sqliteTable(
	'link_rows',
	{
		dossier: text('dossier').notNull(),
		version: integer('version').notNull(),
		/** In the link, from 0. */
		place: integer('place').notNull(),
		type: text('type', { enum: PROVEN_KINDS }).notNull(),
		id: text('id').notNull(),
		/** The version that wrote the row; null of one that ended. */
		written: integer('written'),
		digest: text('digest'),
		salt: text('salt'),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.version, t.place] })],
)

/** The public keys that links were signed with. */
export const proofKeys = sqliteTable('proof_keys', { key: text('key').primaryKey(), since: text('since').notNull() })

/** An admin's erasures of rows' words, and the version that says so. */
export const erasures = sqliteTable(
	'erasures',
	{
		dossier: text('dossier').notNull(),
		type: text('type', { enum: ['entry', 'meeting'] }).notNull(),
		id: text('id').notNull(),
		version: integer('version').notNull(),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.type, t.id, t.version] })],
)

/** The versions whose reasons were erased, and the version that says so. */
export const erasedReasons = sqliteTable(
	'erased_reasons',
	{
		dossier: text('dossier').notNull(),
		revision: integer('revision').notNull(),
		version: integer('version').notNull(),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.revision, t.version] })],
)

/** Dossiers of which a public version has no link yet. */
export const unchained = sqliteTable('unchained', { dossier: text('dossier').primaryKey() })

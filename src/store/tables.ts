/** The tables as drizzle's schema. The SQL in `drizzle/` makes them; a test holds the two together. */
import { type SQL, sql } from 'drizzle-orm'
import { integer, primaryKey, type SQLiteColumn, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Leader } from '../record/dossier.ts'
import type { Duration } from '../record/duration.ts'
import { DESK_LANGUAGES, ROLES } from '../record/editor.ts'
import type { Attendee, MeetingFormat, MeetingStatus, Place, Remark } from '../record/meeting.ts'
import { DATE_PRECISIONS } from '../record/meeting-days.ts'
import { type Change, REASON_KINDS } from '../record/revision.ts'
import type { Source } from '../record/source.ts'
import type { EntryKind } from '../record/tally.ts'
import type { Language, Text } from '../record/text.ts'
import { VISIBILITIES } from '../record/visibility.ts'

const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>()

/** As rows have it: a publisher written before there was one a language is a string. */
export type StoredSource = Omit<Source, 'publisher'> & { readonly publisher: string | Text | null }

/** The columns of every row of the record: whose it is, which version wrote it, which ended it. */
const versioned = {
	dossier: text('dossier').notNull(),
	written: integer('written').notNull(),
	ended: integer('ended'),
}

/** Of a row that has an id of its own. */
const identified = { ...versioned, id: text('id').notNull() }

export const dossiers = sqliteTable('dossiers', {
	id: text('id').primaryKey(),
	version: integer('version').notNull(),
	updatedAt: text('updated_at').notNull(),
	/** The first of its languages, beside the version so that a page is found by one read. */
	language: text('language').notNull(),
	visibility: text('visibility', { enum: VISIBILITIES }).notNull(),
	/** The version that published it first; null until one does. */
	publicSince: integer('public_since'),
	/** By which shape of terms it is found; 0 until they are written. */
	termsShape: integer('terms_shape').notNull().default(0),
})

export const revisions = sqliteTable(
	'revisions',
	{
		dossier: text('dossier').notNull(),
		version: integer('version').notNull(),
		at: text('at').notNull(),
		editor: text('editor'),
		reason: text('reason'),
		reasonKind: text('reason_kind', { enum: REASON_KINDS }),
		changes: json<readonly Change[]>('changes').notNull(),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.version] })],
)

/** The versions that readers were shown: from the one that published a dossier, up to the one that made it a draft again. */
export const publications = sqliteTable(
	'publications',
	{ dossier: text('dossier').notNull(), since: integer('since').notNull(), until: integer('until') },
	(t) => [primaryKey({ columns: [t.dossier, t.since] })],
)

export const headings = sqliteTable(
	'headings',
	{
		...versioned,
		title: json<Text>('title').notNull(),
		languages: json<readonly [Language, ...Language[]]>('languages').notNull(),
		leaders: json<readonly Leader[]>('leaders').notNull(),
		meetingsCheckedOn: text('meetings_checked_on'),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.written] })],
)

export const meetings = sqliteTable(
	'meeting_versions',
	{
		...identified,
		date: text('date').notNull(),
		until: text('until'),
		datePrecision: text('date_precision', { enum: DATE_PRECISIONS }).notNull(),
		status: text('status').$type<MeetingStatus>().notNull(),
		format: text('format').$type<MeetingFormat>().notNull(),
		featured: integer('featured', { mode: 'boolean' }).notNull(),
		reportedBy: json<Text>('reported_by'),
		deniedBy: json<Text>('denied_by'),
		place: json<Place>('place'),
		occasion: json<Text>('occasion'),
		duration: json<Duration>('duration'),
		attendees: json<readonly Attendee[]>('attendees').notNull(),
		topics: json<readonly Text[]>('topics').notNull(),
		outcomes: json<readonly Text[]>('outcomes').notNull(),
		remarks: json<readonly Remark[]>('remarks').notNull(),
		summary: json<Text>('summary'),
		sources: json<readonly StoredSource[]>('sources').notNull(),
		/** The newest and the earliest day on which one of them came out. */
		toldOn: text('told_on'),
		announcedOn: text('announced_on'),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.id, t.written] })],
)

export const authorities = sqliteTable(
	'authorities',
	{ ...identified, name: json<Text>('name').notNull(), site: text('site').notNull() },
	(t) => [primaryKey({ columns: [t.dossier, t.id, t.written] })],
)

export const tallies = sqliteTable(
	'tallies',
	{
		...identified,
		authority: text('authority').notNull(),
		preferred: integer('preferred', { mode: 'boolean' }).notNull(),
		method: json<Text>('method'),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.id, t.written] })],
)

export const periods = sqliteTable(
	'periods',
	{
		...identified,
		tally: text('tally').notNull(),
		label: json<Text>('label').notNull(),
		from: text('from').notNull(),
		to: text('to').notNull(),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.id, t.written] })],
)

export const entries = sqliteTable(
	'entry_versions',
	{
		...identified,
		tally: text('tally').notNull(),
		period: text('period'),
		kind: text('kind').$type<EntryKind>().notNull(),
		delta: integer('delta').notNull(),
		on: text('on').notNull(),
		source: json<StoredSource>('source'),
		note: json<Text>('note'),
		reason: text('reason'),
		undoes: text('undoes'),
		reportedBy: json<Text>('reported_by'),
		deniedBy: json<Text>('denied_by'),
		denialSource: json<StoredSource>('denial_source'),
		counted: integer('counted', { mode: 'boolean' }).notNull(),
		confirms: text('confirms'),
		recordedAt: text('recorded_at').notNull(),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.id, t.written] })],
)

export const pages = sqliteTable(
	'pages',
	{
		dossier: text('dossier').notNull(),
		name: text('name').notNull(),
		language: text('language').notNull(),
		version: integer('version').notNull(),
		template: text('template').notNull(),
		settings: integer('settings').notNull(),
		origin: text('origin').notNull(),
		goodUntil: text('good_until').notNull(),
		etag: text('etag').notNull(),
		csp: text('csp').notNull(),
		body: text('body').notNull(),
	},
	(t) => [primaryKey({ columns: [t.dossier, t.name, t.language] })],
)

export const previews = sqliteTable('previews', {
	/** SHA-256 of the secret in its address. */
	secretHash: text('secret_hash').primaryKey(),
	id: text('id').notNull().unique(),
	dossier: text('dossier').notNull(),
	editor: text('editor').notNull(),
	createdAt: text('created_at').notNull(),
	expiresAt: text('expires_at').notNull(),
	endedAt: text('ended_at'),
})

export const editors = sqliteTable('editors', {
	id: text('id').primaryKey(),
	name: text('name').notNull(),
	role: text('role', { enum: ROLES }).notNull(),
	tokenHash: text('token_hash').notNull().unique(),
	createdAt: text('created_at').notNull(),
	revokedAt: text('revoked_at'),
	/** The language in which the desk speaks to them; null until they choose one. */
	language: text('language', { enum: DESK_LANGUAGES }),
	/** By which Access knows them, in lower case; null for whoever signs in with a token alone. */
	email: text('email'),
	/** What Access said of them before this instant opens no session. */
	accessSince: text('access_since'),
})

export const settings = sqliteTable('settings', {
	id: integer('id').primaryKey(),
	version: integer('version').notNull(),
	newsroom: json<Text>('newsroom').notNull(),
	timeZone: text('time_zone').notNull(),
	accentLight: text('accent_light').notNull(),
	accentDark: text('accent_dark').notNull(),
	sites: json<readonly string[]>('sites').notNull(),
	languages: json<readonly [Language, ...Language[]]>('languages').notNull(),
	licenceUrl: text('licence_url'),
	/** Whether a token opens the desk where Access is set up. */
	tokenSignIn: integer('token_sign_in', { mode: 'boolean' }).notNull().default(true),
})

export const presence = sqliteTable(
	'presence',
	{ dossier: text('dossier').notNull(), editor: text('editor').notNull(), seenAt: text('seen_at').notNull() },
	(t) => [primaryKey({ columns: [t.dossier, t.editor] })],
)

export const idempotencyKeys = sqliteTable(
	'idempotency_keys',
	{
		editor: text('editor').notNull(),
		route: text('route').notNull(),
		key: text('key').notNull(),
		request: text('request').notNull(),
		status: integer('status').notNull(),
		response: text('response').notNull(),
		etag: text('etag'),
		createdAt: text('created_at').notNull(),
	},
	(t) => [primaryKey({ columns: [t.editor, t.route, t.key] })],
)

/** The row is part of the record at `version`: written by then, and not yet ended. */
export function livesAt(t: { written: SQLiteColumn; ended: SQLiteColumn }, version: number | null): SQL {
	return version === null
		? sql`${t.ended} IS NULL`
		: sql`${t.written} <= ${version} AND (${t.ended} IS NULL OR ${t.ended} > ${version})`
}

/** Chains public versions that have no link yet, one after the other: those that were there before there were links. */
import { and, eq, sql } from 'drizzle-orm'
import type { Revision } from '../record/revision.ts'
import { isConflict } from './conflict.ts'
import { type Database, statementOf } from './database.ts'
import { linkOf, revisionRow, type Sign, writeLink } from './links.ts'
import * as p from './proof-tables.ts'
import { wasShown } from './publications.ts'
import { rowsBetween } from './rows-between.ts'
import * as t from './tables.ts'

/** How many links a run of the cron makes: each reads the rows that its version brought, the first of a dossier all of its rows. */
const LINKS_A_RUN = 100
const ROWS_A_RUN = 20_000

/** @returns how many links were made; as long as it is not 0 there may be more to make */
export async function chainSome(db: Database, sign: Sign): Promise<number> {
	let links = 0
	for (let rows = 0; links < LINKS_A_RUN && rows < ROWS_A_RUN; links++) {
		const [next] = await db.select().from(p.unchained).limit(1)
		if (!next) break
		rows += await chainNext(db, next.dossier, sign)
	}
	return links
}

/** Makes a dossier's next link. @returns how many rows it has; 0 where somebody else has made it */
async function chainNext(db: Database, dossier: string, sign: Sign): Promise<number> {
	const next = await nextUnlinked(db, dossier)
	if (next === null) {
		await db.delete(p.unchained).where(eq(p.unchained.dossier, dossier))
		return 0
	}
	const { since, previous, at, version, wasPublic } = next
	const brought = await rowsBetween(db, dossier, since, version)
	const saved = revisionRow({ ...next, changes: JSON.parse(next.changes) }, wasPublic === 1)
	const link = await linkOf({ dossier, version, at, previous }, [saved, ...brought], sign)
	const isNewest = sql`EXISTS (SELECT 1 FROM dossiers d WHERE d.id = ${dossier} AND d.version = ${version})`
	try {
		await db.batch([
			db.delete(p.unchained).where(and(eq(p.unchained.dossier, dossier), isNewest)),
			// It does not say that it is proven: its next reader makes it anew.
			db.delete(t.pages).where(and(eq(t.pages.dossier, dossier), eq(t.pages.name, 'api/dossier'), isNewest)),
			...writeLink(db, link),
		])
	} catch (error) {
		if (!isConflict(error)) throw error
	}
	return link.rows.length
}

type Unlinked = Omit<Revision, 'editor' | 'changes'> & {
	readonly changes: string
	/** The last version that has a link, and its hash; 0 and null where none has. */
	readonly since: number
	readonly previous: string | null
	/** Whether the version before was public, so that this one may correct it. */
	readonly wasPublic: number
}

function nextUnlinked(db: Database, dossier: string): Promise<Unlinked | null> {
	return statementOf(
		db,
		sql`WITH last AS MATERIALIZED (
			SELECT ifnull(max(version), 0) AS since, hash AS previous FROM links WHERE dossier = ${dossier})
		SELECT since, previous, version, at, reason, reason_kind AS reasonKind, changes,
			${wasShown(sql`dossier`, sql`version - 1`)} AS wasPublic
		FROM last JOIN revisions ON dossier = ${dossier} AND version > since
		WHERE ${wasShown(sql`revisions.dossier`, sql`revisions.version`)}
		ORDER BY version LIMIT 1`,
	).first<Unlinked>()
}

/** Finds the sources of a record that may have an address, however it is written there, and counts those without a title. */
import { domainToUnicode } from 'node:url'
import { type SQL, sql } from 'drizzle-orm'
import type { Source } from '../record/source.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { type Asked, asks, stands } from './standing-rows.ts'
import { sourceOf } from './stored-source.ts'

/** More addresses of one site than a record has that are written unlike browsers write them. */
const MAX_OF_SITE = 200

/** What an address begins with, up to its path. With a percent sign in it, or a letter beyond ASCII, only a parser can tell whose it is. */
const SITE = sql.raw(`substr(url, 1, 8 + instr(substr(url, 9) || '/', '/'))`)

/** @param addresses the ways in which it may be written; where none of them is there, all sources that may be of its site are given */
export async function findSources(
	db: Database,
	asked: Asked,
	addresses: readonly string[],
	first: Language,
): Promise<Source[]> {
	const [address] = addresses
	if (address === undefined) return []
	const { hostname } = new URL(address)
	const named = addresses.map((one) => one.replace(hostname, domainToUnicode(hostname)))
	const exact = await sourcesAt(db, asked, [...addresses, ...named], first)
	if (exact.length > 0) return exact
	const ofSite = sql`IN (SELECT url FROM urls WHERE instr(lower(url), ${hostname}) OR ${SITE} GLOB '*[^ -$&-~]*')`
	return sourcesOf(db, sourcesWhere(asked, ofSite), first)
}

/** Those that have one of these addresses, written just so. */
export function sourcesAt(
	db: Database,
	asked: Asked,
	addresses: readonly string[],
	first: Language,
): Promise<Source[]> {
	const exact = sql`IN (SELECT value FROM json_each(${JSON.stringify(addresses)}))`
	return sourcesOf(db, sourcesWhere(asked, exact), first)
}

async function sourcesOf(db: Database, question: SQL, first: Language): Promise<Source[]> {
	const { results } = await statementOf(db, question).all<{ source: string }>()
	return results.map(({ source }) => sourceOf(JSON.parse(source), first))
}

/** @param which what the address of a source is; `urls` are all that stand in the record */
export function sourcesWhere(asked: Asked, which: SQL): SQL {
	return sql`WITH ${asks([asked])}, of_meetings AS (
			SELECT value AS source, value ->> 'url' AS url
			FROM at CROSS JOIN meeting_versions m INDEXED BY meeting_versions_in_order ON ${stands('m')}, json_each(m.sources)
		), urls AS (
			SELECT url FROM of_meetings
			UNION SELECT e.source ->> 'url' FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_source
				ON e.dossier = at.dossier AND e.source IS NOT NULL)
		SELECT source FROM (
			SELECT source, url FROM of_meetings WHERE url ${which}
			UNION ALL
			SELECT e.source, e.source ->> 'url' FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_source
				ON ${stands('e')} AND e.source IS NOT NULL AND e.source ->> 'url' ${which})
		GROUP BY url, source ->> 'title' IS NULL
		LIMIT ${MAX_OF_SITE}`
}

/** How many sources of meetings and of calls have no title, each address once. */
export async function countUntitled(db: Database, asked: Asked): Promise<number> {
	return (await statementOf(db, untitledSources(asked)).first<number>('sources')) ?? 0
}

export function untitledSources(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}
		SELECT count(*) AS sources FROM (
			SELECT value ->> 'url' FROM at CROSS JOIN meeting_versions m INDEXED BY meeting_versions_in_order ON ${stands('m')},
				json_each(m.sources) WHERE value ->> 'title' IS NULL
			UNION
			SELECT e.source ->> 'url' FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_source
				ON ${stands('e')} AND e.source IS NOT NULL WHERE e.source ->> 'title' IS NULL)`
}

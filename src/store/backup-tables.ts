/** Which tables a backup has, and why the others are left out. A test holds every table of the database to one of these lists. */

/** Of one dossier, by its id: each before those that refer to it. */
export const DOSSIER_TABLES = [
	'dossiers',
	'revisions',
	'publications',
	'headings',
	'authorities',
	'tallies',
	'periods',
	'meeting_versions',
	'entry_versions',
	'links',
	'link_rows',
	'erasures',
	'erased_reasons',
	'unchained',
] as const

/** Of the newsroom, before dossiers refer to them; and what becomes of a row where the database has one of its key already. */
export const NEWSROOM_TABLES = {
	editors: 'replaced',
	settings: 'replaced',
	/** A row that is not there yet gets a number of its own: what is there stays as it is. */
	newsroom_changes: 'added',
	proof_keys: 'kept',
} as const
export type OnConflict = 'replaced' | 'added' | 'kept'

export const NOT_BACKED_UP: Readonly<Record<string, 'made again from the record' | 'gone in days' | 'replaced'>> = {
	pages: 'made again from the record',
	awaiting: 'made again from the record',
	search_items: 'made again from the record',
	search_terms: 'made again from the record',
	// What was ended meanwhile must not open anything again.
	sessions: 'gone in days',
	previews: 'gone in days',
	presence: 'gone in days',
	idempotency_keys: 'gone in days',
	meetings: 'replaced',
	ledger_entries: 'replaced',
	pictures: 'replaced',
}

/** The column of a dossier's table that says whose its rows are. */
export function ownerColumn(table: string): string {
	return table === 'dossiers' ? 'id' : 'dossier'
}

/** The part of D1 that a backup needs, in the Worker and in Node. */
export type BackupDatabase = Pick<D1Database, 'prepare' | 'batch'>

export type Column = { readonly name: string; readonly isKey: boolean }

/** As the database has them, so that a column that this code does not know is kept too. */
export async function columnsOf(
	d1: BackupDatabase,
	tables: readonly string[],
): Promise<ReadonlyMap<string, readonly Column[]>> {
	const { results } = await d1
		.prepare(
			`SELECT t.value AS "table", c.name, c.pk FROM json_each(?) t, pragma_table_info(t.value) c ORDER BY t.key, c.cid`,
		)
		.bind(JSON.stringify(tables))
		.all<{ table: string; name: string; pk: number }>()
	return new Map(
		tables.map((table) => [
			table,
			results.filter((row) => row.table === table).map(({ name, pk }) => ({ name, isKey: pk > 0 })),
		]),
	)
}

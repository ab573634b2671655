/**
 * Restores a backup into a database that does not have what it is of. A dossier is hidden until its last row is in; a restore that
 * was cut off goes on when the same file is restored again.
 */

import { bytesIn, MAX_STORED_BYTES } from '../record/limits.ts'
import { END, headIn, NotRestored, type Row, rowIn, type TableLine, tableIn } from './backup-lines.ts'
import {
	type BackupDatabase,
	type Column,
	columnsOf,
	DOSSIER_TABLES,
	NEWSROOM_TABLES,
	type OnConflict,
	ownerColumn,
} from './backup-tables.ts'
import { schemaVersion } from './health.ts'

/** What stands in `updated_at` of a dossier that is not whole yet: no edit writes that. */
const BEING_RESTORED = ''
const CHUNK_BYTES = 1_000_000
const ROWIDS_A_QUESTION = 100_000

/** @returns what was restored: a dossier's id, or null of the newsroom */
export async function restoreBackup(d1: BackupDatabase, lines: AsyncIterable<string>): Promise<string | null> {
	const next = nextOf(lines)
	const { dossier, schema } = headIn(await next())
	const has = await schemaVersion(d1)
	if (schema !== has) throw new NotRestored(`The backup is of schema ${schema}, and the database has ${has}.`)
	const onConflict = new Map<string, OnConflict>(Object.entries(NEWSROOM_TABLES))
	const tables: readonly string[] = dossier === null ? [...onConflict.keys()] : DOSSIER_TABLES
	const columns = await columnsOf(d1, tables)
	let finish = async () => {}
	for (const name of tables) {
		const known = columns.get(name) ?? []
		const table = tableIn(await next(), name, namesOf(known))
		const rows = rowsIn(table, dossier, next)
		if (name === 'dossiers') finish = await beginDossier(d1, table, (await rows.next()).value ?? [])
		else if (dossier === null) await insertRows(d1, known, table, rows, onConflict.get(name) ?? 'kept')
		else {
			const isTaken = await areRowsTaken(d1, table, dossier)
			await insertRows(d1, known, table, rows, isTaken ? 'kept' : 'kept, by rowid')
			await expectRows(d1, table, dossier)
		}
	}
	if ((await next()) !== END) throw new NotRestored('The file does not end behind its last row.')
	await finish()
	return dossier
}

function nextOf(lines: AsyncIterable<string>): () => Promise<string> {
	const reader = lines[Symbol.asyncIterator]()
	return async () => {
		const { done, value } = await reader.next()
		if (done) throw new NotRestored('The file is cut off: its end is missing.')
		return value
	}
}

async function* rowsIn(
	table: TableLine,
	dossier: string | null,
	next: () => Promise<string>,
): AsyncGenerator<Row, undefined> {
	const owner = table.columns.indexOf(ownerColumn(table.table))
	for (const _row of table.rows) {
		const row = rowIn(await next(), table)
		if (dossier !== null && row[owner] !== dossier)
			throw new NotRestored(`A row of ${table.table} is of another dossier.`)
		yield row
	}
}

/** Puts the dossier there as an unfinished draft. @returns what shows it as it was */
async function beginDossier(d1: BackupDatabase, { columns }: TableLine, row: Row): Promise<() => Promise<void>> {
	const dossier = row[columns.indexOf('id')] ?? null
	const hidden: Readonly<Record<string, string | null>> = {
		updated_at: BEING_RESTORED,
		visibility: 'draft',
		public_since: null,
	}
	const names = columns.map(quoted)
	const values = columns.map((column, index) => (column in hidden ? hidden[column] : row[index]) ?? null)
	await d1
		.prepare(
			`INSERT INTO dossiers (${names}) SELECT ${columns.map((_, index) => `value ->> ${index}`)} FROM json_each(?)
			WHERE true ON CONFLICT DO NOTHING`,
		)
		.bind(JSON.stringify([values]))
		.run()
	const updatedAt = await d1.prepare('SELECT updated_at FROM dossiers WHERE id = ?').bind(dossier).first('updated_at')
	if (updatedAt !== BEING_RESTORED) throw new NotRestored(`The database has a dossier ${dossier} already.`)
	return async () => {
		// What is found by words is written by the cron.
		const shown = columns.map((column) => `${quoted(column)} = ${column === 'terms_shape' ? '0' : '?'}`)
		const bound = row.filter((_, index) => columns[index] !== 'terms_shape')
		const { meta } = await d1
			.prepare(`UPDATE dossiers SET ${shown} WHERE id = ? AND updated_at = '${BEING_RESTORED}'`)
			.bind(...bound, dossier)
			.run()
		if (meta.changes !== 1) throw new NotRestored(`Somebody edited ${dossier} while it was restored.`)
	}
}

/** Whether one of these rowids is another dossier's, so that the rows get new ones, in their order. */
async function areRowsTaken(d1: BackupDatabase, { table, rows }: TableLine, dossier: string): Promise<boolean> {
	const others = d1.prepare(
		`SELECT 1 FROM json_each(?) one CROSS JOIN "${table}" t ON t.rowid = one.value WHERE t.dossier <> ? LIMIT 1`,
	)
	for (let at = 0; at < rows.length; at += ROWIDS_A_QUESTION) {
		const some = JSON.stringify(rows.slice(at, at + ROWIDS_A_QUESTION))
		if (await others.bind(some, dossier).first()) return true
	}
	return false
}

/** Many in a statement, as one list of JSON. A row that is too large for that goes in by itself, a value a column. */
async function insertRows(
	d1: BackupDatabase,
	columns: readonly Column[],
	table: TableLine,
	rows: AsyncIterable<Row>,
	how: OnConflict | 'kept, by rowid',
): Promise<void> {
	const isByRowid = how === 'kept, by rowid'
	const names = [...namesOf(columns).map(quoted), ...(isByRowid ? ['rowid'] : [])]
	const into = `INSERT INTO "${table.table}" (${names})`
	const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => quoted(name))
	const or =
		how === 'replaced'
			? `ON CONFLICT (${keys}) DO UPDATE SET ${names.map((name) => `${name} = excluded.${name}`)}`
			: 'ON CONFLICT DO NOTHING'
	const values = names.map((name, index) => {
		const isNumbered = how === 'added' && keys.includes(name)
		return isNumbered ? `iif(EXISTS (SELECT 1 FROM "${table.table}"), NULL, value ->> ${index})` : `value ->> ${index}`
	})
	const same = names.flatMap((name, index) => (keys.includes(name) ? [] : [`t.${name} IS value ->> ${index}`]))
	const isNew = how === 'added' ? `NOT EXISTS (SELECT 1 FROM "${table.table}" t WHERE ${same.join(' AND ')})` : 'true'
	const many = `${into} SELECT ${values} FROM json_each(?) WHERE ${isNew} ${or}`
	const one = `${into} VALUES (${names.map(() => '?')}) ${or}`
	let waiting: string[] = []
	let bytes = 0
	const insert = async () => {
		if (waiting.length > 0) await d1.prepare(many).bind(`[${waiting}]`).run()
		waiting = []
		bytes = 0
	}
	let n = 0
	for await (const given of rows) {
		const row = isByRowid ? [...given, table.rows[n++] ?? null] : given
		const json = JSON.stringify(row)
		const more = bytesIn(json) + 1
		if (bytes + more > CHUNK_BYTES) await insert()
		if (more > MAX_STORED_BYTES)
			await d1
				.prepare(one)
				.bind(...row)
				.run()
		else {
			waiting.push(json)
			bytes += more
		}
	}
	await insert()
}

async function expectRows(d1: BackupDatabase, { table, rows }: TableLine, dossier: string): Promise<void> {
	const found = await d1
		.prepare(`SELECT count(*) AS rows FROM "${table}" WHERE dossier = ?`)
		.bind(dossier)
		.first<number>('rows')
	if (found !== rows.length)
		throw new NotRestored(`The database has ${found} rows of ${table}, and the file ${rows.length}.`)
}

function namesOf(columns: readonly Column[]): string[] {
	return columns.map(({ name }) => name)
}

function quoted(name: string): string {
	return `"${name}"`
}

/** Dumps a dossier with its whole history, or the newsroom, row by row as lines of JSON. */

import { END, type Head, SHAPE, type Stamp, type TableLine } from './backup-lines.ts'
import {
	type BackupDatabase,
	type Column,
	columnsOf,
	DOSSIER_TABLES,
	NEWSROOM_TABLES,
	ownerColumn,
} from './backup-tables.ts'
import { sha256Hex } from './secret.ts'

/** The dossier was edited while it was dumped: what was read is of two versions. */
export class EditedMeanwhile extends Error {
	override readonly name = 'EditedMeanwhile'
}

/** Bytes of rows in one question. A row has less than 2 MB. */
const CHUNK_BYTES = 1_000_000

/** @throws EditedMeanwhile at its end */
export async function* dossierBackup(d1: BackupDatabase, dossier: string, stamp: Stamp): AsyncGenerator<string> {
	const head: Head = { backup: SHAPE, dossier, ...stamp }
	yield JSON.stringify(head)
	yield* rowsOf(d1, DOSSIER_TABLES, dossier)
	const version = await d1.prepare('SELECT version FROM dossiers WHERE id = ?').bind(dossier).first<number>('version')
	if (version !== Number.parseInt(stamp.version, 10)) throw new EditedMeanwhile(dossier)
	yield END
}

/** Small enough to be made whole: people and settings. */
export async function newsroomBackup(d1: BackupDatabase, schema: string): Promise<{ stamp: Stamp; lines: string[] }> {
	const rows: string[] = []
	for await (const line of rowsOf(d1, Object.keys(NEWSROOM_TABLES), null)) rows.push(line)
	const stamp = { version: sha256Hex(rows.join('\n')), schema }
	const head: Head = { backup: SHAPE, dossier: null, ...stamp }
	return { stamp, lines: [JSON.stringify(head), ...rows, END] }
}

/** In the order of their rows, which is the order of entries of one instant. */
async function* rowsOf(d1: BackupDatabase, tables: readonly string[], dossier: string | null): AsyncGenerator<string> {
	const columns = await columnsOf(d1, tables)
	const sizes = await d1.batch<Size>(
		tables.map((table) => {
			const bytes = named(columns.get(table)).map((column) => `ifnull(octet_length(${column}), 0)`)
			const which = dossier === null ? '' : `WHERE "${ownerColumn(table)}" = ?`
			const question = d1.prepare(
				`SELECT rowid AS row, ${bytes.join(' + ')} AS bytes FROM "${table}" ${which} ORDER BY rowid`,
			)
			return dossier === null ? question : question.bind(dossier)
		}),
	)
	for (const [index, table] of tables.entries()) {
		const { results = [] } = sizes[index] ?? {}
		const names = columns.get(table)?.map(({ name }) => name) ?? []
		yield JSON.stringify({ table, columns: names, rows: results.map(({ row }) => row) } satisfies TableLine)
		for (const rows of inChunks(results)) {
			const read = await d1
				.prepare(
					`SELECT ${named(columns.get(table)).join(', ')} FROM "${table}"
					WHERE rowid IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
				)
				.bind(JSON.stringify(rows))
				.raw()
			for (const row of read) yield JSON.stringify(row)
		}
	}
}

type Size = { readonly row: number; readonly bytes: number }

function inChunks(sizes: readonly Size[]): number[][] {
	const chunks: number[][] = []
	let left = 0
	for (const { row, bytes } of sizes) {
		if (chunks.length === 0 || bytes > left) {
			chunks.push([])
			left = CHUNK_BYTES
		}
		chunks.at(-1)?.push(row)
		left -= bytes
	}
	return chunks
}

function named(columns: readonly Column[] = []): string[] {
	return columns.map(({ name }) => `"${name}"`)
}

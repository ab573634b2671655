/** Fills the empty database as it was filled before: its tables and their rows again, in one batch, which is ten times faster. */
import { env } from 'cloudflare:workers'

type Statement = { readonly sql: string; readonly rows?: string }

const filled = new Map<string, readonly Statement[]>()
/** What is larger is filled anew. */
const MAX_LENGTH = 500_000

/** @param key names all that `fill` is made from */
export async function fillDatabase(key: string, fill: () => Promise<void>): Promise<void> {
	const kept = filled.get(key)
	if (kept) {
		const prepared = kept.map(({ sql, rows }) =>
			rows === undefined ? env.DB.prepare(sql) : env.DB.prepare(sql).bind(rows),
		)
		await env.DB.batch([env.DB.prepare('PRAGMA defer_foreign_keys = on'), ...prepared])
		return
	}
	await fill()
	const statements = await statementsOf(env.DB)
	const length = statements.reduce((sum, { rows = '' }) => sum + rows.length, 0)
	if (length <= MAX_LENGTH) filled.set(key, statements)
}

/** Tables, then their rows, then the triggers that would refuse or repeat some of them. */
async function statementsOf(d1: D1Database): Promise<Statement[]> {
	const { results: made } = await d1
		.prepare(
			`SELECT type, name, sql FROM sqlite_master
			WHERE sql IS NOT NULL AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*' ORDER BY type = 'trigger', rowid`,
		)
		.all<{ type: string; name: string; sql: string }>()
	const tables = made.filter(({ type }) => type === 'table')
	const contents = await d1.batch<Record<string, unknown>>(
		tables.map(({ name }) => d1.prepare(`SELECT * FROM "${name}"`)),
	)
	const rows = contents.flatMap(({ results }, n) => {
		const columns = Object.keys(results[0] ?? {})
		if (columns.length === 0) return []
		const names = columns.map((column) => `"${column}"`).join(', ')
		const values = columns.map((column) => `value ->> '$.${column}'`).join(', ')
		const sql = `INSERT INTO "${tables[n]?.name}" (${names}) SELECT ${values} FROM json_each(?)`
		return { sql, rows: JSON.stringify(results) }
	})
	const isTrigger = ({ type }: { type: string }) => type === 'trigger'
	return [...made.filter((one) => !isTrigger(one)), ...rows, ...made.filter(isTrigger)]
}

/** All that is in the database, for tests that compare it before and after. */
import { env } from 'cloudflare:workers'

/** But who has a page open, which reading it writes, and D1's own tables. */
export async function dump(): Promise<readonly (readonly [table: string, rows: readonly unknown[]])[]> {
	const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
		name: string
	}>()
	const tables = results.map((t) => t.name).filter((name) => name !== 'presence' && !/^(_cf_|sqlite_|d1_)/.test(name))
	const rows = await env.DB.batch(tables.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)))
	return tables.map((name, n) => [name, rows[n]?.results ?? []])
}

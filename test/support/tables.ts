/** All that is in the database, for tests that compare it before and after. */
import { env } from 'cloudflare:workers'

type Table = readonly [name: string, rows: readonly unknown[]]

/** But who has a page open, which reading it writes. */
export async function dump(): Promise<readonly Table[]> {
	return (await allTables()).filter(([name]) => name !== 'presence')
}

/** The copies in KV with it, as one text. */
export async function everythingStored(): Promise<string> {
	const { keys } = await env.LAST_GOOD.list()
	const copies = await Promise.all(keys.map(async (key) => [key, await env.LAST_GOOD.get(key.name)]))
	return JSON.stringify([await allTables(), copies])
}

/** But D1's own. */
async function allTables(): Promise<readonly Table[]> {
	const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
		name: string
	}>()
	const tables = results.map((t) => t.name).filter((name) => !/^(_cf_|sqlite_|d1_)/.test(name))
	const rows = await env.DB.batch(tables.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`)))
	return tables.map((name, n) => [name, rows[n]?.results ?? []])
}

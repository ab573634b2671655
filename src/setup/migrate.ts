/** Applies the numbered SQL of `drizzle/` to a local D1, and notes it where `wrangler d1 migrations` does. */
import { readdirSync, readFileSync } from 'node:fs'
import type { Miniflare } from 'miniflare'

/** A D1 as the runtime hands it to Node. */
export type LocalD1 = Awaited<ReturnType<Miniflare['getD1Database']>>

const NOTEBOOK = `CREATE TABLE IF NOT EXISTS d1_migrations (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	name TEXT UNIQUE,
	applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`

export async function migrate(d1: LocalD1): Promise<void> {
	await d1.prepare(NOTEBOOK).run()
	const { results } = await d1.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
	const applied = new Set(results.map(({ name }) => name))
	const waiting = readdirSync('drizzle').filter((name) => name.endsWith('.sql') && !applied.has(name))
	for (const name of waiting.sort()) {
		await d1.batch([
			d1.prepare(readFileSync(`drizzle/${name}`, 'utf8')),
			d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
		])
	}
}

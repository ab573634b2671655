/** A D1 with the platform's limits (developers.cloudflare.com/d1/platform/limits): the local engine takes larger values and longer statements. */
import { watchedDatabase } from './watched-database.ts'

const MAX_VALUE_BYTES = 2_000_000
const MAX_BOUND_VALUES = 100
const MAX_STATEMENT_BYTES = 100_000
const encoder = new TextEncoder()

/** Rows are looked at where they are written, by triggers, so that what the platform refuses is rolled back as there. */
export async function limitRows(d1: D1Database): Promise<void> {
	const { results } = await d1
		.prepare(
			`SELECT m.name AS "table", json_group_array(c.name) AS columns FROM sqlite_master m JOIN pragma_table_info(m.name) c
			WHERE m.type = 'table' AND m.name NOT GLOB 'sqlite_*' AND m.name NOT GLOB '_cf_*' AND m.name NOT GLOB 'd1_*' GROUP BY m.name`,
		)
		.all<{ table: string; columns: string }>()
	const triggers = results.flatMap(({ table, columns }) => {
		const names: string[] = JSON.parse(columns)
		const size = names.map((name) => `ifnull(length(CAST(NEW."${name}" AS BLOB)), 0)`).join(' + ')
		return ['INSERT', 'UPDATE'].map((event) =>
			d1.prepare(
				`CREATE TRIGGER IF NOT EXISTS limit_${table}_${event} BEFORE ${event} ON ${table} WHEN ${size} >= ${MAX_VALUE_BYTES}
				BEGIN SELECT RAISE(ABORT, 'string or blob too big: SQLITE_TOOBIG'); END`,
			),
		)
	})
	await d1.batch(triggers)
}

/** What the platform would refuse before it runs. */
export function withPlatformLimits(d1: D1Database): D1Database {
	return watchedDatabase(d1, { statement: refuseLong, values: refuseLarge })
}

function refuseLong(sql: string): void {
	if (encoder.encode(sql).byteLength > MAX_STATEMENT_BYTES)
		throw new Error('D1_ERROR: statement too long: SQLITE_TOOBIG')
}

function refuseLarge(values: readonly unknown[]): void {
	if (values.length > MAX_BOUND_VALUES) throw new Error('D1_ERROR: too many SQL variables: SQLITE_ERROR')
	if (values.some((value) => bytesOf(value) >= MAX_VALUE_BYTES)) {
		throw new Error('D1_ERROR: string or blob too big: SQLITE_TOOBIG')
	}
}

function bytesOf(value: unknown): number {
	if (typeof value === 'string') return value.length * 3 < MAX_VALUE_BYTES ? 0 : encoder.encode(value).byteLength
	return value instanceof ArrayBuffer || ArrayBuffer.isView(value) ? value.byteLength : 0
}

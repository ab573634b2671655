/**
 * D1's interface over Node's own SQLite, in this process: what a question costs the database is timed apart from what it costs the
 * Worker. For the measurements alone; tests have the real one.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'

/** What is asked behind an answer must not be answered before it is sent. */
const aTurn = () => new Promise((resolve) => setImmediate(resolve))

async function nextTurn<Value>(work: () => Value): Promise<Value> {
	await aTurn()
	return work()
}

type InDatabase = { milliseconds: number; statements: number; rows: number }

/** @returns `inDatabase`: what was asked so far, rows as they came back */
export function sqliteD1(path: string): { d1: D1Database; run: (sql: string) => void; inDatabase: InDatabase } {
	const db = new DatabaseSync(path)
	const inDatabase: InDatabase = { milliseconds: 0, statements: 0, rows: 0 }
	const counted = <Row>(work: () => Row[]): Row[] => {
		// Of a processor: what else the machine does is not counted.
		const begun = process.cpuUsage()
		inDatabase.statements++
		try {
			const rows = work()
			inDatabase.rows += rows.length
			return rows
		} finally {
			const { user, system } = process.cpuUsage(begun)
			inDatabase.milliseconds += (user + system) / 1_000
		}
	}
	const statement = (sql: string, values: readonly SQLInputValue[] = []) => {
		const all = () =>
			counted(() =>
				db
					.prepare(sql)
					.all(...values)
					.map((row) => ({ ...row })),
			)
		const result = () => ({ success: true, meta: {}, results: all() })
		return {
			bind: (...bound: SQLInputValue[]) =>
				statement(
					sql,
					bound.map((value) => (typeof value === 'boolean' ? Number(value) : value)),
				),
			all: () => nextTurn(result),
			run: () => nextTurn(result),
			first: () => nextTurn(() => all()[0] ?? null),
			raw: () =>
				nextTurn(() =>
					counted(() => {
						const prepared = db.prepare(sql)
						// Two columns of one name are two.
						prepared.setReturnArrays(true)
						return prepared.all(...values)
					}),
				),
			result,
		}
	}
	const batch = async (statements: ReturnType<typeof statement>[]) => {
		await aTurn()
		db.exec('BEGIN')
		try {
			const results = statements.map(({ result }) => result())
			db.exec('COMMIT')
			return results
		} catch (error) {
			db.exec('ROLLBACK')
			throw error
		}
	}
	return { d1: { prepare: statement, batch } as unknown as D1Database, run: (sql) => db.exec(sql), inDatabase }
}

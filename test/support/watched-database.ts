/** The real D1 with a test beside it (test double): it sees every statement, value and question, and may count, refuse or fail them. */

type Watch = {
	/** A statement's SQL, before the database sees it. May throw. */
	readonly statement?: (sql: string) => void
	/** The values that are bound to a statement, before the database sees them. May throw. */
	readonly values?: (values: readonly unknown[]) => void
	/** Around each question: a statement that is run, or a batch. */
	readonly question?: <Value>(method: string, ask: () => Promise<Value>) => Promise<Value>
}

export function watchedDatabase(d1: D1Database, { statement, values, question }: Watch): D1Database {
	/** The statement behind each that was given out: a batch takes no others. */
	const behind = new WeakMap<object, D1PreparedStatement>()
	const asked = (method: string, ask: () => Promise<unknown>) => (question ? question(method, ask) : ask())

	function watchedStatement(of: D1PreparedStatement): D1PreparedStatement {
		const given = new Proxy(of, {
			get(target, name) {
				if (name === 'bind') {
					return (...bound: unknown[]) => {
						values?.(bound)
						return watchedStatement(target.bind(...bound))
					}
				}
				const value = Reflect.get(target, name)
				if (typeof value !== 'function') return value
				return (...args: unknown[]) => asked(String(name), () => value.apply(target, args))
			},
		})
		behind.set(given, of)
		return given
	}

	return new Proxy(d1, {
		get(target, name) {
			if (name === 'prepare') {
				return (sql: string) => {
					statement?.(sql)
					return watchedStatement(target.prepare(sql))
				}
			}
			if (name === 'batch') {
				return (given: D1PreparedStatement[]) =>
					asked('batch', () => target.batch(given.map((s) => behind.get(s) ?? s)))
			}
			const value = Reflect.get(target, name)
			return typeof value === 'function' ? value.bind(target) : value
		},
	})
}

/** A database of which every question fails, from when `isGone` says so. */
export function absentDatabase(isGone: () => boolean, message = 'D1 does not answer') {
	return (d1: D1Database) =>
		watchedDatabase(d1, {
			question: (_method, ask) => (isGone() ? Promise.reject(new Error(message)) : ask()),
		})
}

/** A database that notes each question: a statement that is run, or a batch. */
export function countingDatabase(questions: string[]) {
	return (d1: D1Database) =>
		watchedDatabase(d1, {
			question: (method, ask) => {
				questions.push(method)
				return ask()
			},
		})
}

/** A database that counts how often a record is read whole. */
export function countingWholes() {
	let wholes = 0
	const statement = (sql: string) => {
		if (sql.startsWith('WITH at AS (SELECT id') && sql.includes(WHOLE_LEDGERS)) wholes++
	}
	return { database: (d1: D1Database) => watchedDatabase(d1, { statement }), wholes: () => wholes }
}

const WHOLE_LEDGERS = 'ORDER BY e.tally, e.recorded_at, e.rowid LIMIT'

/** A database that counts the rows that it answers with. */
export function countingRows() {
	let rows = 0
	const database = (d1: D1Database) =>
		watchedDatabase(d1, {
			question: async (_method, ask) => {
				const answer = await ask()
				for (const result of Array.isArray(answer) ? answer : [answer]) rows += result?.results?.length ?? 0
				return answer
			},
		})
	return { database, rows: () => rows }
}

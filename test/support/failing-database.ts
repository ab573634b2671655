/** A D1 of which one call fails: before it reaches the database, or after it was carried out, when only the answer is lost. */

type Session = ReturnType<D1Database['withSession']>

export type Failing = {
	/** From here on the nth call fails, counted from 1. */
	failAt: (nth: number, when: 'before' | 'after', message?: string) => void
	mend: () => void
	/** Calls since the last `failAt`. */
	readonly calls: () => number
	readonly database: (d1: D1Database) => D1Database
}

export function failingDatabase(): Failing {
	let calls = 0
	let failing: { nth: number; when: 'before' | 'after'; message: string } | null = null
	/** The real statement behind each that was given out: a batch takes no others. */
	const real = new WeakMap<object, D1PreparedStatement>()

	async function call<Value>(work: () => Promise<Value>): Promise<Value> {
		calls++
		const fails = failing?.nth === calls ? failing : null
		if (fails?.when === 'before') throw new Error(fails.message)
		const value = await work()
		if (fails?.when === 'after') throw new Error(fails.message)
		return value
	}

	function statement(of: D1PreparedStatement): D1PreparedStatement {
		const given = new Proxy(of, {
			get(target, name) {
				if (name === 'bind') return (...values: unknown[]) => statement(target.bind(...values))
				const value = Reflect.get(target, name)
				return typeof value === 'function' ? (...args: unknown[]) => call(() => value.apply(target, args)) : value
			},
		})
		real.set(given, of)
		return given
	}

	function session(of: Session): Session {
		return new Proxy(of, {
			get(target, name) {
				if (name === 'prepare') return (query: string) => statement(target.prepare(query))
				if (name === 'batch') {
					return (given: D1PreparedStatement[]) => call(() => target.batch(given.map((s) => real.get(s) ?? s)))
				}
				const value = Reflect.get(target, name)
				return typeof value === 'function' ? value.bind(target) : value
			},
		})
	}

	return {
		failAt(nth, when, message = 'D1_ERROR: Network connection lost.') {
			calls = 0
			failing = { nth, when, message }
		},
		mend() {
			failing = null
		},
		calls: () => calls,
		database: (d1) =>
			new Proxy(d1, {
				get(target, name) {
					if (name === 'withSession') return (bookmark: string) => session(target.withSession(bookmark))
					const value = Reflect.get(target, name)
					return typeof value === 'function' ? value.bind(target) : value
				},
			}),
	}
}

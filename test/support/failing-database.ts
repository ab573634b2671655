/** A D1 of which one call fails: before it reaches the database, or after it was carried out, when only the answer is lost. */
import { watchedDatabase } from './watched-database.ts'

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
			watchedDatabase(d1, {
				question: async (_method, ask) => {
					calls++
					const fails = failing?.nth === calls ? failing : null
					if (fails?.when === 'before') throw new Error(fails.message)
					const value = await ask()
					if (fails?.when === 'after') throw new Error(fails.message)
					return value
				},
			}),
	}
}

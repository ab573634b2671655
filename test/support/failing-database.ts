/** A D1 that fails or hangs at one of its questions: before it is carried out, after it, when only the answer is lost, or until let go. */
import { watchedDatabase } from './watched-database.ts'

export type Failing = {
	/** From here on the nth question fails, counted from 1. */
	failAt: (nth: number, when: 'before' | 'after', message?: string) => void
	/** From here on the nth question, and each one behind it, is never answered: `late` is carried out by `letGo`. */
	hangFrom: (nth: number, when: 'before' | 'after' | 'late') => void
	/** Carries out what hangs. */
	letGo: () => Promise<void>
	mend: () => void
	/** Questions since the last `failAt` or `hangFrom`. */
	readonly calls: () => number
	readonly database: (d1: D1Database) => D1Database
}

type Trouble = { readonly nth: number; readonly when: 'before' | 'after' | 'late'; readonly message: string | null }

/** @param hung told of each question that hangs: a test lets the time pass */
export function failingDatabase(hung: () => void = () => {}): Failing {
	let calls = 0
	let trouble: Trouble | null = null
	let late: (() => Promise<unknown>)[] = []
	const begin = (next: Trouble) => {
		calls = 0
		trouble = next
	}

	async function question<Value>(_method: string, ask: () => Promise<Value>): Promise<Value> {
		calls++
		if (trouble === null) return ask()
		const { nth, when, message } = trouble
		if (message === null ? calls < nth : calls !== nth) return ask()
		if (when === 'late') late.push(ask)
		if (when === 'after') await ask()
		if (message !== null) throw new Error(message)
		hung()
		return new Promise(() => {})
	}

	return {
		failAt: (nth, when, message = 'D1_ERROR: Network connection lost.') => begin({ nth, when, message }),
		hangFrom: (nth, when) => begin({ nth, when, message: null }),
		async letGo() {
			const waiting = late
			late = []
			for (const ask of waiting) await ask()
		},
		mend() {
			trouble = null
		},
		calls: () => calls,
		database: (d1) => watchedDatabase(d1, { question }),
	}
}

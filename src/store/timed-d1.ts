/** D1 with deadlines: a question without an answer by then fails, and while D1 answers no read at all, reads fail at once. */
import { type D1Wait, DEADLINE_MS, inTime, TimedOut } from '../deadlines.ts'

/** So many reads in a row without an answer, and the next ones are not asked for a while: each would cost its reader two seconds. */
const TIMEOUTS_IN_A_ROW = 3
const NOT_ASKED_MS = 5_000

/** Of a database, in this isolate. */
type Silence = { timeouts: number; endsAt: number }
const silences = new WeakMap<D1Database, Silence>()

/** @param wait of a request; without it each question has the time of its kind, whatever was asked before */
export function timedD1(d1: D1Database, wait: D1Wait | null = null): D1Database {
	const silence = silences.get(d1) ?? { timeouts: 0, endsAt: 0 }
	silences.set(d1, silence)
	/** The statement behind each that was given out: a batch takes no others. */
	const behind = new WeakMap<D1PreparedStatement, Statement>()
	let open = 0
	let openSince = 0

	async function ask<Answer>(isRead: boolean, question: () => Promise<Answer>): Promise<Answer> {
		if (isRead) refuseInSilence(silence)
		const left = wait ? wait.longestMs - wait.waitedMs : Number.POSITIVE_INFINITY
		const milliseconds = Math.max(0, Math.min(isRead ? DEADLINE_MS.read : DEADLINE_MS.write, left))
		if (open++ === 0) openSince = performance.now()
		try {
			const answer = await inTime(milliseconds, 'D1', question())
			if (isRead) silence.timeouts = 0
			return answer
		} catch (error) {
			// What was cut short by its own request says nothing of D1.
			const isCutShort = error instanceof TimedOut && milliseconds < DEADLINE_MS.read
			if (isRead && !isCutShort) hear(silence, error)
			throw error
		} finally {
			// Of questions that are asked side by side, the time is counted once.
			if (--open === 0 && wait) wait.waitedMs += performance.now() - openSince
		}
	}

	function timed(statement: D1PreparedStatement, isRead: boolean): D1PreparedStatement {
		const given = new Proxy(statement, {
			get(target, name) {
				const value = Reflect.get(target, name)
				if (typeof value !== 'function') return value
				if (name === 'bind') return (...values: unknown[]) => timed(target.bind(...values), isRead)
				return (...args: unknown[]) => ask(isRead, () => value.apply(target, args))
			},
		})
		behind.set(given, { statement, isRead })
		return given
	}

	return new Proxy(d1, {
		get(target, name) {
			if (name === 'prepare') return (sql: string) => timed(target.prepare(sql), isReadBy(sql))
			if (name === 'batch') {
				return (given: D1PreparedStatement[]) => {
					const known = given.map((each) => behind.get(each) ?? { statement: each, isRead: false })
					const statements = known.map(({ statement }) => statement)
					return ask(
						known.every(({ isRead }) => isRead),
						() => target.batch(statements),
					)
				}
			}
			const value = Reflect.get(target, name)
			return typeof value === 'function' ? value.bind(target) : value
		},
	})
}

type Statement = { readonly statement: D1PreparedStatement; readonly isRead: boolean }

/** A `WITH` can be either. Values are bound: no text of an editor's is in a statement. */
function isReadBy(sql: string): boolean {
	return /^\s*select\b/i.test(sql) || !WRITES.test(sql)
}

const WRITES = /\b(?:insert\s+(?:or\s+\w+\s+)?into|delete\s+from|update\s+\S+\s+set)\b/i

/** Whoever comes first after the silence asks, and the others wait for what that brings. */
function refuseInSilence(silence: Silence): void {
	if (silence.timeouts < TIMEOUTS_IN_A_ROW) return
	if (Date.now() < silence.endsAt) throw new TimedOut('D1 has not answered for a while, and was not asked')
	silence.endsAt = Date.now() + NOT_ASKED_MS
}

function hear(silence: Silence, error: unknown): void {
	// An error is an answer too.
	silence.timeouts = error instanceof TimedOut ? silence.timeouts + 1 : 0
	silence.endsAt = Date.now() + NOT_ASKED_MS
}

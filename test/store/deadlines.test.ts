/** How long D1 may take: a read two seconds, a write ten; after three reads without an answer none is asked for five seconds. */
import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { TimedOut } from '../../src/deadlines.ts'
import { openDatabase } from '../../src/store/database.ts'
import { sessions } from '../../src/store/newsroom-tables.ts'
import * as t from '../../src/store/tables.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { holdTimeInEach } from '../support/passing-time.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const time = holdTimeInEach()

function open(wait = { longestMs: Number.POSITIVE_INFINITY, waitedMs: 0 }) {
	const d1 = failingDatabase(time.hung)
	return { d1, wait, db: openDatabase(d1.database(env.DB), wait) }
}

type Opened = ReturnType<typeof open>['db']

/** What it threw: drizzle puts a text of its own around it. */
const thrownBy = async (work: PromiseLike<unknown>) => {
	try {
		await work
	} catch (error) {
		return error instanceof Error && error.cause ? error.cause : error
	}
	return 'an answer'
}
const timesOut = (work: () => PromiseLike<unknown>) => time.took(() => thrownBy(work()))

const READS: Readonly<Record<string, (db: Opened) => PromiseLike<unknown>>> = {
	'a question': (db) => db.select().from(t.settings).limit(1),
	'a question by its text': (db) => db.$client.prepare('SELECT id FROM dossiers LIMIT 1').first(),
	'a question with another in it': (db) =>
		db.all(sql`WITH one AS (SELECT replace('a', 'b', 'c') AS x) SELECT x FROM one`),
	'questions together': (db) =>
		db.batch([db.select().from(t.settings).limit(1), db.select().from(t.dossiers).limit(1)]),
}
const WRITES: Readonly<Record<string, (db: Opened) => PromiseLike<unknown>>> = {
	'an insert': (db) => db.insert(sessions).values({ idHash: 'h', editor: 'e', createdAt: '', expiresAt: '' }),
	'an update': (db) => db.update(t.settings).set({ accentLight: '#000000' }),
	'a delete': (db) => db.delete(sessions),
	'an edit, whose batch also asks': (db) => db.batch([db.select().from(t.settings).limit(1), db.delete(sessions)]),
}

describe.each([
	['reads', 2_000, READS],
	['writes', 10_000, WRITES],
] as const)('%s have %i ms', (_kind, milliseconds, statements) => {
	it.each(Object.entries(statements))('%s', async (_, ask) => {
		const { d1, db } = open()
		d1.hangFrom(1, 'before')
		const outcome = await timesOut(() => ask(db))
		expect(outcome.value).toBeInstanceOf(TimedOut)
		expect(outcome.milliseconds).toBe(milliseconds)
		expect(await time.timersLeft()).toBe(0)
	})
})

const read = (db: Opened) => db.select().from(t.settings).limit(1)

describe('a request', () => {
	it('has its time for all that it asks together, side by side or one after the other', async () => {
		const { db, d1, wait } = open({ longestMs: 2_000, waitedMs: 0 })
		wait.waitedMs = 1_500
		d1.hangFrom(1, 'before')
		const { milliseconds } = await timesOut(() => Promise.all([read(db), read(db)]))
		expect([milliseconds, wait.waitedMs]).toEqual([500, 2_000])
	})

	it('is not disturbed by what D1 says too late', async () => {
		const slow = watchedDatabase(env.DB, {
			question: async () => {
				await new Promise((resolve) => setTimeout(resolve, 5_000))
				throw new Error('too late')
			},
		})
		const db = openDatabase(slow)
		const thrown = thrownBy(read(db))
		time.pass(2_000)
		expect(await thrown).toBeInstanceOf(TimedOut)
		// An unhandled rejection would fail the run.
		time.pass(3_000)
		expect(await time.timersLeft()).toBe(0)
	})

	it('leaves no timer behind an answer, and is given what D1 says', async () => {
		const { db, wait } = open()
		expect(await read(db)).toMatchObject([{ id: 1 }])
		expect(await thrownBy(db.run(sql`SELECT nothing FROM nowhere`))).toMatchObject({ message: /no such table/ })
		expect([await time.timersLeft(), wait.waitedMs]).toEqual([0, 0])
	})
})

describe('when three reads in a row had no answer', () => {
	async function silent() {
		const opened = open()
		opened.d1.hangFrom(1, 'before')
		for (let nth = 0; nth < 3; nth++) expect((await timesOut(() => read(opened.db))).milliseconds).toBe(2_000)
		return opened
	}

	it('reads fail at once for five seconds, and D1 is left alone', async () => {
		const { db, d1 } = await silent()
		const asked = d1.calls()
		for (const after of [0, 4_999]) {
			time.pass(after)
			expect(await timesOut(() => read(db))).toMatchObject({ value: expect.any(TimedOut), milliseconds: 0 })
		}
		expect(d1.calls()).toBe(asked)
	})

	it('one then tries again, while the others go on failing', async () => {
		const { db, d1 } = await silent()
		time.pass(5_000)
		const asked = d1.calls()
		const [tried, other] = await Promise.all([timesOut(() => read(db)), timesOut(() => read(db))])
		expect(d1.calls()).toBe(asked + 1)
		expect([tried.milliseconds, other.value]).toEqual([2_000, expect.any(TimedOut)])
		expect((await timesOut(() => read(db))).milliseconds).toBe(0)
	})

	it('all read again once it has an answer, and a fourth failure alone does not count as three', async () => {
		const { db, d1 } = await silent()
		time.pass(5_000)
		d1.mend()
		expect(await read(db)).toHaveLength(1)
		d1.hangFrom(1, 'before')
		await timesOut(() => read(db))
		d1.mend()
		expect(await read(db)).toHaveLength(1)
	})

	it('it is D1 that was silent: reads whose request had little time left do not count', async () => {
		const d1 = failingDatabase(time.hung)
		const database = d1.database(env.DB)
		d1.hangFrom(1, 'before')
		const late = openDatabase(database, { longestMs: 2_000, waitedMs: 1_990 })
		await timesOut(() => Promise.all([read(late), read(late), read(late)]))
		d1.mend()
		expect(await read(openDatabase(database))).toHaveLength(1)
	})

	it('writes are carried out, and an error is an answer', async () => {
		const { db, d1 } = await silent()
		d1.mend()
		await db.delete(sessions)
		time.pass(5_000)
		d1.failAt(1, 'before')
		await timesOut(() => read(db))
		expect(await read(db)).toHaveLength(1)
	})
})

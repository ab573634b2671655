/** What fails behind an answer: its reader has theirs, one line of the log tells of it, and nothing else is disturbed. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { CARD } from '../support/addresses.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { holdTime } from '../support/passing-time.ts'
import { workerLog } from '../support/worker-log.ts'

const ask = async (trouble: (d1: ReturnType<typeof failingDatabase>) => void, hung?: () => void) => {
	const d1 = failingDatabase(hung)
	const newsroom = await openNewsroom({ database: d1.database })
	await env.DB.prepare('DELETE FROM pages').run()
	trouble(d1)
	const answer = await newsroom.ask(CARD)
	d1.mend()
	expect([answer.status, (await answer.text()).includes('<data value="24"')]).toEqual([200, true])
	return newsroom
}
const logged = () => workerLog().map((line) => JSON.parse(line))

/** The stored page, the record, and then the repair. */
const REPAIR = 3

describe('a repair', () => {
	it('that fails is one line, with its cause and nothing that was stored', async () => {
		await ask((d1) => d1.failAt(REPAIR, 'before', 'D1_ERROR: gone'))
		expect(logged()).toEqual([
			{
				event: 'failed',
				fault: 'behind-answer',
				method: 'GET',
				path: CARD,
				cause: 'D1_ERROR: gone',
				stack: expect.any(Array),
			},
		])
		expect(workerLog()[0]).not.toMatch(/insert into|<data/i)
	})

	it('that hangs is given up in the time that a reader’s request has, and is one line too', async () => {
		const time = holdTime()
		await ask((d1) => d1.hangFrom(REPAIR, 'before'), time.hung).finally(time.release)
		expect(logged()).toMatchObject([{ fault: 'behind-answer', cause: 'D1 did not answer within 2000 ms' }])
	})

	it('is left to the next reader', async () => {
		const { ask: askAgain } = await ask((d1) => d1.failAt(REPAIR, 'before'))
		const stored = () => env.DB.prepare(`SELECT count(*) AS n FROM pages WHERE name <> 'summary'`).first('n')
		expect(await stored()).toBe(0)
		await askAgain(CARD)
		expect(await stored()).toBe(1)
	})
})

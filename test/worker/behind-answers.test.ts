/** What fails behind an answer: its reader has theirs, one line of the log tells of it, and the next reader repairs. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { CARD } from '../support/addresses.ts'
import { type Failing, failingDatabase } from '../support/failing-database.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { holdTime } from '../support/passing-time.ts'
import { workerLog } from '../support/worker-log.ts'

/** A reader's answer whose repair is in trouble: the last question, the first one whose failure the reader does not see. */
async function repairIn(trouble: (d1: Failing, nth: number) => void, hung?: () => void) {
	const d1 = failingDatabase(hung)
	const newsroom = await openNewsroom({ database: d1.database })
	// So that the copy for an outage needs no repair.
	await newsroom.mend()
	await env.DB.prepare('DELETE FROM pages').run()
	for (let nth = 1; nth < 20; nth++) {
		trouble(d1, nth)
		const linesBefore = workerLog().length
		const answer = await newsroom.ask(CARD)
		d1.mend()
		if (answer.status !== 200 || answer.headers.has('Sidelines-Copy')) continue
		expect([d1.calls(), (await answer.text()).includes('<data value="24"')]).toEqual([nth, true])
		return { ...newsroom, told: workerLog().slice(linesBefore) }
	}
	throw new Error('no repair was reached')
}

const stored = () => env.DB.prepare(`SELECT count(*) AS n FROM pages WHERE name <> 'summary'`).first('n')

describe('a repair', () => {
	it('that fails is one line, with its cause and nothing that was stored, and is left to the next reader', async () => {
		const { told, ask } = await repairIn((d1, nth) => d1.failAt(nth, 'before', 'D1_ERROR: gone'))
		expect(told.map((line) => JSON.parse(line))).toEqual([
			{
				event: 'failed',
				fault: 'behind-answer',
				method: 'GET',
				path: CARD,
				request: expect.any(String),
				cause: 'D1_ERROR: gone',
				stack: expect.any(Array),
			},
		])
		expect(told[0]).not.toMatch(/insert into|<data/i)
		expect(await stored()).toBe(0)
		await ask(CARD)
		expect(await stored()).toBe(1)
	})

	it('that hangs is given up in the time that a reader’s request has, and is one line too', async () => {
		const time = holdTime()
		const hangs = (d1: Failing, nth: number) => {
			time.pass(5_000)
			d1.hangFrom(nth, 'before')
		}
		const { told } = await repairIn(hangs, time.hung).finally(time.release)
		expect(told.map((line) => JSON.parse(line))).toMatchObject([
			{ fault: 'behind-answer', cause: 'D1 did not answer within 2000 ms' },
		])
	})
})

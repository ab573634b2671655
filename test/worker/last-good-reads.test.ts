/** A database that fails at random: thousands of live reads, each whole, and of the version that it says. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CALL, CALLS } from '../support/addresses.ts'
import { GALLERY, liveAddresses } from '../support/live-addresses.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { random } from '../support/random.ts'
import { absentDatabase } from '../support/watched-database.ts'

const READS = (fc.readConfigureGlobal().numRuns ?? 100) > 100 ? 100_000 : 5_000
const AT_ONCE = 50
/** Some of what the edge has is still fresh then. */
const SECONDS_BETWEEN = 2
const EDITS = 2
const ALL = [...liveAddresses('putin-trump', ['ru', 'en']), ...GALLERY]

it(
	`${READS} live reads, a third of whose questions to the database fail: no answer but 200, and no byte that it did not give`,
	async () => {
		const next = random(20_251_129)
		let failing = 0
		let time = Date.parse('2025-08-16T12:00:00Z')
		const newsroom = await openNewsroom({
			database: absentDatabase(() => next() < failing),
			now: () => new Date(time),
			edge: {},
		})
		/** By version and path, as a database in good health gave them. */
		const given = new Map<string, string>()
		const seen = { copies: 0, answers: 0 }
		let version = 1

		async function look(): Promise<void> {
			failing = 0
			await newsroom.mend()
			for (const path of ALL) given.set(`${version} ${path}`, await (await newsroom.ask(path)).text())
		}

		async function read(path: string): Promise<void> {
			const answer = await newsroom.ask(path)
			const label = answer.headers.get('Sidelines-Copy')
			seen[label === null ? 'answers' : 'copies']++
			const of = /version=(\d+)/.exec(label ?? '')?.[1] ?? version
			expect([path, answer.status, await answer.text()]).toEqual([path, 200, given.get(`${of} ${path}`)])
		}

		await look()
		for (let edits = 0; edits < EDITS; edits++) {
			failing = 1 / 3
			for (let nth = 0; nth < READS / EDITS; nth += AT_ONCE) {
				const paths = Array.from({ length: AT_ONCE }, () => ALL[Math.floor(next() * ALL.length)] ?? '/')
				await Promise.all(paths.map(read))
				time += SECONDS_BETWEEN * 1_000
			}
			failing = 0
			expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
			version++
			await look()
		}
		expect(Math.min(seen.copies, seen.answers)).toBeGreaterThan(READS / 10)
	},
	READS * 12,
)

/** An export is written as it is read: of one version, never held whole, and broken off where it cannot be whole. */
import { describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import { bundleOf } from '../support/bundle.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { largeDossier, manyDossier } from '../support/limits-dossier.ts'
import { bearer, openNewsroom } from '../support/newsroom.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const headers = bearer()

/** The rows that one statement returned, at most. */
const most = { rows: 0 }
const measured = (d1: D1Database) =>
	watchedDatabase(d1, {
		question: async (_method, ask) => {
			const answer = await ask()
			for (const result of Array.isArray(answer) ? answer : [answer]) {
				if (typeof result === 'object' && result && 'results' in result && Array.isArray(result.results))
					most.rows = Math.max(most.rows, result.results.length)
			}
			return answer
		},
	})

describe.each<[string, () => Dossier]>([
	['many meetings and entries', manyDossier],
	['large meetings', largeDossier],
	['every kind of entry and meeting', () => ({ ...hardDossier(), id: 'hard', publicSince: null })],
])('of a dossier of %s', (_, make) => {
	it('it is the whole record, in its order, a few hundred rows at a time', async () => {
		const dossier = make()
		const { ask, db } = await openNewsroom({ dossiers: [dossier], database: measured })
		most.rows = 0
		const text = await (await ask(`/api/v1/dossiers/${dossier.id}/export`, { headers })).text()
		expect(most.rows).toBeLessThanOrEqual(500)
		const record = await readRecord(db, dossier.id, 'newsroom')
		const whole = record && (await bundleOf(record.dossier))
		expect(JSON.stringify(JSON.parse(text)) === JSON.stringify(whole)).toBe(true)
	}, 120_000)
})

it('is of the version that its tag names, whatever is saved while it is read', async () => {
	const { ask, send } = await openNewsroom()
	const whole = await (await ask(`${DOSSIER}/export`, { headers })).text()
	const answer = await ask(`${DOSSIER}/export`, { headers })
	expect((await send('POST', CALLS, CALL)).status).toBe(201)
	expect((await answer.text()) === whole).toBe(true)
})

it('has for each of its questions the time of one, and not for all of them', async () => {
	const slow = (d1: D1Database) =>
		watchedDatabase(d1, {
			question: async (_method, ask) => {
				await new Promise((resolve) => setTimeout(resolve, 400))
				return ask()
			},
		})
	const { ask } = await openNewsroom({ database: slow })
	const answer = await ask(`${DOSSIER}/export`, { headers })
	expect([answer.status, (await answer.text()).at(-2)]).toEqual([200, '}'])
})

it('breaks off where the database fails in the middle, and answers 503 where nothing was sent yet', async () => {
	const log = vi.spyOn(console, 'error').mockImplementation(() => {})
	try {
		const failing = failingDatabase()
		const { ask } = await openNewsroom({ database: failing.database })
		failing.failAt(1_000, 'before')
		await (await ask(`${DOSSIER}/export`, { headers })).text()
		const questions = failing.calls()
		failing.failAt(questions, 'before')
		const broken = await ask(`${DOSSIER}/export`, { headers })
		expect(broken.status).toBe(200)
		await expect(broken.text()).rejects.toThrow()
		failing.failAt(3, 'before')
		expect((await ask(`${DOSSIER}/export`, { headers })).status).toBe(503)
	} finally {
		log.mockRestore()
	}
})

/** What whoever watches the service is told: that it is up, of which version, and whether D1 answers it. */
import { expect, it } from 'vitest'
import { template } from '../../.build/assets.ts'
import project from '../../package.json' with { type: 'json' }
import { failingDatabase } from '../support/failing-database.ts'
import { openNewsroom } from '../support/newsroom.ts'

it('tells its version, and which templates make its pages', async () => {
	const { ask } = await openNewsroom()
	const answer = await ask('/healthz')
	expect(answer.status).toBe(200)
	expect(await answer.json()).toEqual({ status: 'ok', database: true, version: project.version, template })
})

it('tells them when D1 does not answer, too', async () => {
	const failing = failingDatabase()
	const { ask } = await openNewsroom({ database: failing.database })
	failing.failAt(1, 'before')
	const answer = await ask('/healthz')
	expect(answer.status).toBe(503)
	expect(await answer.json()).toEqual({ status: 'unavailable', database: false, version: project.version, template })
})

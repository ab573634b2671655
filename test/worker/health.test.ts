/** What whoever watches the service is told: that it is up, of which version, and whether D1 answers it. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { template } from '../../.build/assets.ts'
import project from '../../package.json' with { type: 'json' }
import { failingDatabase } from '../support/failing-database.ts'
import { emptyBucket, openNewsroom } from '../support/newsroom.ts'

it('tells its version, and which templates make its pages', async () => {
	const { ask } = await openNewsroom({ keepsCopies: true })
	const answer = await ask('/healthz')
	expect(answer.status).toBe(200)
	expect(await answer.json()).toEqual({
		...{
			status: 'ok',
			database: true,
			kv: true,
			schema: env.TEST_MIGRATIONS.at(-1)?.name,
			version: project.version,
			template,
		},
		cron: { ranAt: null, backedUpAt: null },
	})
})

it('tells when the cron last ran, and when it last found everything backed up', async () => {
	let now = new Date('2025-08-16T00:50:00Z')
	await emptyBucket()
	const { ask, mend } = await openNewsroom({ now: () => now, keepsCopies: true })
	const cronAt = async (time: string) => {
		now = new Date(`2025-08-16T${time}:00Z`)
		await mend()
		return (await (await ask('/healthz')).json<{ cron: unknown }>()).cron
	}
	expect(await cronAt('00:50')).toEqual({ ranAt: '2025-08-16T00:50:00.000Z', backedUpAt: null })
	expect(await env.BACKUPS?.head('newsroom.ndjson')).toBeNull()
	const night = { ranAt: '2025-08-16T01:00:00.000Z', backedUpAt: '2025-08-16T01:00:00.000Z' }
	expect([await cronAt('01:00'), await cronAt('01:01')]).toEqual([night, night])
	expect(await env.BACKUPS?.head('dossiers/putin-trump.ndjson')).toMatchObject({ customMetadata: { version: '1' } })
	expect(await cronAt('06:00')).toEqual({ ...night, ranAt: '2025-08-16T06:00:00.000Z' })
})

it('tells them when D1 does not answer, too', async () => {
	const failing = failingDatabase()
	const { ask } = await openNewsroom({ database: failing.database })
	failing.failAt(1, 'before')
	const answer = await ask('/healthz')
	expect(answer.status).toBe(503)
	expect(await answer.json()).toEqual({
		...{ status: 'unavailable', database: false, kv: true, schema: null, version: project.version, template },
		cron: { ranAt: null, backedUpAt: null },
	})
})

it('tells when KV does not answer, and is up all the same', async () => {
	const broken = new Proxy({} as KVNamespace, { get: () => () => Promise.reject(new Error('gone')) })
	const { ask } = await openNewsroom({ kv: () => broken })
	expect(await (await ask('/healthz')).json()).toMatchObject({ status: 'ok', kv: false })
})

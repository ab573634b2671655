/** Each file of tests in workerd begins with the tables that the migrations make, and no rows; it leaves nothing of its own. */
import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeEach, vi } from 'vitest'
import { keepLog } from './worker-log.ts'

await reset()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
beforeEach(keepLog)
afterAll(() => vi.restoreAllMocks())

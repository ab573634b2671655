/** Each file of tests in workerd begins with the tables that the migrations make, and no rows; it leaves nothing of its own. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterAll, beforeEach, vi } from 'vitest'
import { emptyStores } from './empty-stores.ts'
import { keepLog } from './worker-log.ts'

await emptyStores()
await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
beforeEach(keepLog)
afterAll(() => vi.restoreAllMocks())

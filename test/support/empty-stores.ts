/** Takes everything out of D1 and KV. */
import { reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'

/** What nobody asked for ten seconds sleeps, and `reset` leaves what sleeps as it is: it is woken first. */
export async function emptyStores(): Promise<void> {
	await Promise.all([env.DB.prepare('SELECT 1').run(), env.LAST_GOOD.list({ limit: 1 })])
	await reset()
}

/** A newsroom whose database goes away, and whose clock moves, when a test says so. */
import { expect } from 'vitest'
import { CALL, CALLS } from './addresses.ts'
import { openNewsroom } from './newsroom.ts'
import { absentDatabase } from './watched-database.ts'

export async function openForOutage(
	options: Parameters<typeof openNewsroom>[0] = {},
	opensAt = '2025-08-16T09:00:00Z',
) {
	const outage = { isGone: false, time: Date.parse(opensAt) }
	const [database, now] = [absentDatabase(() => outage.isGone), () => new Date(outage.time)]
	const newsroom = await openNewsroom({ database, now, ...options })
	return Object.assign(outage, newsroom, {
		statusOf: async (path: string) => (await newsroom.ask(path)).status,
		textOf: async (path: string) => (await newsroom.ask(path)).text(),
		/** Two seconds later, of which every page tells. */
		async recordCall() {
			outage.time += 2_000
			expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
		},
	})
}

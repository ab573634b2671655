/** More is edited than the platform lets us tell the edge: how long is a reader shown the old number? (`npm run bench -- staleness` is the long form.) */
import { expect, it, vi } from 'vitest'
import { quantile } from '../bench/load.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'
import { type Event, edits, type Kind, longestUnseen, simulate } from '../support/staleness.ts'

const MINUTE = 60_000
const DOSSIERS = Array.from({ length: 100 }, (_, i) => `dossier-${i}`)

/** Before an edit, so that the edge has something old to show, and every second after it. */
const READS: readonly (readonly [Kind, readonly number[]])[] = [
	['widget', [-30, -4, ...Array.from({ length: 15 }, (_, second) => second)]],
	['with a host’s parameter', [-6, 3, 9]],
	['calls', [-40, -3, 4, 8, 12]],
	['list', [-5, 8]],
]

it('of a thousand edits an hour on a hundred dossiers, within ten seconds of 99 in a hundred every reader sees the new number', async () => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: Date.parse('2025-08-16T09:00:00Z') })
	try {
		const began = Date.now()
		const dossiers = DOSSIERS.map((id) => firstDossier({ id, meetings: firstDossier().meetings.slice(0, 1) }))
		const edge = { limitInvalidations: true }
		const { ask } = await openNewsroom({ dossiers, now: () => new Date(), edge, isLeftBehind: true })
		const refused = vi.spyOn(console, 'warn').mockImplementation(() => {})
		const until = async (time: number) => {
			await vi.advanceTimersByTimeAsync(Math.max(0, time - (Date.now() - began)))
		}
		const thousandAnHour = edits(DOSSIERS, { from: 0, to: 9 * MINUTE, anHour: 1_000 })
		const reads = thousandAnHour
			.filter(({ at }) => at > 6 * MINUTE)
			.flatMap(({ at, dossier }) =>
				READS.flatMap(([kind, seconds]) =>
					seconds.map((second): Event => ({ at: at + second * 1_000, dossier, reads: kind })),
				),
			)
		const seen = await simulate({ ask, until, token: TOKEN }, [...thousandAnHour, ...reads])
		const unseen = longestUnseen(seen)
		// It is not that all could be told.
		expect(unseen.length).toBeGreaterThan(20)
		expect(quantile(unseen, 0.99)).toBeLessThanOrEqual(10_000)
		expect(Math.max(...unseen)).toBeLessThanOrEqual(15_000)
		refused.mockRestore()
	} finally {
		vi.useRealTimers()
	}
}, 120_000)

/** Undoing an entry of a full ledger takes time in proportion to it. */
import { expect, it } from 'vitest'
import { undoEntry } from '../../src/edits/undo-entry.ts'
import { MAX_KEPT_ENTRIES } from '../../src/record/limits.ts'
import type { Tally } from '../../src/record/tally.ts'
import { emptyDossier, entry } from '../../widgets/example.ts'

function millisecondsToUndoIn(length: number): number {
	const tally: Tally = {
		id: 'a',
		authority: { id: 'a', name: { en: 'A' }, site: 'https://a.example/' },
		preferred: true,
		method: null,
		periods: [{ id: '2025', label: { en: '2025' }, from: '2025-01-01', to: '2025-12-31' }],
		entries: Array.from({ length }, (_, i) => entry({ id: `e${i}` })),
	}
	const undo = undoEntry('e0', { reason: 'a slip' })
	const began = performance.now()
	const done = undo(
		{ ...emptyDossier(), tallies: [tally] },
		{ at: '2026-01-01T00:00:00.000Z', today: '2026-01-01', newId: () => 'u' },
	)
	expect(done.ok).toBe(true)
	return performance.now() - began
}

it(`is quick also with ${MAX_KEPT_ENTRIES} entries`, () => {
	// A quadratic way takes seconds.
	const times = Array.from({ length: 3 }, () => millisecondsToUndoIn(MAX_KEPT_ENTRIES))
	expect(Math.min(...times)).toBeLessThan(400)
})

/** A dossier's second tally, which is not the preferred one. */
import type { Dossier } from '../../src/record/dossier.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { yearlyTally } from '../../widgets/example.ts'

/**
 * Its ids begin with `other`.
 *
 * @param years what is stated of each
 * @param entries behind those
 */
export function withOtherTally(
	dossier: Dossier,
	years: Readonly<Record<number, number>>,
	entries: readonly LedgerEntry[] = [],
	described: Pick<Partial<Tally>, 'method'> = {},
): Dossier {
	const other = yearlyTally(years, { id: 'other', preferred: false, ...described })
	const tally = {
		...other,
		authority: { ...other.authority, id: 'other' },
		periods: other.periods.map((period) => ({ ...period, id: `other-${period.id}` })),
		entries: [...other.entries.map((e) => ({ ...e, period: `other-${e.period}` })), ...entries],
	}
	return { ...dossier, tallies: [...dossier.tallies, tally] }
}

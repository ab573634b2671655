/** A dossier's summary, as lists show it. */
import { type Attention, aheadOf, attentionOf } from './attention.ts'
import { type Dossier, type Totals, totalsOf } from './dossier.ts'
import { type CountedTally, preferredIn } from './excerpt.ts'
import type { Text } from './text.ts'

export type Summary = {
	readonly id: string
	readonly title: Text
	readonly version: number
	/** RFC 3339 */
	readonly updatedAt: string
	readonly totals: Totals
	readonly attention: Attention
}

export function summaryOf(dossier: Dossier): Summary {
	const { id, title, version, updatedAt } = dossier
	return { id, title, version, updatedAt, totals: totalsOf(dossier), attention: attentionOf(dossier) }
}

/**
 * The summary of a record of which only a part was read, grown by what was added to the part.
 *
 * @param tallies the counts of the record after it, whole
 */
export function grownSummary(before: Summary, part: Dossier, next: Dossier, counted: readonly CountedTally[]): Summary {
	const [was, is] = [summaryOf(part), summaryOf(next)]
	const grown = (now: number, then: number, all: number) => all + now - then
	const preferred = preferredIn({ tallies: counted })
	const { calls } = before.totals
	return {
		...before,
		version: next.version,
		updatedAt: next.updatedAt,
		totals: { ...before.totals, calls: preferred ? { ...calls, total: preferred.total, asOf: preferred.asOf } : calls },
		attention: {
			...before.attention,
			tallies: before.attention.tallies.map((tally) => {
				const { total = null, asOf = null } = counted.find(({ id }) => id === tally.id) ?? {}
				const periods = next.tallies.find(({ id }) => id === tally.id)?.periods ?? []
				return { ...tally, total, asOf, ahead: aheadOf(periods, asOf) }
			}),
			untranslated: Object.fromEntries(
				Object.entries(before.attention.untranslated).map(([language, missing]) => [
					language,
					grown(is.attention.untranslated[language] ?? 0, was.attention.untranslated[language] ?? 0, missing),
				]),
			),
		},
	}
}

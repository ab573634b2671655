/** A dossier's summary, as lists show it. */
import { type Attention, attentionOf } from './attention.ts'
import { type Dossier, type Totals, totalsOf } from './dossier.ts'
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

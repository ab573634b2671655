/** What an import would change, counted, so that an editor sees it before it is published. */
import { compareDossiers, type FieldChange, type Subject } from './compare.ts'
import { type Dossier, type Totals, totalsOf } from './dossier.ts'

export type Count = { readonly added: number; readonly changed: number; readonly removed: number }

export type ImportSummary = {
	/** `before` is null where the dossier would be new. */
	readonly totals: { readonly before: Totals | null; readonly after: Totals }
	/** What the dossier says of itself, field by field. */
	readonly heading: readonly FieldChange[]
	/** A tally that comes or goes is counted as one, with its ledger in it. */
	readonly counts: Readonly<Record<Exclude<Subject['kind'], 'dossier'>, Count>>
}

export function importSummary(before: Dossier | null, after: Dossier): ImportSummary {
	const changes = compareDossiers(before, after)
	return {
		totals: { before: before && totalsOf(before), after: totalsOf(after) },
		heading: changes.filter(({ about }) => about.kind === 'dossier'),
		counts: {
			leader: countOf('leader', changes),
			meeting: countOf('meeting', changes),
			tally: countOf('tally', changes),
			period: countOf('period', changes),
			entry: countOf('entry', changes),
		},
	}
}

function countOf(kind: Subject['kind'], changes: readonly FieldChange[]): Count {
	const [added, changed, removed] = [new Set<string>(), new Set<string>(), new Set<string>()]
	for (const { about, path, before } of changes) {
		if (about.kind !== kind || about.kind === 'dossier') continue
		const among = path !== '' ? changed : before === null ? added : removed
		among.add(about.id)
	}
	return { added: added.size, changed: changed.size, removed: removed.size }
}

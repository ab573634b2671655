/** A dossier's bundle, made of a record that is there whole. */
import { bundleText } from '../../src/record/bundle.ts'
import type { Dossier } from '../../src/record/dossier.ts'

type Bundle = Omit<Dossier, 'publicSince'>

export async function bundleOf(dossier: Dossier): Promise<Bundle> {
	let text = ''
	const entries = new Map(dossier.tallies.map((tally) => [tally.id, inOnePage(tally.entries)]))
	for await (const piece of bundleText(dossier, { entries, meetings: inOnePage(dossier.meetings) })) text += piece
	return JSON.parse(text)
}

async function* inOnePage<Item>(items: readonly Item[]): AsyncGenerator<readonly Item[]> {
	if (items.length > 0) yield items
}

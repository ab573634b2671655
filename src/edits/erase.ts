/** Erases the words of a meeting or of an entry, of every version, or why an edit was made: an admin's, where a law asks for it. A meeting goes with them. */
import type * as v from 'valibot'
import { ok } from '../faults/result.ts'
import type { Dossier } from '../record/dossier.ts'
import { withoutWords } from '../record/erased.ts'
import { type Change, ERASABLE, type Erasable } from '../record/revision.ts'
import type { Reasoned } from '../store/erase.ts'
import { fieldsOnly, prose } from './body.ts'
import type { Decide } from './decision.ts'
import { oneOf, recordId } from './fields.ts'

/** The reason is published: it must not say again what is erased. */
export const EraseBody = fieldsOnly({ type: oneOf(ERASABLE), id: recordId, reason: prose })
export type EraseBody = v.InferOutput<typeof EraseBody>

export type ErasedAnswer = Erasable & {
	readonly version: number
	/** The edge has not let go of it yet; it is asked again. */
	readonly lingers?: true
}

export function eraseWords({ type, id, reason }: EraseBody): Decide<ErasedAnswer> {
	return (dossier) => {
		const isLive = dossier.meetings.some((meeting) => type === 'meeting' && meeting.id === id)
		const removed: Change[] = isLive ? [{ kind: 'meeting-removed', meeting: id }] : []
		// Of reasons the edit says itself, as it finds them, that they are erased.
		const erased: Change[] = type === 'revision' ? [] : [{ kind: 'row-erased', type, id }]
		return ok({
			next: without(dossier, { type, id }),
			changes: [...removed, ...erased],
			reason,
			reasonKind: 'correction',
			answer: ({ version }) => ({ type, id, version }),
		})
	}
}

/** That reasons were erased. What a version said that it had erased is told no longer with its reason, and so it is said again. */
export function saysErased(reasons: readonly Reasoned[]): Change[] {
	return reasons.flatMap(({ version, changes }): Change[] => [
		...changes.filter(({ kind }) => kind === 'row-erased'),
		{ kind: 'row-erased', type: 'revision', id: String(version) },
	])
}

function without(dossier: Dossier, { type, id }: Erasable): Dossier {
	if (type === 'revision') return { ...dossier }
	if (type === 'meeting') return { ...dossier, meetings: dossier.meetings.filter((meeting) => meeting.id !== id) }
	const tallies = dossier.tallies.map((tally) =>
		tally.entries.some((entry) => entry.id === id)
			? { ...tally, entries: tally.entries.map((entry) => (entry.id === id ? withoutWords(entry) : entry)) }
			: tally,
	)
	return { ...dossier, tallies }
}

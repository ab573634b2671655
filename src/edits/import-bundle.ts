/** Imports a whole dossier, as a new one or over the one that is there, in one revision. */

import { type DossierAnswer, wholeDossierAnswer } from '../answers/answers.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { BodyFault } from '../record/because.ts'
import { contradictions } from '../record/contradictions.ts'
import { type Dossier, inOrder } from '../record/dossier.ts'
import type { Replaced } from '../record/erased-rows.ts'
import { same } from '../record/plain.ts'
import { type Tally, withReportsReopened } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import { asText, MAX_FAULTS } from './body.ts'
import type { BundleBody } from './bundle-body.ts'
import { type Decided, erasedBy } from './decision.ts'
import { type Given, sourceOf } from './fields.ts'
import { meetingOf, precisionFault } from './meeting-body.ts'
import type { Edit } from './publish.ts'

/** What the sender knows of the dossier that it would replace. */
export type Seen =
	/** Nothing: it may be there or not. */
	| { readonly kind: 'unsaid' }
	/** That there is none (`If-None-Match: *`). */
	| { readonly kind: 'absent' }
	/** This version of it (`If-Match`). */
	| { readonly kind: 'seen'; readonly isStill: (current: Dossier) => boolean }

export function importBundle(bundle: BundleBody, seen: Seen): Pick<Edit<DossierAnswer>, 'start' | 'decide'> {
	return {
		start: (moment) => {
			if (seen.kind === 'seen') return err({ kind: 'precondition-failed', version: null })
			return imported(bundle, moment.at, null)
		},
		decide: (current, moment) => {
			if (seen.kind === 'unsaid') return err({ kind: 'precondition-required' })
			if (seen.kind === 'absent' || !seen.isStill(current)) {
				return err({ kind: 'precondition-failed', version: current.version })
			}
			const decided = imported(bundle, moment.at, { dossier: current, erased: erasedBy(moment) })
			if (!decided.ok) return decided
			// Who may see it is moved by an admin, never by a file.
			const { visibility, publicSince } = current
			const next = { ...decided.value.next, visibility, publicSince }
			return ok({ ...decided.value, next: saysTheSame(current, next) ? current : next })
		},
	}
}

/** Whenever it was saved, and in whatever order its lists came. */
function saysTheSame(current: Dossier, sent: Dossier): boolean {
	const { version: _v, updatedAt: _u, ...next } = inOrder(sent)
	const { version, updatedAt, ...told } = current
	return same(told, next)
}

function imported(bundle: BundleBody, arrivedAt: string, over: Replaced | null): Result<Decided<DossierAnswer>, Fault> {
	const next = recordOf(bundle, arrivedAt, over)
	if (!next.ok) return next
	const { reason = null, reasonKind = 'correction' } = bundle
	return ok({
		next: next.value,
		changes: [{ kind: 'imported' }],
		reason,
		reasonKind: reason === null ? null : reasonKind,
		answer: wholeDossierAnswer,
	})
}

function tallyOf(sent: BundleBody['tallies'][number], first: Language): Tally {
	const said = (told: Given | null) => (told === null ? null : asText(told, first))
	return withReportsReopened({
		...sent,
		method: said(sent.method),
		entries: sent.entries.map((entry) => ({
			...entry,
			source: entry.source && sourceOf(entry.source, first),
			reportedBy: said(entry.reportedBy),
			deniedBy: said(entry.deniedBy),
			denialSource: entry.denialSource && sourceOf(entry.denialSource, first),
		})),
	})
}

/**
 * The bundle as a record, if it breaks no rule of one.
 *
 * @param over null for a new one
 */
export function recordOf(bundle: BundleBody, arrivedAt: string, over: Replaced | null): Result<Dossier, Fault> {
	const { id, languages, title, leaders, meetingsCheckedOn, visibility = 'public' } = bundle
	const [first] = languages
	const dossier: Dossier = {
		id,
		version: 1,
		updatedAt: arrivedAt,
		visibility,
		publicSince: null,
		languages,
		title,
		leaders,
		tallies: bundle.tallies.map((tally) => tallyOf(tally, first)),
		meetingsCheckedOn,
		meetings: bundle.meetings.map((body) => meetingOf(body.id, body, first)),
	}
	const faults: BodyFault[] = bundle.meetings.flatMap((body, i) => {
		const fault = precisionFault(body)
		return fault ? { ...fault, pointer: `/meetings/${i}${fault.pointer}` } : []
	})
	if (faults.length > 0) return err({ kind: 'bad-body', faults: faults.slice(0, MAX_FAULTS) })
	for (const fault of contradictions(dossier, arrivedAt, over)) {
		if (faults.push(fault) === MAX_FAULTS) break
	}
	return faults.length > 0 ? err({ kind: 'bad-body', faults }) : ok(dossier)
}

/** Schemas of what is answered about a dossier's history, about who may see it, and of it whole. Each is held to its type. */
import * as v from 'valibot'
import type { ErasedAnswer } from '../edits/erase.ts'
import type { VisibilityAnswer } from '../edits/move-visibility.ts'
import type { Restored } from '../edits/restore.ts'
import type { ValidatedAnswer } from '../edits/validated.ts'
import type { RevisionChanges } from '../reads/read-revisions.ts'
import type { Dossier } from '../record/dossier.ts'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS, MAX_PERIODS, MAX_TALLIES } from '../record/limits.ts'
import { type Change, ERASABLE, REASON_KINDS, type Revision } from '../record/revision.ts'
import { VISIBILITIES } from '../record/visibility.ts'
import type { EditedRevision } from '../store/revisions.ts'
import {
	count,
	day,
	id,
	instant,
	languageTag,
	list,
	listed,
	next,
	of,
	paged,
	path,
	said,
	version,
	words,
} from './answer-fields.ts'
import { Authority, Entry, Leader, Meeting, PeriodCount, Tally, Text } from './answers.ts'

const paths = list(path, 500)
const kind = <Kind extends string>(...kinds: [Kind, ...Kind[]]) => v.picklist(kinds)
const visibility = v.picklist(VISIBILITIES)
export const ChangeMade = of<Change>()(
	v.union([
		v.object({ kind: kind('imported') }),
		v.object({ kind: kind('call-recorded'), entry: id, period: id, on: day, delta: count(1, 1_000) }),
		v.object({ kind: kind('period-opened'), period: id, from: day, to: day }),
		v.object({ kind: kind('period-changed'), period: id, fields: paths }),
		v.object({ kind: kind('period-removed'), period: id }),
		v.object({ kind: kind('total-stated'), entry: id, period: id, on: day, from: v.nullable(count()), to: count() }),
		v.object({ kind: kind('dossier-created') }),
		v.object({ kind: kind('heading-changed'), fields: listed(v.picklist(['title', 'languages', 'leaders'])) }),
		v.object({ kind: kind('tally-added'), tally: id }),
		v.object({ kind: kind('authority-changed'), authority: id, fields: listed(v.picklist(['name', 'site'])) }),
		v.object({ kind: kind('tally-preferred'), tally: id }),
		v.object({ kind: kind('method-changed'), tally: id, fields: paths }),
		v.object({ kind: kind('meetings-checked'), on: day }),
		v.object({ kind: kind('call-reported'), entry: id, on: day }),
		v.object({ kind: kind('report-confirmed', 'report-counted', 'report-denied'), entry: id }),
		v.object({ kind: kind('visibility-changed'), from: visibility, to: visibility }),
		v.object({ kind: kind('entry-undone'), entry: id, undoes: id, period: v.nullable(id) }),
		v.object({ kind: kind('meeting-added'), meeting: id }),
		v.object({ kind: kind('meeting-changed'), meeting: id, fields: paths }),
		v.object({ kind: kind('meeting-removed'), meeting: id }),
		v.object({ kind: kind('translated'), language: languageTag, texts: count(1) }),
		v.object({ kind: kind('restored'), version }),
		v.object({ kind: kind('row-erased'), type: v.picklist(ERASABLE), id }),
	]),
)
const changes = list(ChangeMade, 500)
const reasonKind = v.nullable(v.picklist(REASON_KINDS))
const reason = v.nullable(words)
type Correction = Omit<Revision, 'editor' | 'reasonKind'> & { readonly kind: Revision['reasonKind'] }
const correction = of<Correction>()(v.object({ version, at: instant, reason, kind: reasonKind, changes }))
export const CorrectionList = v.object({ version, corrections: paged(correction), next })

const editor = v.nullable(v.object({ id, name: words }))
const revisionFields = { version, at: instant, editor, reason, reasonKind, changes }
const revision = of<EditedRevision>()(v.object(revisionFields))
export const RevisionList = v.object({ version, revisions: paged(revision), next })
export const RestoredVersion = of<Restored>()(v.object({ version, at: instant, restored: version, reason, reasonKind }))

const about = v.union([
	v.object({ kind: kind('dossier') }),
	v.object({ kind: kind('leader', 'meeting', 'tally'), id }),
	v.object({ kind: kind('period', 'entry'), tally: id, id }),
])
/** Of any shape: what a field says. */
const value = v.unknown()
type AnyValue<T> = T extends { diff: readonly (infer Difference)[] }
	? Omit<T, 'diff'> & { diff: readonly ValuesAside<Difference>[] }
	: never
type ValuesAside<T> = {
	[Key in keyof T]: Key extends 'before' | 'after'
		? unknown
		: Key extends 'added' | 'removed'
			? readonly unknown[]
			: T[Key]
}
export const RevisionWithChanges = of<AnyValue<RevisionChanges>>()(
	v.object({
		...revisionFields,
		diff: said(
			list(
				v.object({
					about,
					path,
					before: value,
					after: value,
					added: v.exactOptional(list(value, 5_000)),
					removed: v.exactOptional(list(value, 5_000)),
				}),
				100_000,
			),
			'Field by field; an empty path where the whole of it came or went.',
		),
	}),
)
export const VisibilityState = of<VisibilityAnswer>()(
	v.object({
		id,
		version,
		visibility,
		publicSince: said(v.nullable(version), 'The version that published it first.'),
		lingers: v.exactOptional(said(v.literal(true), 'The edge has not let go of it yet; it is asked again.')),
	}),
)

export const WordsErased = of<ErasedAnswer>()(
	v.object({
		type: v.picklist(ERASABLE),
		id,
		version: said(version, 'That says so.'),
		lingers: v.exactOptional(said(v.literal(true), 'The edge has not let go of it yet; it is asked again.')),
	}),
)

const tallyBundled = v.object({
	id,
	authority: Authority,
	preferred: v.boolean(),
	method: Tally.entries.method,
	periods: list(v.omit(PeriodCount, ['count']), MAX_PERIODS),
	entries: list(Entry, MAX_KEPT_ENTRIES),
})
export const BundleExported = of<Omit<Dossier, 'publicSince'>>()(
	v.object({
		version,
		updatedAt: instant,
		id,
		visibility,
		languages: v.pipe(v.tupleWithRest([words], words), v.metadata({ maxItems: 20 })),
		title: Text,
		leaders: paged(Leader),
		tallies: list(tallyBundled, MAX_TALLIES),
		meetingsCheckedOn: v.nullable(day),
		meetings: list(v.omit(Meeting, ['ordinal']), MAX_KEPT_MEETINGS),
	}),
)

export const Validated = of<ValidatedAnswer>()(
	v.object({
		validateOnly: v.literal(true),
		status: said(count(200, 204), 'Of the answer that the edit would have.'),
		version: said(version, 'The version that it would make.'),
		changes,
		reason,
		reasonKind,
		answer: said(v.unknown(), 'The answer that it would have; null where there is none.'),
	}),
)

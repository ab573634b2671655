/** One saved edit: its changes, as facts that the history can put into plain words. */
import type { CalendarDate } from './calendar.ts'
import type { Language } from './text.ts'
import type { Visibility } from './visibility.ts'

export type HeadingField = 'title' | 'languages' | 'leaders'
export type AuthorityField = 'name' | 'site'

/** What has words of its own, which a law can ask to be erased: rows of the record, and the reason of a revision (its id is the version). */
export const ERASABLE = ['entry', 'meeting', 'revision'] as const
export type ErasableType = (typeof ERASABLE)[number]
export type Erasable = { readonly type: ErasableType; readonly id: string }
export type ErasableRow = Erasable & { readonly type: Exclude<ErasableType, 'revision'> }

export type Change =
	| { readonly kind: 'imported' }
	| {
			readonly kind: 'call-recorded'
			readonly entry: string
			readonly period: string
			readonly on: CalendarDate
			readonly delta: number
	  }
	| { readonly kind: 'period-opened'; readonly period: string; readonly from: CalendarDate; readonly to: CalendarDate }
	/** `fields` are paths into the period: `label.en`, `to`. */
	| { readonly kind: 'period-changed'; readonly period: string; readonly fields: readonly string[] }
	| { readonly kind: 'period-removed'; readonly period: string }
	| {
			readonly kind: 'total-stated'
			readonly entry: string
			readonly period: string
			readonly on: CalendarDate
			readonly from: number | null
			readonly to: number
	  }
	| { readonly kind: 'dossier-created' }
	| { readonly kind: 'heading-changed'; readonly fields: readonly HeadingField[] }
	| { readonly kind: 'tally-added'; readonly tally: string }
	| { readonly kind: 'authority-changed'; readonly authority: string; readonly fields: readonly AuthorityField[] }
	| { readonly kind: 'tally-preferred'; readonly tally: string }
	| { readonly kind: 'method-changed'; readonly tally: string; readonly fields: readonly string[] }
	| { readonly kind: 'meetings-checked'; readonly on: CalendarDate }
	| { readonly kind: 'call-reported'; readonly entry: string; readonly on: CalendarDate }
	/** Beside the `call-recorded` that confirms it; or a stated total has it already. */
	| { readonly kind: 'report-confirmed' | 'report-counted' | 'report-denied'; readonly entry: string }
	| { readonly kind: 'visibility-changed'; readonly from: Visibility; readonly to: Visibility }
	| { readonly kind: 'entry-undone'; readonly entry: string; readonly undoes: string; readonly period: string | null }
	| { readonly kind: 'meeting-added'; readonly meeting: string }
	/** `fields` are paths into the meeting: `place.city.ru`, `topics`. */
	| { readonly kind: 'meeting-changed'; readonly meeting: string; readonly fields: readonly string[] }
	| { readonly kind: 'meeting-removed'; readonly meeting: string }
	/** How many distinct texts, wherever they stand. */
	| { readonly kind: 'translated'; readonly language: Language; readonly texts: number }
	| { readonly kind: 'restored'; readonly version: number }
	/** Of all its versions. What it said is told by none; of a revision, why it was made. */
	| { readonly kind: 'row-erased'; readonly type: ErasableType; readonly id: string }

/**
 * Does a change of this kind alter what readers were told before? What merely adds to it does not; an edit that may do
 * either asks for a reason where it alters.
 */
const ALTERS: Readonly<Record<Change['kind'], boolean | 'with-reason'>> = {
	// Over a dossier that was there.
	imported: true,
	'call-recorded': false,
	'period-opened': false,
	'period-changed': 'with-reason',
	'period-removed': true,
	// Unless it is a period's first, or the same as before.
	'total-stated': true,
	'dossier-created': false,
	'heading-changed': 'with-reason',
	'tally-added': false,
	'authority-changed': 'with-reason',
	// Then another number stands in the widgets.
	'tally-preferred': true,
	'method-changed': 'with-reason',
	'meetings-checked': false,
	'call-reported': false,
	'report-confirmed': false,
	'report-counted': false,
	'report-denied': false,
	'visibility-changed': false,
	'entry-undone': true,
	'meeting-added': false,
	'meeting-changed': 'with-reason',
	'meeting-removed': true,
	translated: false,
	restored: true,
	'row-erased': true,
}

/** The kinds of change that appear under corrections, and those that do where there is a reason. */
export const CORRECTING_KINDS = kindsThat(true)
export const CORRECTING_KINDS_WITH_REASON = kindsThat('with-reason')

/** Whether a revision changes what was told before it; a total that comes first, or is only confirmed, does not. */
export function alters({ changes, reason }: Pick<Revision, 'changes' | 'reason'>): boolean {
	return changes.some((change) => {
		if (change.kind === 'total-stated' && (change.from === null || change.from === change.to)) return false
		const altered = ALTERS[change.kind]
		return altered === 'with-reason' ? reason !== null : altered
	})
}

function kindsThat(alter: true | 'with-reason'): string[] {
	return Object.entries(ALTERS).flatMap(([kind, alters]) => (alters === alter ? kind : []))
}

export const REASON_KINDS = ['correction', 'update', 'clarification'] as const
/** Why a published fact was changed: it was wrong, the world changed, or it was unclear. */
export type ReasonKind = (typeof REASON_KINDS)[number]

export type Revision = {
	readonly version: number
	/** RFC 3339 */
	readonly at: string
	/** The editor's id; null when the record was set up by the system. */
	readonly editor: string | null
	readonly reason: string | null
	/** Null where there is no reason. */
	readonly reasonKind: ReasonKind | null
	readonly changes: readonly Change[]
}

/** As readers are told of it: nobody is named. */
export type PublicRevision = Omit<Revision, 'editor'> & { readonly isCorrection: boolean }

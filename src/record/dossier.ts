/** The record of one relationship at one version: its leaders, its meetings and its tallies. */
import type { CalendarDate } from './calendar.ts'
import type { Meeting } from './meeting.ts'
import { type Authority, countOf, type Tally, type TallyCount } from './tally.ts'
import type { Language, Text } from './text.ts'

export type Leader = {
	readonly id: string
	readonly name: Text
	readonly office: Text
	/** Terms in that office; `to: null` while it lasts. Empty when not stated. */
	readonly terms: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[]
}

export type Dossier = {
	readonly id: string
	readonly version: number
	/** RFC 3339, the instant of that version. */
	readonly updatedAt: string
	readonly title: Text
	/** The first is the default. */
	readonly languages: readonly [Language, ...Language[]]
	readonly leaders: readonly Leader[]
	/** Oldest first. */
	readonly meetings: readonly Meeting[]
	/** The preferred one first. */
	readonly tallies: readonly Tally[]
}

type MeetingTotals = { readonly held: number; readonly scheduled: number; readonly cancelled: number }

export function meetingTotals(meetings: readonly Meeting[]): MeetingTotals {
	const count = (status: Meeting['status']) => meetings.filter((m) => m.status === status).length
	return { held: count('held'), scheduled: count('scheduled'), cancelled: count('cancelled') }
}

export type Totals = {
	readonly meetings: MeetingTotals
	readonly calls: { readonly total: number | null; readonly countedBy: Authority | null }
}

export function totalsOf(dossier: Dossier): Totals {
	return {
		meetings: meetingTotals(dossier.meetings),
		calls: { total: preferredCount(dossier).total, countedBy: preferredTally(dossier)?.authority ?? null },
	}
}

/** The tally whose count the widgets show; null for a dossier that counts no calls. */
export function preferredTally(dossier: Dossier): Tally | null {
	return dossier.tallies.find((t) => t.preferred) ?? null
}

/** The preferred tally's count; `total: null` where none is kept. */
export function preferredCount(dossier: Dossier): TallyCount {
	const tally = preferredTally(dossier)
	return tally ? countOf(tally) : { total: null, asOf: null, periods: [] }
}

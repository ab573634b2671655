/** The record of one relationship at one version: its leaders, its meetings and its tallies. */
import { type CalendarDate, notAfter } from './calendar.ts'
import { byDate, type Meeting } from './meeting.ts'
import { type Authority, countOf, openReports, type Period, type Tally, type TallyCount } from './tally.ts'
import type { Language, Text } from './text.ts'
import type { Shown } from './visibility.ts'

export type Leader = {
	readonly id: string
	readonly name: Text
	readonly office: Text
	/** Terms in that office; `to: null` while it lasts. Empty when not stated. */
	readonly terms: readonly { readonly from: CalendarDate; readonly to: CalendarDate | null }[]
}

export type Dossier = Shown & {
	readonly id: string
	readonly version: number
	/** RFC 3339, the instant of that version. */
	readonly updatedAt: string
	readonly title: Text
	/** The first is the default. */
	readonly languages: readonly [Language, ...Language[]]
	readonly leaders: readonly Leader[]
	/** The day on which somebody last looked for new meetings and found none; null where nobody has. */
	readonly meetingsCheckedOn: CalendarDate | null
	/** Oldest first. */
	readonly meetings: readonly Meeting[]
	/** The preferred one first. */
	readonly tallies: readonly Tally[]
}

/** A record without its meetings and its calls: which it is, who sees it, and whom it is about. */
export type Heading = Omit<Dossier, 'meetingsCheckedOn' | 'meetings' | 'tallies'>

/** `held` are those in person; `video` those held by video. Denied ones are in none of them. */
export type MeetingTotals = Readonly<Record<'held' | 'video' | 'scheduled' | 'reported' | 'cancelled', number>> & {
	/** The newest day of which the list is known to be whole; null of an empty one that nobody has checked. */
	readonly asOf: CalendarDate | null
}

export function meetingTotals(dossier: Dossier): MeetingTotals {
	const { meetings } = dossier
	const count = (status: Meeting['status']) => meetings.filter((m) => m.status === status).length
	const video = meetings.filter((m) => m.status === 'held' && m.format === 'video').length
	return {
		held: count('held') - video,
		video,
		scheduled: count('scheduled'),
		reported: count('reported'),
		cancelled: count('cancelled'),
		asOf: meetingsAsOf(dossier),
	}
}

/**
 * The newest of the days of held meetings, of the days on which their sources came out, and of the day of the last check. Of a
 * month or a year its first day: nobody has looked until its last.
 */
export function meetingsAsOf({
	meetings,
	meetingsCheckedOn,
}: Pick<Dossier, 'meetings' | 'meetingsCheckedOn'>): CalendarDate | null {
	let newest = meetingsCheckedOn
	const take = (day: CalendarDate | null) => {
		if (day !== null && day > (newest ?? '')) newest = day
	}
	for (const { status, date, until, sources } of meetings) {
		if (status !== 'held') continue
		take(until ?? date)
		for (const { publishedOn } of sources) take(publishedOn)
	}
	return newest
}

export type Totals = {
	readonly meetings: MeetingTotals
	readonly calls: {
		readonly total: number | null
		/** Told of, and not confirmed: not in the total. */
		readonly reported: number
		readonly countedBy: Authority | null
		readonly asOf: CalendarDate | null
	}
}

export function totalsOf(dossier: Dossier): Totals {
	const tally = preferredTally(dossier)
	const { total, asOf } = preferredCount(dossier)
	const reported = tally ? openReports(tally.entries).length : 0
	return {
		meetings: meetingTotals(dossier),
		calls: { total, reported, countedBy: tally?.authority ?? null, asOf },
	}
}

/** The totals as they are shown: as of no day that the newsroom has not come to. */
export function totalsUntil({ meetings, calls }: Totals, today: CalendarDate): Totals {
	const until = (asOf: CalendarDate | null) => asOf && notAfter(asOf, today)
	return { meetings: { ...meetings, asOf: until(meetings.asOf) }, calls: { ...calls, asOf: until(calls.asOf) } }
}

/** The dossier with its lists in the order in which the record keeps them, whatever order they were sent in. */
export function inOrder(dossier: Dossier): Dossier {
	const tallies = dossier.tallies.map((tally) => ({ ...tally, periods: tally.periods.toSorted(byFirstDay) }))
	return { ...dossier, meetings: dossier.meetings.toSorted(byDate), tallies: tallies.sort(preferredFirst) }
}

function byFirstDay(a: Period, b: Period): number {
	return a.from < b.from ? -1 : 1
}

function preferredFirst(a: Tally, b: Tally): number {
	if (a.preferred !== b.preferred) return a.preferred ? -1 : 1
	return a.id < b.id ? -1 : 1
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

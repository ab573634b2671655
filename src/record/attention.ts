/** What in a dossier may need an editor's attention. Which of it does today, `store/list-attention.ts` asks of all at once. */
import type { CalendarDate } from './calendar.ts'
import { type Dossier, meetingsAsOf } from './dossier.ts'
import { byDate, type Meeting, type MeetingStatus } from './meeting.ts'
import { lastDay, type MeetingDays } from './meeting-days.ts'
import { countingEntries, countOf, newestDay, openReports, type Period, type Tally, type TallyCount } from './tally.ts'
import type { Language, Text } from './text.ts'
import { textsOf } from './texts.ts'

export type Attention = {
	/** Announced, and nobody has said yet what came of it. Oldest first. */
	readonly scheduled: readonly MeetingAttention[]
	/** Meetings and calls that are told of, and nobody has said yet whether they took place. Each oldest first. */
	readonly reported: readonly ((MeetingAttention & { readonly reportedBy: Text | null }) | ReportedCall)[]
	/** The newest day of which the list of meetings is known to be whole. */
	readonly meetingsAsOf: CalendarDate | null
	readonly tallies: readonly TallyAttention[]
	/** How many texts of the dossier lack each of its languages. */
	readonly untranslated: Readonly<Record<Language, number>>
}

type MeetingAttention = {
	readonly meeting: string
	readonly days: MeetingDays
	/** The last day on which it can have been. */
	readonly last: CalendarDate
	/** Null of one by video. */
	readonly city: Text | null
}

export type ReportedCall = { readonly entry: string; readonly last: CalendarDate; readonly reportedBy: Text | null }

type TallyAttention = {
	readonly id: string
	readonly authority: Text
	readonly total: number | null
	/** The newest day for which the tally is confirmed, by a call or by a stated total. */
	readonly asOf: CalendarDate | null
	/** The newest day for which its authority's own total is known. */
	readonly lastStatedOn: CalendarDate | null
	/** Its periods that last beyond `asOf`: on a day in one of them the same total can be stated again. */
	readonly ahead: readonly { readonly from: CalendarDate; readonly to: CalendarDate }[]
}

export function attentionOf(dossier: Dossier): Attention {
	const ofStatus = (status: MeetingStatus) => dossier.meetings.filter((m) => m.status === status).sort(byDate)
	return {
		scheduled: ofStatus('scheduled').map(attentionOfMeeting),
		reported: [
			...ofStatus('reported').map((m) => ({ ...attentionOfMeeting(m), reportedBy: m.reportedBy })),
			...reportedCalls(dossier),
		],
		meetingsAsOf: meetingsAsOf(dossier),
		tallies: dossier.tallies.map((tally) => attentionOfTally(tally, countOf(tally))),
		untranslated: untranslated(dossier),
	}
}

function attentionOfMeeting(meeting: Meeting): MeetingAttention {
	const { id, date, until, datePrecision, place } = meeting
	return { meeting: id, days: { date, until, datePrecision }, last: lastDay(meeting), city: place?.city ?? null }
}

/** @param tally with the newest entry that states a total of each period */
export function attentionOfTally(tally: Tally, { total, asOf }: Pick<TallyCount, 'total' | 'asOf'>): TallyAttention {
	const ahead = aheadOf(tally.periods, asOf)
	return { id: tally.id, authority: tally.authority.name, total, asOf, lastStatedOn: lastStatedOn(tally), ahead }
}

function lastStatedOn({ entries }: Tally): CalendarDate | null {
	return newestDay(countingEntries(entries).filter((e) => e.kind !== 'call'))
}

/** Oldest first; those of one day by their ids. */
export function reportedCalls({ tallies }: Dossier): ReportedCall[] {
	const open = tallies.flatMap(({ entries }) => openReports(entries))
	return oldestFirst(open.map(({ id, on, reportedBy }) => ({ entry: id, last: on, reportedBy })))
}

export function oldestFirst(calls: readonly ReportedCall[]): ReportedCall[] {
	return calls.toSorted((a, b) => (`${a.last} ${a.entry}` < `${b.last} ${b.entry}` ? -1 : 1))
}

/** The periods that last beyond the day as of which a tally is counted. */
function aheadOf(periods: readonly Period[], asOf: CalendarDate | null): TallyAttention['ahead'] {
	return periods.filter((p) => asOf !== null && p.to > asOf).map(({ from, to }) => ({ from, to }))
}

/** How many texts lack each language. */
export function untranslated(dossier: Dossier): Record<Language, number> {
	const missing = new Map(dossier.languages.map((language) => [language, 0]))
	for (const { text } of textsOf(dossier)) {
		for (const [language, count] of missing) if (!Object.hasOwn(text, language)) missing.set(language, count + 1)
	}
	return Object.fromEntries(missing)
}

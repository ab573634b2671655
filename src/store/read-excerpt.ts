/** Asks for excerpts of records: sums, and the meetings that are shown, never the whole of a record. */

import type { SQL } from 'drizzle-orm'
import type { CallYear } from '../record/calls-by-year.ts'
import type { MeetingTotals } from '../record/dossier.ts'
import {
	type CountedTally,
	type DatedCalls,
	type Excerpt,
	type MeetingList,
	NAMED_DAYS,
	type Question,
	type SomeDays,
} from '../record/excerpt.ts'
import { growthOrNone } from '../record/grown-since.ts'
import type { MeetingStatus } from '../record/meeting.ts'
import type { MeetingDays } from '../record/meeting-days.ts'
import { proofOf, type StoredProof } from '../record/proof.ts'
import { type Period, periodCount } from '../record/tally.ts'
import type { Language } from '../record/text.ts'
import type { Audience } from '../record/visibility.ts'
import { type Database, statementOf } from './database.ts'
import * as questions from './excerpt-questions.ts'
import { type MeetingRow, shownMeeting, sourcesOf } from './meeting-rows.ts'
import { type HeadingRow, headingOf } from './record-rows.ts'
import type { Asked } from './standing-rows.ts'
import { sourceOf } from './stored-source.ts'
import { type StoredCountsRow, storedCounts, talliesIn } from './summaries.ts'

/**
 * In one batch: one round trip, whatever is asked.
 *
 * @param asked of which dossiers, and at which of their versions
 * @returns those that there are and that may be seen, in the order asked
 */
export async function readExcerpts(
	db: Database,
	asked: readonly Asked[],
	question: Asking,
	audience: Audience,
): Promise<Excerpt[]> {
	const { countsCalls = true, datesCalls = false, marksCalls = false, tellsOfMeetings, sources, newest } = question
	const isStored = countsCalls && asked.every(({ day, published }) => day === null && published === null)
	const wanted = new Map<string, SQL>([
		['headings', questions.headings(asked, audience)],
		['totals', questions.meetingTotals(asked)],
		...(isStored ? [['counts', storedCounts(asked)] as const] : countsCalls ? sums(asked) : []),
		...(datesCalls ? ([['callYears', questions.callYears(asked)]] as const) : []),
		...(marksCalls ? ([['datedCalls', questions.datedCalls(asked)]] as const) : []),
		...(tellsOfMeetings
			? ([
					['named', questions.namedMeetings(asked)],
					['years', questions.meetingYears(asked)],
				] as const)
			: []),
		...sources.map((which) => [which, questions.namedSources(asked, which)] as const),
		...(newest > 0 ? ([['shown', questions.newestMeetings(asked, question)]] as const) : []),
		...(question.countsOlder ? ([['older', questions.olderYears(asked, question)]] as const) : []),
	])
	const given = await ask(db, wanted)
	const stored = new Map((given.get('counts') ?? []).map(({ dossier, counts }) => [dossier, talliesIn(counts)]))
	const unstored = isStored ? asked.filter(({ dossier }) => !stored.has(dossier)) : []
	if (unstored.length > 0) for (const [name, rows] of await ask(db, new Map(sums(unstored)))) given.set(name, rows)
	return asked.flatMap(({ dossier, published }) => {
		const own = (name: string) => (given.get(name) ?? []).filter((row) => row.dossier === dossier)
		const [heading] = own('headings')
		if (!heading) return []
		const its = headingOf(dossier, heading)
		const [first] = its.languages
		const sourceOfRow = ({ source }: SourceRow) => sourceOf(JSON.parse(source), first)
		return {
			...its,
			proof: proofOf(heading),
			tallies: stored.get(dossier) ?? own('tallies').map((row) => countedTally(row, own('periods'), first, published)),
			callYears: own('callYears').map(({ period, year, count }) => ({ period, year, count })),
			datedCalls: datedCalls(own('datedCalls')[0]),
			meetings: {
				...meetingTotals(own('totals')[0] ?? NO_MEETINGS, heading.checkedOn, published),
				...namedMeetings(own('named'), first),
				years: own('years').map(({ year, held }) => ({ year, held })),
				sources: { held: own('held').map(sourceOfRow), 'in-person': own('in-person').map(sourceOfRow) },
				shown: own('shown').map((row) => shownMeeting(row, first)),
				older: own('older').map(({ year, count }) => ({ year, count })),
			},
		}
	})
}

/** The sums of ledgers, the dearest of all questions. Those of a record as it stands are stored beside it. */
function sums(asked: readonly Asked[]): (readonly [string, SQL])[] {
	return [
		['tallies', questions.tallies(asked)],
		['periods', questions.periods(asked)],
	]
}

async function ask(db: Database, wanted: ReadonlyMap<string, SQL>): Promise<Map<string, AnyRow[]>> {
	const answers = await db.$client.batch<AnyRow>([...wanted.values()].map((sql) => statementOf(db, sql)))
	return new Map([...wanted.keys()].map((name, i) => [name, answers[i]?.results ?? []]))
}

type Asking = Omit<Question, 'asOf' | 'today' | 'published' | 'from' | 'to'>

type Row = { readonly dossier: string }

type TallyRow = Row & {
	readonly preferred: number
	readonly reported: number
	readonly method: string | null
	readonly source: string | null
} & Readonly<Record<'id' | 'authority' | 'name' | 'site', string>>

/** Some of a tally's. */
type PeriodsRow = Row & Readonly<Record<'tally' | 'periods', string>>

type Sums = { readonly newest: string } & Readonly<Record<'count' | 'entries' | 'later' | 'grown' | 'opened', number>>

type TotalsRow = Row &
	Readonly<Record<Exclude<keyof MeetingTotals, 'asOf'> | 'later' | 'unclear', number>> &
	Readonly<Record<'asOf' | 'until' | 'turnsAfter', string | null>>

type NamedRow = Row &
	MeetingDays & {
		readonly role: 'in-person' | 'over' | 'ahead'
		readonly rank: number
		readonly count: number
		readonly place: string | null
		readonly status: MeetingStatus
		readonly sources: string
	}

type YearRow = Row & { readonly year: string; readonly held: number }
type CallYearRow = Row & CallYear
type DatedCallsRow = Row & Readonly<Record<'authority' | 'name' | 'site' | 'days', string>>
type SourceRow = Row & { readonly source: string }

/** What the statements of one batch answer: each the columns that it names. */
type AnyRow = Row &
	HeadingRow &
	StoredProof &
	StoredCountsRow &
	TallyRow &
	PeriodsRow &
	TotalsRow &
	NamedRow &
	YearRow &
	CallYearRow &
	DatedCallsRow &
	SourceRow &
	MeetingRow

function countedTally(
	row: TallyRow,
	ofAll: readonly PeriodsRow[],
	first: Language,
	published: string | null,
): CountedTally {
	const own = ofAll
		.filter(({ tally }) => tally === row.id)
		.flatMap(({ periods }): (Period & Sums)[] => JSON.parse(periods))
		.sort((a, b) => (a.from < b.from ? -1 : 1))
	const sum = (of: 'count' | 'entries' | 'later' | 'grown') => own.reduce((total, period) => total + period[of], 0)
	// In a period that had begun, what was counted only later may be from before the day.
	const isUnclear = own.some((p) => p.opened > 0 && published !== null && p.from <= published)
	return {
		id: row.id,
		authority: { id: row.authority, name: JSON.parse(row.name), site: row.site },
		preferred: row.preferred === 1,
		method: row.method && JSON.parse(row.method),
		total: own.length === 0 ? null : sum('count'),
		asOf:
			own
				.map(({ newest }) => newest)
				.sort()
				.at(-1) ?? null,
		periods: own.map((p) => periodCount(p, p.count)),
		reported: row.reported,
		...newestSource(row.source, first),
		since: published === null || isUnclear || sum('later') === sum('entries') ? null : growthOrNone(sum('grown')),
	}
}

function datedCalls(row: DatedCallsRow | undefined): DatedCalls | null {
	if (!row) return null
	const { authority, name, site, days } = row
	return { authority: { id: authority, name: JSON.parse(name), site }, days: JSON.parse(days) }
}

function newestSource(json: string | null, first: Language): Pick<CountedTally, 'source' | 'sourceOn'> {
	if (json === null) return { source: null, sourceOn: null }
	const { on, source } = JSON.parse(json)
	return { source: sourceOf(source, first), sourceOn: on }
}

const NONE = { held: 0, video: 0, scheduled: 0, reported: 0, cancelled: 0, later: 0, unclear: 0 }
const NO_MEETINGS = { ...NONE, asOf: null, until: null, turnsAfter: null }

function meetingTotals(row: Omit<TotalsRow, 'dossier'>, checkedOn: string | null, published: string | null) {
	const { held, video, scheduled, reported, cancelled, later, unclear, until, turnsAfter } = row
	const asOf =
		[row.asOf, checkedOn]
			.flatMap((day) => day ?? [])
			.sort()
			.at(-1) ?? null
	return {
		totals: { held, video, scheduled, reported, cancelled, asOf },
		until,
		turnsAfter,
		since: published === null || unclear > 0 || later === held ? null : growthOrNone(later),
	}
}

type Named = Pick<MeetingList, 'first' | 'newest' | 'announced' | 'scheduled'>

function namedMeetings(rows: readonly NamedRow[], first: Language): Named {
	const of = (role: NamedRow['role']) => rows.filter((row) => row.role === role)
	const [inPerson, over, ahead] = [of('in-person'), of('over'), of('ahead')]
	const newest = inPerson.at(-1)
	const announced = over.at(-1) ?? ahead[0]
	return {
		first: inPerson[0] ? daysOf(inPerson[0]) : null,
		newest: newest ? { ...daysOf(newest), place: newest.place && JSON.parse(newest.place) } : null,
		announced: announced
			? {
					...daysOf(announced),
					place: announced.place && JSON.parse(announced.place),
					status: announced.status,
					sources: sourcesOf(announced.sources, first),
				}
			: null,
		scheduled: { over: someDays(over), ahead: someDays(ahead) },
	}
}

function someDays(rows: readonly NamedRow[]): SomeDays {
	return { count: rows[0]?.count ?? 0, days: rows.filter(({ rank }) => rank <= NAMED_DAYS).map(daysOf) }
}

function daysOf({ date, until, datePrecision }: MeetingDays): MeetingDays {
	return { date, until, datePrecision }
}

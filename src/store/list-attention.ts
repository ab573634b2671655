/** Lists what needs an editor's attention today, in all dossiers that can be edited, in pages. */
import { addDays, type CalendarDate } from '../record/calendar.ts'
import type { MeetingDays } from '../record/meeting-days.ts'
import type { Language, Text } from '../record/text.ts'
import type { Database } from './database.ts'
import { repairSummaries } from './summaries.ts'

/** A tally, or a list of meetings, whose newest confirmed day lies further back asks to be looked up again. */
const CONFIRMED_FOR_DAYS = 30

/** `city` is null of one by video. */
type AwaitingMeeting = { readonly meeting: string; readonly days: MeetingDays; readonly city: Text | null }

export type Awaiting = { readonly dossier: string; readonly title: Text } & (
	| ({ readonly kind: 'outcome' } & AwaitingMeeting)
	| ({ readonly kind: 'report'; readonly reportedBy: Text } & AwaitingMeeting)
	| { readonly kind: 'call'; readonly entry: string; readonly on: CalendarDate; readonly reportedBy: Text }
	| {
			readonly kind: 'confirmation'
			readonly tally: string
			readonly authority: Text
			readonly total: number
			readonly asOf: CalendarDate
			readonly lastStatedOn: CalendarDate | null
			/** A period of it includes today. */
			readonly isInPeriod: boolean
	  }
	/** The list of meetings, last known to be whole on `asOf`. */
	| { readonly kind: 'check'; readonly asOf: CalendarDate }
	| { readonly kind: 'translation'; readonly missing: Readonly<Record<Language, number>> }
)

export type AwaitingPage = { readonly awaiting: readonly Awaiting[]; readonly next: string | null }

/** Whether this is a cursor that a page may have given as `next`. */
export function isAwaitingCursor(value: string): boolean {
	return /^([1-4] \d{4}-\d\d-\d\d [a-z0-9-]+( .+)?|5 [a-z0-9-]+)$/.test(value)
}

/** `place` is what the list is ordered by, so that a page begins behind the last one of the page before it. */
type Row = { readonly place: string; readonly dossier: string; readonly title: string; readonly facts: string }

/**
 * Fixed text: which places are on the page (`awaiting_now`), and what the stored summaries say of them; five SELECTs are as many as D1
 * joins by UNION. ?1 today, ?2 the day since which a tally is still confirmed, ?3 place, ?4 limit.
 */
const AWAITING = `
	WITH found AS MATERIALIZED (
		SELECT * FROM (SELECT * FROM awaiting_now WHERE place > max(?3, '1 ') AND place < '1 ' || ?1 ORDER BY place LIMIT ?4)
		UNION ALL
		SELECT * FROM (SELECT * FROM awaiting_now WHERE place > max(?3, '2 ') AND place < '3 ' ORDER BY place LIMIT ?4)
		UNION ALL
		SELECT * FROM (SELECT * FROM awaiting_now WHERE place > max(?3, '3 ') AND place < '3 ' || ?2 ORDER BY place LIMIT ?4)
		UNION ALL
		SELECT * FROM (SELECT * FROM awaiting_now WHERE place > max(?3, '4 ') AND place < '4 ' || ?2 ORDER BY place LIMIT ?4)
		UNION ALL
		SELECT * FROM (SELECT * FROM awaiting_now WHERE place > max(?3, '5 ') ORDER BY place LIMIT ?4)
		ORDER BY place
		LIMIT ?4
	), summary AS MATERIALIZED (
		SELECT p.dossier, p.body -> 'title' AS title, p.body -> 'attention' AS attention
		FROM (SELECT DISTINCT dossier FROM found) f
		CROSS JOIN pages p ON p.dossier = f.dossier AND p.name = 'summary' AND p.language = ''
	)
	SELECT place, dossier, title, facts FROM (
		SELECT '1 ' || (value ->> 'last') || ' ' || dossier || ' ' || (value ->> 'meeting') AS place, dossier, title,
			json_patch(json_remove(value, '$.last'), '{"kind":"outcome"}') AS facts
		FROM summary, json_each(attention, '$.scheduled')
		UNION ALL
		SELECT '2 ' || (value ->> 'last') || ' ' || dossier || ' ' || coalesce(value ->> 'meeting',
				iif(EXISTS (SELECT 1 FROM meeting_versions m WHERE m.dossier = summary.dossier AND m.id = value ->> 'entry'), 'call ', '')
				|| (value ->> 'entry')), dossier, title,
			iif(value ->> 'entry' IS NULL, json_patch(json_remove(value, '$.last'), '{"kind":"report"}'),
				json_object('kind', 'call', 'entry', value ->> 'entry', 'on', value ->> 'last', 'reportedBy', value -> 'reportedBy'))
		FROM summary, json_each(attention, '$.reported')
		UNION ALL
		SELECT '3 ' || (tally.value ->> 'asOf') || ' ' || dossier || ' ' || (tally.value ->> 'id'), dossier, title,
			json_object('kind', 'confirmation', 'tally', tally.value ->> 'id', 'authority', tally.value -> 'authority',
				'total', tally.value -> 'total', 'asOf', tally.value ->> 'asOf', 'lastStatedOn', tally.value ->> 'lastStatedOn',
				'isInPeriod', json(iif(EXISTS (SELECT 1 FROM json_each(tally.value, '$.ahead') AS period
					WHERE ?1 BETWEEN period.value ->> 'from' AND period.value ->> 'to'), 'true', 'false')))
		FROM summary, json_each(attention, '$.tallies') AS tally
		UNION ALL
		SELECT '4 ' || (attention ->> 'meetingsAsOf') || ' ' || dossier, dossier, title,
			json_object('kind', 'check', 'asOf', attention ->> 'meetingsAsOf')
		FROM summary
		UNION ALL
		SELECT '5 ' || dossier, dossier, title,
			json_object('kind', 'translation', 'missing',
				(SELECT json_group_object(key, value) FROM json_each(attention, '$.untranslated') WHERE value > 0))
		FROM summary
	)
	WHERE place IN (SELECT place FROM found)
	ORDER BY place`

/**
 * Meetings whose outcome is not recorded, reported meetings and calls, then tallies and lists of meetings not confirmed for a month, each
 * the oldest first; then what is not translated.
 *
 * @param after `next` of the page before it
 */
export async function listAttention(
	db: Database,
	{ today, limit, after }: { today: CalendarDate; limit: number; after: string | null },
): Promise<AwaitingPage> {
	await repairSummaries(db)
	const { results } = await db.$client
		.prepare(AWAITING)
		.bind(today, addDays(today, -CONFIRMED_FOR_DAYS), after ?? '', limit + 1)
		.all<Row>()
	const rows = results.slice(0, limit)
	return {
		awaiting: rows.map(({ dossier, title, facts }) => ({ dossier, title: JSON.parse(title), ...JSON.parse(facts) })),
		next: results.length > limit ? (rows.at(-1)?.place ?? null) : null,
	}
}

/** Records a table of calls, each on its day, as one revision: all of them or none. */
import * as v from 'valibot'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { BodyFault } from '../record/because.ts'
import { type CalendarDate, latestDay } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { MAX_ENTRIES } from '../record/limits.ts'
import type { Change } from '../record/revision.ts'
import { newPeriodId, suggestPeriod } from '../record/suggested-period.ts'
import { type LedgerEntry, type Period, periodOf, statedUntil, type Tally, withReportsPlaced } from '../record/tally.ts'
import { asText, calendarDate, fieldsOnly, parseBody, prose, sourceAt } from './body.ts'
import type { Decided, Moment } from './decision.ts'
import { saidTextOrNull, source, sourceOf, wholeNumber } from './fields.ts'
import { NO_REPORT, withTally } from './ledger.ts'
import { openPeriod } from './open-period.ts'
import { MAX_CALLS_AT_ONCE } from './record-call.ts'

const CallRow = fieldsOnly({
	on: calendarDate,
	delta: v.optional(wholeNumber(1, MAX_CALLS_AT_ONCE), 1),
	source,
	note: saidTextOrNull(prose),
})

export type WeighedCall = Pick<LedgerEntry, 'on' | 'delta' | 'source' | 'note'> & { readonly period: Period }

export type WeighedCalls = {
	readonly tally: Tally
	readonly rows: readonly Result<WeighedCall, readonly BodyFault[]>[]
	/** For days that no period covers: in each calendar year what is left of it. */
	readonly opened: readonly Period[]
}

/** Each row by itself, by the API's rules. @param rows bodies of the API, each with a whole source */
export function weighCalls(rows: readonly unknown[], dossier: Dossier, tally: Tally, arrivedAt: string): WeighedCalls {
	const opened: Period[] = []
	const stated = new Map(tally.periods.map(({ id }) => [id, statedUntil(tally, id)]))
	const weighed = rows.map((row): Result<WeighedCall, readonly BodyFault[]> => {
		const call = weighCall(row, dossier, { ...tally, periods: [...tally.periods, ...opened] }, stated, arrivedAt)
		if (!call.ok) return err(call.error.kind === 'bad-body' ? call.error.faults : [])
		if (!stated.has(call.value.period.id)) {
			opened.push(call.value.period)
			stated.set(call.value.period.id, null)
		}
		return call
	})
	return { tally, rows: weighed, opened }
}

function weighCall(
	row: unknown,
	dossier: Dossier,
	tally: Tally,
	stated: ReadonlyMap<string, CalendarDate | null>,
	arrivedAt: string,
): Result<WeighedCall, Fault> {
	const body = parseBody(CallRow, row)
	if (!body.ok) return body
	const { on, delta, note } = body.value
	const latest = latestDay(arrivedAt)
	if (on > latest) return err(badValue('/on', { kind: 'future', latest }))
	const period = periodFor(dossier, tally, on)
	if (!period.ok) return period
	const until = stated.get(period.value.id) ?? null
	if (until !== null && on <= until) {
		const { id, label } = period.value
		return err(badValue('/on', { kind: 'inside-stated-total', period: id, label, stated: until }))
	}
	const [first] = dossier.languages
	const told = sourceOf(body.value.source, first)
	const named = told.publisher === null ? { publisher: sourceAt(told.url, dossier.languages).publisher } : {}
	return ok({
		on,
		delta,
		note: note === null ? null : asText(note, first),
		source: { ...told, ...named },
		period: period.value,
	})
}

function periodFor(dossier: Dossier, tally: Tally, on: CalendarDate): Result<Period, Fault> {
	const period = periodOf(tally, on)
	if (period) return ok(period)
	const suggested = suggestPeriod(tally.periods, on, dossier.languages)
	const taken = [...dossier.tallies.filter(({ id }) => id !== tally.id), tally].flatMap(({ periods }) => periods)
	return openPeriod(dossier, tally, newPeriodId(taken, suggested.from, suggested.to), suggested, '/on')
}

export type CallsRecorded = { readonly calls: number }

/** @param calls weighed on this very record; oldest first they get into the ledger */
export function recordCalls(
	dossier: Dossier,
	{ tally, opened }: WeighedCalls,
	calls: readonly WeighedCall[],
	moment: Moment,
): Result<Decided<CallsRecorded>, Fault> {
	const written = dossier.tallies.reduce((sum, { entries }) => sum + entries.length, 0)
	if (calls.length > 0 && written + calls.length > MAX_ENTRIES) {
		return err(badValue('', { kind: 'too-many', max: MAX_ENTRIES }))
	}
	const entries = calls
		.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
		.map(
			({ period, ...call }): LedgerEntry => ({
				...{ id: moment.newId(), kind: 'call', period: period.id, ...call, reason: null, undoes: null, ...NO_REPORT },
				recordedAt: moment.at,
			}),
		)
	const used = opened.filter(({ id }) => entries.some(({ period }) => period === id))
	const changes: Change[] = [
		...used.map(({ id, from, to }) => ({ kind: 'period-opened', period: id, from, to }) as const),
		...entries.map(({ id, period, on, delta }) => {
			return { kind: 'call-recorded', entry: id, period: period ?? '', on, delta } as const
		}),
	]
	const periods = [...tally.periods, ...used].sort((a, b) => (a.from < b.from ? -1 : 1))
	const next = withReportsPlaced({ ...tally, periods, entries: [...tally.entries, ...entries] })
	return ok({
		next: entries.length === 0 ? dossier : withTally(dossier, next),
		changes,
		reason: null,
		reasonKind: null,
		answer: () => ({ calls: entries.reduce((sum, { delta }) => sum + delta, 0) }),
	})
}

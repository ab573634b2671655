/** Records a call: one ledger entry on a date, in the period that covers it or in a new one. */
import * as v from 'valibot'
import { type CallsAnswer, callsCounted, type EntryAnswer, entryAnswer } from '../answers/answers.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { latestDay } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Change } from '../record/revision.ts'
import { newPeriodId, suggestPeriod } from '../record/suggested-period.ts'
import {
	countingEntries,
	type LedgerEntry,
	openReports,
	type Period,
	periodOf,
	statedUntil,
	type Tally,
} from '../record/tally.ts'
import {
	asText,
	calendarDate,
	fieldsOnly,
	label,
	prose,
	refused,
	sourceAt,
	strangeLanguage,
	webAddress,
	words,
} from './body.ts'
import type { Decide, Decided, Moment } from './decision.ts'
import { wholeNumber } from './fields.ts'
import { NO_REPORT, outside, tallyToEdit, withEntry } from './ledger.ts'
import { openPeriod, PeriodBody } from './open-period.ts'

export const MAX_CALLS_AT_ONCE = 1000

type PeriodGiven = string | PeriodBody

/** Chosen by what was sent and not by trying both, so that a fault is told at the field that has it. */
function periodGiven(sent: unknown): v.GenericSchema<unknown, PeriodGiven> {
	if (typeof sent === 'string') return label
	return typeof sent === 'object' ? PeriodBody : refused({ kind: 'not-a-period' })
}

/** The fields of a call that may be left out, as one that confirms a reported one may too. */
export const callFields = { note: v.optional(words(prose)), period: v.optional(v.lazy(periodGiven)) }

export const CallBody = fieldsOnly({
	on: calendarDate,
	source: webAddress,
	...callFields,
	delta: v.optional(wholeNumber(1, MAX_CALLS_AT_ONCE), 1),
	tally: v.optional(label),
})
export type CallBody = v.InferOutput<typeof CallBody>

/** With the ids of other calls on the same day, reported ones too, where there are any: told, never refused. */
export type EntryWritten = { readonly entry: EntryAnswer; readonly possibleDuplicates?: readonly string[] } & Pick<
	CallsAnswer,
	'total' | 'asOf' | 'countedBy' | 'reported' | 'periods'
>

/** @param confirms the id of the reported call that it confirms */
export function recordCall(body: CallBody, confirms: string | null = null): Decide<EntryWritten> {
	return (dossier, moment) => {
		const latest = latestDay(moment.at)
		if (body.on > latest) return err(badValue('/on', { kind: 'future', latest }))
		const tally = tallyToEdit(dossier, body.tally)
		if (!tally.ok) return tally
		const label = typeof body.period === 'object' ? body.period.label : undefined
		const strange =
			strangeLanguage('/note', body.note, dossier.languages) ??
			strangeLanguage('/period/label', label, dossier.languages)
		if (strange) return err(strange)
		const found = periodFor(tally.value, body, dossier)
		if (!found.ok) return found
		const { period, opened } = found.value
		const stated = statedUntil(tally.value, period.id)
		if (stated !== null && body.on <= stated) return err(insideStatedTotal(period, stated))

		const entry = callEntry(body, period, dossier, moment, confirms)
		const next = withEntry(dossier, tally.value, entry, opened ? period : undefined)
		if (!next.ok) return next
		const changes: Change[] = [
			...(opened ? [{ kind: 'period-opened', period: period.id, from: period.from, to: period.to } as const] : []),
			{ kind: 'call-recorded', entry: entry.id, period: period.id, on: entry.on, delta: entry.delta },
		]
		return ok({
			next: next.value,
			changes,
			reason: null,
			reasonKind: null,
			answer: entryWritten(entry, tally.value),
		})
	}
}

/** @param tally as it was before the entry was written */
export function entryWritten(entry: LedgerEntry, tally: Tally): Decided<EntryWritten>['answer'] {
	return (_written, _origin, today, counted) => {
		const { total, asOf, countedBy, reported, periods } = callsCounted(counted, tally.id, today)
		const twins = [...callsOn(tally, entry.on), ...reportsOn(tally, entry.on)].map(({ id }) => id)
		const others = twins.filter((id) => id !== entry.id && id !== entry.confirms)
		const told = others.length > 0 ? { possibleDuplicates: others } : {}
		return { entry: entryAnswer(entry), total, asOf, countedBy, reported, periods, ...told }
	}
}

function periodFor(tally: Tally, body: CallBody, dossier: Dossier): Result<{ period: Period; opened: boolean }, Fault> {
	if (body.period === undefined) {
		const period = periodOf(tally, body.on)
		if (period) return ok({ period, opened: false })
		return err({
			kind: 'bad-body',
			faults: [{ pointer: '/on', because: { kind: 'no-period', on: body.on } }],
			suggestedPeriod: suggestPeriod(tally.periods, body.on, dossier.languages),
		})
	}
	if (typeof body.period === 'string') {
		const period = tally.periods.find((p) => p.id === body.period)
		if (!period) return err(badValue('/period', { kind: 'unknown-id', id: body.period }))
		if (!covers(period, body.on)) {
			return err(badValue('/on', outside(period)))
		}
		return ok({ period, opened: false })
	}
	const { from, to } = body.period
	const periods = dossier.tallies.flatMap((t) => t.periods)
	// Somebody opened the very same period in the meantime: the call belongs there.
	const same = tally.periods.find((p) => p.from === from && p.to === to)
	const period = same ? ok(same) : openPeriod(dossier, tally, newPeriodId(periods, from, to), body.period, '/period')
	if (!period.ok) return period
	if (!covers(period.value, body.on)) return err(badValue('/on', outside(period.value)))
	return ok({ period: period.value, opened: !same })
}

/** The calls of a day that count. */
export function callsOn({ entries }: Tally, day: string): LedgerEntry[] {
	return countingEntries(entries).filter(({ kind, on }) => kind === 'call' && on === day)
}

/** The calls of a day that are reported, and of which nothing has come yet. */
export function reportsOn({ entries }: Tally, day: string): LedgerEntry[] {
	return openReports(entries).filter(({ on }) => on === day)
}

function covers(period: Period, date: string): boolean {
	return period.from <= date && date <= period.to
}

function insideStatedTotal(period: Period, stated: string): Fault {
	return badValue('/on', { kind: 'inside-stated-total', period: period.id, label: period.label, stated })
}

function callEntry(
	body: CallBody,
	period: Period,
	{ languages }: Dossier,
	moment: Moment,
	confirms: string | null,
): LedgerEntry {
	return {
		id: moment.newId(),
		kind: 'call',
		period: period.id,
		delta: body.delta,
		on: body.on,
		source: sourceAt(body.source, languages),
		note: body.note === undefined ? null : asText(body.note, languages[0]),
		reason: null,
		undoes: null,
		...NO_REPORT,
		confirms,
		recordedAt: moment.at,
	}
}

/** States a period's total: the ledger entry is the difference from what the ledger says by that day. */
import * as v from 'valibot'
import { type LedgerAnswer, ledgerAnswer } from '../answers/answers.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type CalendarDate, latestDay } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { MAX_TOTAL } from '../record/limits.ts'
import type { Change } from '../record/revision.ts'
import { countingEntries, type LedgerEntry, type Period, statedUntil, type Tally } from '../record/tally.ts'
import { calendarDate, fieldsOnly, label, prose, sourceAt, strangeLanguage, webAddress } from './body.ts'
import type { Decide } from './decision.ts'
import { wholeNumber } from './fields.ts'
import { NO_REPORT, outside, tallyToEdit, withEntry } from './ledger.ts'
import { openPeriod, PeriodBody } from './open-period.ts'
import { whyOf } from './why.ts'

export const TotalBody = fieldsOnly({
	total: wholeNumber(0, MAX_TOTAL),
	/** Needed but in a draft. */
	reason: v.optional(prose),
	source: webAddress,
	on: v.optional(calendarDate),
	tally: v.optional(label),
	opens: v.optional(PeriodBody),
})
export type TotalBody = v.InferOutput<typeof TotalBody>

/** @param periodId the period whose total is stated; `opens` opens it where there is none of that id */
export function correctTotal(periodId: string, body: TotalBody): Decide<LedgerAnswer> {
	return (dossier, moment) => {
		const strange = strangeLanguage('/opens/label', body.opens?.label, dossier.languages)
		if (strange) return err(strange)
		const found = periodToState(dossier, periodId, body)
		if (!found.ok) return found
		const { tally, period, opened } = found.value

		const on = body.on ?? defaultDay(tally, period, moment.today)
		const latest = latestDay(moment.at)
		if (on > latest) return err(badValue('/on', { kind: 'future', latest }))
		if (on < period.from || on > period.to) {
			return err(badValue('/on', outside(period)))
		}
		const stated = statedUntil(tally, period.id)
		if (stated !== null && on < stated) {
			return err(badValue('/on', { kind: 'before-stated-total', period: period.id, label: period.label, stated }))
		}
		const counting = countingEntries(tally.entries).filter((e) => e.period === period.id)
		const before = counting.filter((e) => e.on <= on).reduce((sum, e) => sum + e.delta, 0)
		const said = counting.find((e) => e.kind !== 'call' && e.on === on && e.source?.url === body.source)
		const isSaid = said !== undefined && before === body.total
		const why = whyOf(dossier, { reason: body.reason, reasonKind: 'correction' }, !isSaid)
		if (!why.ok) return why
		const { reason } = why.value
		const entry: LedgerEntry = {
			id: moment.newId(),
			// The first figure of a period opens it; there is nothing to correct yet.
			kind: counting.length === 0 ? 'opening' : 'correction',
			period: period.id,
			delta: body.total - before,
			on,
			source: sourceAt(body.source, dossier.languages),
			note: null,
			reason,
			undoes: null,
			...NO_REPORT,
			recordedAt: moment.at,
		}
		const next = isSaid ? ok(dossier) : withEntry(dossier, tally, entry, opened ? period : undefined)
		if (!next.ok) return next
		const from = counting.length === 0 ? null : before
		const changes: Change[] = [
			...(opened ? [{ kind: 'period-opened', period: period.id, from: period.from, to: period.to } as const] : []),
			{ kind: 'total-stated', entry: entry.id, period: period.id, on, from, to: body.total },
		]
		return ok({
			next: next.value,
			creates: opened,
			changes,
			reason,
			// A first figure mends nothing: the world went on.
			reasonKind: from === null && reason !== null ? 'update' : why.value.reasonKind,
			answer: (_written, origin, today, counted, newest) =>
				ledgerAnswer(counted, origin, today, { tally: tally.id, entries: newest(tally.id) }, isSaid ? said : entry),
		})
	}
}

type Found = { readonly tally: Tally; readonly period: Period; readonly opened: boolean }

/** The period of that id, in whichever tally has it: ids of periods are unique in a dossier. */
function periodToState(dossier: Dossier, id: string, { tally: wanted, opens }: TotalBody): Result<Found, Fault> {
	const having = dossier.tallies.find((t) => t.periods.some((p) => p.id === id))
	const tally = having && wanted === undefined ? ok(having) : tallyToEdit(dossier, wanted)
	if (!tally.ok) return tally
	const period = tally.value.periods.find((p) => p.id === id)
	const asOpened = !opens || (period?.from === opens.from && period.to === opens.to)
	if (period && asOpened) return ok({ tally: tally.value, period, opened: false })
	if (!opens) return err({ kind: 'not-found', what: 'period' })
	if (having) return err(badValue('/opens', { kind: 'taken', id }))
	const made = openPeriod(dossier, tally.value, id, opens, '/opens')
	return made.ok ? ok({ tally: tally.value, period: made.value, opened: true }) : made
}

/** The newest counting entry's day in the period (rule 5); for an empty period its last day, or today if that is earlier. */
function defaultDay(tally: Tally, period: Period, today: CalendarDate): CalendarDate {
	const days = countingEntries(tally.entries).flatMap((e) => (e.period === period.id ? [e.on] : []))
	if (days.length > 0) return days.reduce((a, b) => (a > b ? a : b))
	return period.to < today ? period.to : today
}

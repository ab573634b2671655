/** State a period's total: the entry is the difference between what is stated and what the ledger says by that day. */
import * as v from 'valibot'
import { type CallsAnswer, callsAnswer } from '../pages/answers.ts'
import type { CalendarDate } from '../record/calendar.ts'
import { badValue } from '../record/fault.ts'
import { err, ok } from '../record/result.ts'
import { countingEntries, type LedgerEntry, type Period, statedUntil, type Tally } from '../record/tally.ts'
import { because, calendarDate, fieldsOnly, prose, sourceAt, webAddress } from './body.ts'
import type { Decide } from './decision.ts'
import { outside, tallyToEdit, withEntry } from './ledger.ts'

/** More calls than any two people make: a slip of the finger, not a total. */
const MAX_TOTAL = 1_000_000

export const TotalBody = fieldsOnly({
	total: v.pipe(
		v.number(because({ kind: 'not-a-number' })),
		v.integer(because({ kind: 'not-whole' })),
		v.minValue(0, because({ kind: 'too-small', min: 0 })),
		v.maxValue(MAX_TOTAL, because({ kind: 'too-great', max: MAX_TOTAL })),
	),
	reason: prose,
	source: webAddress,
	on: v.optional(calendarDate),
})
export type TotalBody = v.InferOutput<typeof TotalBody>

/** @param periodId the period whose total is stated */
export function correctTotal(periodId: string, body: TotalBody): Decide<CallsAnswer> {
	return (dossier, moment) => {
		const found = tallyToEdit(dossier)
		if (!found.ok) return found
		const tally = found.value
		const period = tally.periods.find((p) => p.id === periodId)
		if (!period) return err({ kind: 'not-found', what: 'period' })

		const on = body.on ?? defaultDay(tally, period, moment.today)
		if (on > moment.today) return err(badValue('/on', { kind: 'future', today: moment.today }))
		if (on < period.from || on > period.to) {
			return err(badValue('/on', outside(period)))
		}
		const stated = statedUntil(tally, period.id)
		if (stated !== null && on < stated) {
			return err(badValue('/on', { kind: 'before-stated-total', period: period.id, stated }))
		}
		const counting = countingEntries(tally.entries).filter((e) => e.period === period.id)
		const before = counting.filter((e) => e.on <= on).reduce((sum, e) => sum + e.delta, 0)
		const entry: LedgerEntry = {
			id: moment.newId(),
			// The first figure of a period opens it; there is nothing to correct yet.
			kind: counting.length === 0 ? 'opening' : 'correction',
			period: period.id,
			delta: body.total - before,
			on,
			source: sourceAt(body.source),
			note: null,
			reason: body.reason,
			undoes: null,
			recordedAt: moment.at,
		}
		const next = withEntry(dossier, tally, entry)
		if (!next.ok) return next
		const from = counting.length === 0 ? null : before
		return ok({
			next: next.value,
			changes: [{ kind: 'total-stated', entry: entry.id, period: period.id, on, from, to: body.total }],
			reason: body.reason,
			reasonKind: 'correction',
			answer: callsAnswer,
		})
	}
}

/** The newest counting entry's day in the period (rule 5); for an empty period its last day, or today if that is earlier. */
function defaultDay(tally: Tally, period: Period, today: CalendarDate): CalendarDate {
	const days = countingEntries(tally.entries).flatMap((e) => (e.period === period.id ? [e.on] : []))
	if (days.length > 0) return days.reduce((a, b) => (a > b ? a : b))
	return period.to < today ? period.to : today
}

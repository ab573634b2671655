/** Opens a period: days that no other period of its tally has, under a label of its own. */
import * as v from 'valibot'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { periodsOutgrown } from '../record/contradictions.ts'
import type { Dossier } from '../record/dossier.ts'
import { overlapped, type Period, type Tally } from '../record/tally.ts'
import { asText, calendarDate, fieldsOnly, label, words } from './body.ts'
import { openedPeriodId } from './fields.ts'
import { withTally } from './ledger.ts'

export const PeriodBody = fieldsOnly({ from: calendarDate, to: calendarDate, label: words(label) })
export type PeriodBody = v.InferOutput<typeof PeriodBody>

/** @param pointer where the period stands in the body */
export function openPeriod(
	dossier: Dossier,
	tally: Tally,
	id: string,
	given: PeriodBody,
	pointer: string,
): Result<Period, Fault> {
	if (!v.is(openedPeriodId, id)) return err(badValue(pointer, { kind: 'not-an-id' }))
	const { from, to } = given
	if (to < from) return err(badValue(`${pointer}/to`, { kind: 'ends-before-start' }))
	const period: Period = { id, from, to, label: asText(given.label, dossier.languages[0]) }
	const other = overlapped(tally.periods, period)
	if (other) {
		const days = { from: other.from, to: other.to }
		return err(badValue(pointer, { kind: 'overlaps-period', period: other.id, label: other.label, ...days }))
	}
	const because = periodsOutgrown(dossier, withTally(dossier, { ...tally, periods: [...tally.periods, period] }))
	return because ? err(badValue(pointer, because)) : ok(period)
}

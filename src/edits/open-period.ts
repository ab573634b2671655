/** Open a period: days that no other period of its tally has, under a label of its own. */
import type * as v from 'valibot'
import type { Dossier } from '../record/dossier.ts'
import { badValue, type Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { overlap, type Period, type Tally } from '../record/tally.ts'
import { asText, calendarDate, fieldsOnly, label, words } from './body.ts'

export const PeriodBody = fieldsOnly({ from: calendarDate, to: calendarDate, label: words(label) })
export type PeriodBody = v.InferOutput<typeof PeriodBody>

const PERIOD_ID = /^[a-z0-9][a-z0-9-]{0,79}$/

/** @param pointer where the period stands in the body */
export function openPeriod(
	dossier: Dossier,
	tally: Tally,
	id: string,
	given: PeriodBody,
	pointer: string,
): Result<Period, Fault> {
	if (!PERIOD_ID.test(id)) return err(badValue(pointer, { kind: 'not-an-id' }))
	const { from, to } = given
	if (to < from) return err(badValue(`${pointer}/to`, { kind: 'ends-before-start' }))
	const period: Period = { id, from, to, label: asText(given.label, dossier.languages[0]) }
	const clash = overlap([...tally.periods, period])
	if (clash) {
		const other = clash[0] === period ? clash[1] : clash[0]
		return err(badValue(pointer, { kind: 'overlaps-period', period: other.id, from: other.from, to: other.to }))
	}
	return ok(period)
}

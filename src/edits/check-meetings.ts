/** Confirms that the list of meetings is whole: somebody looked for new ones on a day, and there were none. */
import * as v from 'valibot'
import { type DossierAnswer, wholeDossierAnswer } from '../answers/answers.ts'
import { badValue } from '../faults/fault.ts'
import { err, ok } from '../faults/result.ts'
import { latestDay } from '../record/calendar.ts'
import { calendarDate, fieldsOnly } from './body.ts'
import type { Decide } from './decision.ts'

/** `on` is the newsroom's today where it is left out. */
export const CheckBody = fieldsOnly({ on: v.exactOptional(calendarDate) })
export type CheckBody = v.InferOutput<typeof CheckBody>

/** Moves the day until which the list is known to be whole, never back, and nothing else: no reason, no correction. */
export function checkMeetings({ on }: CheckBody): Decide<DossierAnswer> {
	return (dossier, moment) => {
		const day = on ?? moment.today
		const latest = latestDay(moment.at)
		if (day > latest) return err(badValue('/on', { kind: 'future', latest }))
		const { meetingsCheckedOn: before } = dossier
		return ok({
			next: before !== null && day <= before ? dossier : { ...dossier, meetingsCheckedOn: day },
			changes: [{ kind: 'meetings-checked', on: day }],
			reason: null,
			reasonKind: null,
			answer: wholeDossierAnswer,
		})
	}
}

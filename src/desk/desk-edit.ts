/** The type of a parsed desk form: an edit of the record, and what its editor had seen. */
import type { Decide } from '../edits/decision.ts'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Known } from './meetings/known.ts'

export type ParsedEdit = Result<Decide<unknown>, Fault>

/** The record and the moment that a form is parsed against. */
export type Seen = {
	readonly dossier: Dossier
	/** Nothing, unless the edit `completes` its fields. */
	readonly known: Known
	readonly today: CalendarDate
	/** Only to be shown, not to be saved: nothing is asked back. */
	readonly isPreview: boolean
}

/** Whatever the API answered, for tests that look at a member or two of it. */
import type { CallsAnswer, DossierAnswer, EntryAnswer, MeetingAnswer } from '../../src/pages/answers.ts'
import type { SuggestedPeriod } from '../../src/record/fault.ts'
import type { Revision } from '../../src/record/revision.ts'

export type Answer = Omit<CallsAnswer, 'next'> &
	DossierAnswer & {
		readonly next: string
		readonly entry: EntryAnswer
		readonly meetings: readonly MeetingAnswer[]
		readonly dossiers: readonly DossierAnswer[]
		readonly corrections: readonly Revision[]
		/** Of a problem. */
		readonly detail: string
		readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
		readonly suggestedPeriod: SuggestedPeriod
	}

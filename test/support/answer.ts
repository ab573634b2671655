/** Whatever the API answered, for tests that look at a member or two of it. */

import type { CallsAnswer, DossierAnswer, EntryAnswer, MeetingAnswer } from '../../src/answers/answers.ts'
import type { ReasonKind, Revision } from '../../src/record/revision.ts'
import type { SuggestedPeriod } from '../../src/record/suggested-period.ts'
import type { EditedRevision } from '../../src/store/revisions.ts'

export type Answer = Omit<CallsAnswer, 'next'> &
	DossierAnswer & {
		readonly next: string
		readonly entry: EntryAnswer
		readonly meetings: readonly MeetingAnswer[]
		readonly revisions: readonly EditedRevision[]
		readonly dossiers: readonly DossierAnswer[]
		readonly corrections: readonly (Omit<Revision, 'editor' | 'reasonKind'> & { readonly kind: ReasonKind | null })[]
		/** Of a problem. */
		readonly detail: string
		readonly errors: readonly { readonly pointer: string; readonly detail: string }[]
		readonly suggestedPeriod: SuggestedPeriod
	}

/** Where in what was sent something is wrong. */
export const pointersOf = async (answer: Response) => (await answer.json<Answer>()).errors.map((e) => e.pointer)

/** Without the id under which the log has the request, which is another each time. */
export function withoutRequest(text: string): string {
	return text.replace(/,"requestId":"[\w-]+"/, '')
}

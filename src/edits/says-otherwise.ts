/** Does an edit say anything otherwise than readers were told before, or not any more? What merely adds to it does not. */
import type { FieldDifference } from '../record/plain.ts'

export function saysOtherwise(found: readonly FieldDifference[]): boolean {
	return found.some(({ before, removed }) => (removed ? removed.length > 0 : before !== null))
}

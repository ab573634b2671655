/** What is said, as one would type it. */
import { durationKind } from '../../src/record/duration.ts'
import type { Words } from '../../widgets/languages/words.ts'

/** With ordinary spaces. */
export const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** How long a meeting lasted, in minutes. */
export function lasted(words: Words, min: number, max: number | null, approximate = false): string {
	return plain(words.lasted(durationKind({ min, max, approximate })))
}

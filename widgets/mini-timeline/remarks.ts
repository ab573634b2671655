/** Remarks on what the timeline's number leaves out: announced meetings, and those beyond its limit of marks. */
import type { MiniTimelineModel } from './model.ts'

export function remarksOf({ words, announced: { plain, unrecorded }, isCut, meetings }: MiniTimelineModel): string[] {
	const remarks = []
	if (plain.length > 0) remarks.push(words.announced(plain.length))
	if (unrecorded.length > 0) {
		remarks.push(`${words.announced(unrecorded.length)}${words.comma}${words.say.outcomeNotRecorded}`)
	}
	if (isCut) remarks.push(words.newestShown(meetings.length))
	return remarks
}

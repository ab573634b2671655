/** Remarks on what the timeline's number leaves out: meetings by video, reported and announced ones; and those beyond its limit of marks. */
import { saysBesides } from '../meeting-facts.ts'
import type { MiniTimelineModel } from './model.ts'

export function remarksOf({ words, total, besides, announced: { plain, unrecorded } }: MiniTimelineModel): string[] {
	const remarks = saysBesides(besides, total, words)
	if (plain.count > 0) remarks.push(words.announced(plain.count))
	if (unrecorded.count > 0) {
		remarks.push(`${words.announced(unrecorded.count)}${words.comma}${words.say.outcomeNotRecorded}`)
	}
	return remarks
}

/** That the older ones are left out; null where none is. */
export function cutRemark({ words, isCut, meetings }: MiniTimelineModel): string | null {
	return isCut ? words.newestShown(meetings.length) : null
}

/** Remarks on what the timeline's number leaves out: meetings by video, reported and announced ones, and those beyond its limit of marks. */
import { saysBesides } from '../meeting-facts.ts'
import type { MiniTimelineModel } from './model.ts'

export function remarksOf({
	words,
	total,
	besides,
	announced: { plain, unrecorded },
	isCut,
	meetings,
}: MiniTimelineModel): string[] {
	const remarks = saysBesides(besides, total, words)
	if (plain.length > 0) remarks.push(words.announced(plain.length))
	if (unrecorded.length > 0) {
		remarks.push(`${words.announced(unrecorded.length)}${words.comma}${words.say.outcomeNotRecorded}`)
	}
	if (isCut) remarks.push(words.newestShown(meetings.length))
	return remarks
}

/** Remarks on what the timeline's number leaves out: meetings by video, reported and announced ones; and those beyond its limit of marks. */
import { saysBesides } from '../meeting-facts.ts'
import type { MiniTimelineModel } from './model.ts'

export function remarksOf({
	words,
	total,
	range,
	besides,
	announced: { plain, unrecorded },
}: MiniTimelineModel): string[] {
	const remarks = [...(range ? [words.range(range)] : []), ...saysBesides(besides, total, words)]
	if (plain.count > 0) remarks.push(words.announced(plain.count))
	if (unrecorded.count > 0) {
		remarks.push(`${words.announced(unrecorded.count)}${words.comma}${words.say.outcomeNotRecorded}`)
	}
	return remarks
}

/** How many are left out, or have no name beside their mark; null where all have. */
export function cutRemark({ words, isCut, isCompact, meetings, items }: MiniTimelineModel): string | null {
	if (isCut) return words.newestShown(meetings.length)
	const named = meetings.filter(({ mark }) => mark.labelled).length
	const all = items.reduce((sum, item) => sum + (item.kind === 'group' ? item.count : 1), 0)
	return named === all || isCompact ? null : words.named(named, all)
}

/** The timeline in one sentence: how many meetings from when to when, what is announced, and the attribution. */
import type { SomeDays } from '../../src/record/excerpt.ts'
import { attributed } from '../attribution-lines.tsx'
import { saysBesides } from '../meeting-facts.ts'
import type { MiniTimelineModel } from './model.ts'

export function miniTimelineSentence(model: MiniTimelineModel): string {
	const { words, title, total, isEmpty, span, besides, announced, attribution } = model
	const { say } = words
	const held = span
		? `${words.meetings(total)}${words.comma}${period(model, span)}`
		: (isEmpty ? say.noMeetings : say.noneInPerson).toLocaleLowerCase(words.language)
	const parts = [
		held,
		...saysBesides(besides, total, words),
		dated(model, announced.unrecorded, ` (${say.outcomeNotRecorded})`),
		dated(model, announced.plain, ''),
	]
	const what = model.range ? `${title}${words.comma}${words.range(model.range)}` : title
	return attributed(`${what}: ${parts.filter(Boolean).join(words.semicolon)}`, attribution, words)
}

function period({ words, total }: MiniTimelineModel, { first, end }: NonNullable<MiniTimelineModel['span']>): string {
	if (total === 1 || first.until === end.date) return words.days(first)
	return `${words.days({ ...first, until: null })} – ${words.days(end)}`
}

/** As many dates as a sentence bears; the number counts them all. */
function dated({ words }: MiniTimelineModel, { count, days }: SomeDays, remark: string): string {
	if (count === 0) return ''
	const named = days.map(words.days).join(words.comma)
	const others = count > days.length ? ` ${words.say.others}` : ''
	return `${words.announced(count)}: ${named}${others}${remark}`
}

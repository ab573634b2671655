/** The timeline in one sentence: how many meetings from when to when, what is announced, on whose word and until when. */
import type { MiniTimelineModel, Scheduled } from './model.ts'

export function miniTimelineSentence(model: MiniTimelineModel): string {
	const { words, title, total, span, scheduled } = model
	const { say } = words
	const held = span
		? `${words.meetings(total)}, ${period(model, span)}`
		: say.noMeetings.toLocaleLowerCase(words.language)
	const past = scheduled.filter((s) => s.outcomeUnrecorded)
	const toCome = scheduled.filter((s) => !s.outcomeUnrecorded)
	const parts = [held, announced(model, past, ` (${say.outcomeNotRecorded})`), announced(model, toCome, '')]
	return `${title}: ${parts.filter(Boolean).join('; ')}.${grounds(model)}`
}

function period({ words }: MiniTimelineModel, { first, newest }: NonNullable<MiniTimelineModel['span']>): string {
	return first === newest ? words.date(first) : `${words.date(first)} – ${words.date(newest)}`
}

/** As many dates as a sentence bears; the number counts them all. */
const NAMED_DATES = 3

function announced({ words }: MiniTimelineModel, meetings: readonly Scheduled[], remark: string): string {
	if (meetings.length === 0) return ''
	const dates = meetings.slice(0, NAMED_DATES).map((m) => words.date(m.date))
	const more = meetings.length > NAMED_DATES ? [words.say.others] : []
	return `${words.announced(meetings.length)}: ${dates.join(', ')}${more.map((m) => ` ${m}`).join('')}${remark}`
}

function grounds({ words: { say, date }, attribution: { publishers, andOthers, asOf } }: MiniTimelineModel): string {
	const label = publishers.length === 1 ? say.source : say.sources
	const names = publishers.map((p) => p.name).join(', ') + (andOthers ? ` ${say.others}` : '')
	const grounds = [names && `${label}: ${names}`, asOf && `${say.asOf} ${date(asOf)}`].filter(Boolean)
	return grounds.length > 0 ? ` ${grounds.join(', ')}.` : ''
}

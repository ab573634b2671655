/** The sidebar in one paragraph: how many meetings, the newest of them, on whose word and until when. */
import type { PreviousMeetingsModel } from './model.ts'

export function previousMeetingsSentence(model: PreviousMeetingsModel): string {
	const { words, title, total, newest, attribution } = model
	const latest = newest[0]
	if (!latest) return `${title}: ${words.say.noMeetings.toLocaleLowerCase(words.language)}.`
	const place = `${latest.city}, ${latest.country}`
	const count = `${title}: ${words.meetings(total)}, ${words.latest(total, latest.date, place)}`
	const { publishers, andOthers, asOf } = attribution
	const label = publishers.length === 1 ? words.say.source : words.say.sources
	const names = publishers.map((p) => p.name).join(', ') + (andOthers ? ` ${words.say.others}` : '')
	const grounds = [names && `${label}: ${names}`, asOf && `${words.say.asOf} ${words.date(asOf)}`]
	return `${count}. ${grounds.filter(Boolean).join(', ')}.`
}

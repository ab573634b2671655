/** The sidebar in one paragraph: how many meetings, the newest of them, and the attribution. */
import { attributed } from '../attribution-lines.tsx'
import type { PreviousMeetingsModel } from './model.ts'

export function previousMeetingsSentence(model: PreviousMeetingsModel): string {
	return attributed(`${model.title}: ${held(model)}`, model.attribution, model.words)
}

function held({ words, total, newest: [latest] }: PreviousMeetingsModel): string {
	if (!latest) return words.say.noMeetings.toLocaleLowerCase(words.language)
	return [
		words.meetings(total),
		words.latest(total, latest.days, [latest.city, latest.country].join(words.comma)),
	].join(words.comma)
}

/** The sidebar in one paragraph: how many meetings, the newest of them, what stands beside them, and the attribution. */
import { attributed } from '../attribution-lines.tsx'
import { saysBesides, whereOf } from '../meeting-facts.ts'
import type { PreviousMeetingsModel } from './model.ts'

export function previousMeetingsSentence(model: PreviousMeetingsModel): string {
	const { title, total, range, besides, attribution, words } = model
	const said = [held(model), ...saysBesides(besides, total, words)].join(words.semicolon)
	const what = range ? `${title}${words.comma}${words.range(range)}` : title
	return attributed(`${what}: ${said}`, attribution, words)
}

function held({ words, total, isEmpty, newestInPerson }: PreviousMeetingsModel): string {
	if (!newestInPerson) {
		const none = isEmpty ? words.say.noMeetings : words.say.noneInPerson
		return none.toLocaleLowerCase(words.language)
	}
	const latest = words.latest(
		total,
		newestInPerson.days,
		whereOf(newestInPerson, words),
		newestInPerson.country !== null,
	)
	return [words.meetings(total), latest].join(words.comma)
}

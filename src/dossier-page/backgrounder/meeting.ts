/** A short paragraph about one meeting: when and where, what it was, and in full all that is recorded of it. */
import { sentenceCase } from '../../../widgets/inline.tsx'
import { publisherOf, sourceIn } from '../../../widgets/publisher.ts'
import { durationKind } from '../../record/duration.ts'
import type { ShownMeeting } from '../../record/excerpt.ts'
import { isoDate } from '../../record/meeting-days.ts'
import type { Text } from '../../record/text.ts'
import { type NoteWords, type People, type Standing, sentence } from './words.ts'

export type MeetingTold = {
	readonly id: string
	/** Among those in person; null of any other. */
	readonly ordinal: number | null
	/** The day as machines read it, and as it begins the paragraph. */
	readonly date: string
	readonly when: string
	/** The place, with what stands before it; empty where there was none. */
	readonly where: string
	readonly text: string
}

type Telling = {
	/** Its day has passed, and nobody has said what came of it. */
	readonly isUnrecorded: boolean
	readonly isFull: boolean
	readonly namesSources: boolean
	readonly people: People
}

export function meetingTold(
	meeting: ShownMeeting,
	note: NoteWords,
	say: (text: Text) => string,
	telling: Telling,
): MeetingTold {
	const { id, ordinal, place } = meeting
	const { words } = note
	const country = place?.country ? words.country(place.country) : null
	return {
		id,
		ordinal,
		date: isoDate(meeting),
		when: sentenceCase(words.days(meeting), words),
		where: place ? note.where(say(place.city), country, place.venue && say(place.venue)) : '',
		text: sentences(meeting, note, say, telling).join(' '),
	}
}

function sentences(
	meeting: ShownMeeting,
	note: NoteWords,
	say: (text: Text) => string,
	{ isUnrecorded, isFull, namesSources, people }: Telling,
): string[] {
	const { status, format, occasion, duration, attendees, topics, outcomes, remarks, summary, reportedBy } = meeting
	const said = [
		note.what(format, occasion && say(occasion), standingOf(status, isUnrecorded)),
		reportedBy && status === 'reported' && note.reportedBy(say(reportedBy)),
		summary && sentence(say(summary)),
	]
	if (isFull) {
		const { plannedMinutes = null, plannedApproximate = false, actual = null } = duration ?? {}
		const planned = plannedMinutes === null ? null : { minutes: plannedMinutes, approximate: plannedApproximate }
		said.push(
			(planned || actual) && note.lasted(planned, actual && durationKind(actual)),
			attendees.length > 0 &&
				note.present(attendees.map(({ name, office }) => ({ name: say(name), office: office && say(office) }))),
			topics.length > 0 && note.topics(topics.map(say), status === 'held', people),
			...outcomes.map((outcome, i) => note.outcome(say(outcome), i === 0, people)),
			...remarks.map(({ speaker, text }) => note.remark(say(speaker), say(text))),
			namesSources &&
				note.source([...new Set(meeting.sources.map((source) => publisherOf(sourceIn(source, say))))], false),
		)
	}
	return said.filter((sentence) => typeof sentence === 'string')
}

function standingOf(status: ShownMeeting['status'], isUnrecorded: boolean): Standing {
	switch (status) {
		case 'scheduled':
			return isUnrecorded ? 'unrecorded' : 'announced'
		case 'reported':
			return 'unconfirmed'
		case 'cancelled':
			return 'cancelled'
		// One that is denied is shown nowhere.
		case 'held':
		case 'denied':
			return 'held'
	}
}

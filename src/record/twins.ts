/** Finds likely duplicates: facts in the record that look like one that was sent, however they are spelled. */
import type { Meeting } from './meeting.ts'
import { type MeetingDays, sharesDay } from './meeting-days.ts'
import { slugOf } from './slug.ts'
import type { Text } from './text.ts'

/** Meetings that may be on the same day, in the same city or both by video: in another spelling, another letter case, or another language's name for it. */
export function twinsOfMeeting(
	meeting: Pick<Meeting, 'id' | 'place' | keyof MeetingDays>,
	meetings: readonly Meeting[],
): Meeting[] {
	const names = citiesOf(meeting)
	// A city that the record knows has each of its names: the new meeting may give one, the old one another.
	for (const other of meetings) {
		const known = citiesOf(other)
		if ([...known].some((name) => names.has(name))) for (const name of known) names.add(name)
	}
	return meetings.filter(
		(other) =>
			other.id !== meeting.id &&
			sharesDay(other, meeting) &&
			(names.size === 0 ? other.place === null : [...citiesOf(other)].some((name) => names.has(name))),
	)
}

/** Do two texts say the same in any of their languages? Spelling aside: letter case, accents, ё for е, hyphens, spaces. */
export function isSameName(a: Text, b: Text): boolean {
	const names = namesOf(a)
	return [...namesOf(b)].some((name) => names.has(name))
}

function citiesOf({ place }: Pick<Meeting, 'place'>): Set<string> {
	return place ? namesOf(place.city) : new Set()
}

function namesOf(text: Text): Set<string> {
	return new Set(Object.values(text).map(spelled))
}

/** In Latin letters where they can be, else as it is written. */
function spelled(name: string): string {
	return slugOf(name).replaceAll('-', '') || name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

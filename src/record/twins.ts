/** Finds likely duplicates: facts in the record that look like one that was sent, however they are spelled. */
import type { Meeting } from './meeting.ts'
import { type MeetingDays, sharesDay } from './meeting-days.ts'
import { slugOf } from './slug.ts'
import type { Text } from './text.ts'

type Found = Pick<Meeting, 'id' | 'place' | keyof MeetingDays>

/** Meetings that may be on the same day, in the same city or both by video: in another spelling, another letter case, or another language's name for it. */
export function twinsOfMeeting(meeting: Found, meetings: readonly Meeting[]): Meeting[] {
	return twinsAmong(meetings)(meeting)
}

/** The same for many meetings, each looked for among all of these. */
export function twinsAmong<Among extends Found>(meetings: readonly Among[]): (meeting: Found) => Among[] {
	/** By each name of a city, all its names that the record has: the new meeting may give one, the old one another. */
	const namesBy = new Map<string, Set<string>>()
	const placed = meetings.map((of) => ({ of, names: citiesOf(of) }))
	for (const { names } of placed) {
		for (const name of names) {
			const all = namesBy.get(name) ?? new Set()
			for (const other of names) all.add(other)
			namesBy.set(name, all)
		}
	}
	return (meeting) => {
		const names = new Set([...citiesOf(meeting)].flatMap((name) => [name, ...(namesBy.get(name) ?? [])]))
		return placed
			.filter(
				({ of, names: its }) =>
					of.id !== meeting.id &&
					sharesDay(of, meeting) &&
					(names.size === 0 ? of.place === null : [...its].some((name) => names.has(name))),
			)
			.map(({ of }) => of)
	}
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

/** Finds likely duplicates: facts in the record that look like one that was sent, however they are spelled. */
import { byDate, type Meeting } from './meeting.ts'
import { type MeetingDays, sharesDay } from './meeting-days.ts'
import { slugOf } from './slug.ts'
import type { Text } from './text.ts'

type Found = Pick<Meeting, 'id' | 'place' | keyof MeetingDays>

/** Meetings that may be on the same day, in the same city or both by video: in another spelling, another letter case, or another language's name for it. */
export function twinsOfMeeting(meeting: Found, meetings: readonly Meeting[]): Meeting[] {
	return [...twinsAmong(meetings)(meeting)].sort(byDate)
}

/** The same for many meetings, each looked for among all of these; in no order. */
export function twinsAmong<Among extends Found>(meetings: readonly Among[]): (meeting: Found) => ReadonlySet<Among> {
	/** By each name of a city: the meetings there, and all its names. The new meeting may give one, the old one another. */
	const cities = new Map<string, { readonly names: Set<string>; readonly meetings: Set<Among> }>()
	const elsewhere: Among[] = []
	const spell = spelledOnce()
	for (const meeting of meetings) {
		const names = citiesOf(meeting, spell)
		if (meeting.place === null) elsewhere.push(meeting)
		for (const name of names) {
			const city = cities.get(name) ?? { names: new Set(), meetings: new Set() }
			for (const other of names) city.names.add(other)
			city.meetings.add(meeting)
			cities.set(name, city)
		}
	}
	return (meeting) => {
		const names = new Set([...citiesOf(meeting, spell)].flatMap((name) => [name, ...(cities.get(name)?.names ?? [])]))
		const there = names.size === 0 ? [elsewhere] : Array.from(names, (name) => cities.get(name)?.meetings ?? [])
		const found = new Set<Among>()
		for (const others of there) {
			for (const other of others) if (other.id !== meeting.id && sharesDay(other, meeting)) found.add(other)
		}
		return found
	}
}

/** Do two texts say the same in any of their languages? Spelling aside: letter case, accents, ё for е, hyphens, spaces. */
export function isSameName(a: Text, b: Text): boolean {
	const names = namesOf(a)
	return [...namesOf(b)].some((name) => names.has(name))
}

function citiesOf({ place }: Pick<Meeting, 'place'>, spell: typeof spelled): Set<string> {
	return place ? namesOf(place.city, spell) : new Set()
}

function namesOf(text: Text, spell = spelled): Set<string> {
	return new Set(Object.values(text).map(spell))
}

/** Of thousands of meetings most are in a few cities. */
function spelledOnce(): typeof spelled {
	const known = new Map<string, string>()
	return (name) => {
		const before = known.get(name)
		const now = before ?? spelled(name)
		if (before === undefined) known.set(name, now)
		return now
	}
}

/** In Latin letters where they can be, else as it is written. */
function spelled(name: string): string {
	return slugOf(name).replaceAll('-', '') || name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()
}

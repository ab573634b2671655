/** Converts a meeting to form fields: texts by language, lists as rows, days and durations as phrases. */
import { hashETag } from '../../answers/etag.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Meeting } from '../../record/meeting.ts'
import { type Fields, flatten } from '../fields.ts'
import { daysTyped } from './days-field.ts'
import { lastedIn, plannedIn } from './duration-fields.ts'

export const MEETING_LISTS = ['attendees', 'topics', 'outcomes', 'remarks', 'sources'] as const
export type MeetingList = (typeof MEETING_LISTS)[number]

/** The names of a row's fields, by list. */
export function columnsOf(languages: readonly string[]): Readonly<Record<MeetingList, readonly string[]>> {
	const text = (name: string) => languages.map((language) => `${name}.${language}`)
	return {
		attendees: [...text('name'), ...text('office')],
		topics: languages,
		outcomes: languages,
		remarks: [...text('speaker'), ...text('text')],
		sources: ['url', ...text('publisher'), 'title', 'publishedOn', 'language', 'archivedUrl'],
	}
}

const TEXTS = ['reportedBy', 'deniedBy', 'place.city', 'place.venue', 'occasion', 'summary'] as const

/** The units of a merge, in the form's order: single fields, and lists as a whole. */
export function unitsOf(languages: readonly string[]): string[] {
	const texts = TEXTS.flatMap((name) => languages.map((language) => `${name}.${language}`))
	return ['date', 'status', 'format', 'place.country', 'featured', 'planned', 'lasted', ...texts, ...MEETING_LISTS]
}

/** What the form sends of a place that is in no country; no choice at all is one that was forgotten. */
export const NO_COUNTRY = 'none'
/** The value of a tick; a box without one sends nothing. */
export const FEATURED = 'true'

export function isMeetingList(unit: string): unit is MeetingList {
	return MEETING_LISTS.some((list) => list === unit)
}

export function fieldsOfMeeting(meeting: Meeting, language: DeskLanguage): Fields {
	const { id: _id, date, until, datePrecision, duration, featured, ...rest } = meeting
	return {
		...Object.assign({}, ...Object.entries(rest).map(([name, value]) => flatten(value, name))),
		date: daysTyped({ date, until, datePrecision }, language),
		...(featured ? { featured: FEATURED } : {}),
		...(meeting.place?.country === null ? { 'place.country': NO_COUNTRY } : {}),
		...(duration ? { planned: plannedIn(duration, language), lasted: lastedIn(duration, language) } : {}),
	}
}

/**
 * What an editor of the meeting saw, as the form carries it: `version fingerprint`. The version is where to read it again;
 * the fingerprint stays the same when only other meetings of the dossier have changed.
 */
export function seenOf(version: number, meeting: Meeting): string {
	return `${version} ${fingerprint(meeting)}`
}

export function isAsSeen(seen: string | undefined, current: Meeting | undefined): boolean {
	return current !== undefined && seen?.split(' ')[1] === fingerprint(current)
}

export function versionSeen(seen: string | undefined): number | null {
	const version = Number(seen?.split(' ')[0])
	return Number.isSafeInteger(version) && version > 0 ? version : null
}

/** Of the values alone: D1 and an edit may write a meeting's names in different orders. */
function fingerprint(meeting: Meeting): string {
	return hashETag(JSON.stringify(Object.entries(flatten(meeting, 'meeting')).sort()))
}

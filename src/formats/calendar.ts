/** `meetings.ics`: the meetings whose day is known, as a calendar that others subscribe to (RFC 5545, RFC 7986). */
import { citation } from '../../widgets/attribution.ts'
import { sentenceCase } from '../../widgets/inline.tsx'
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { Words } from '../../widgets/languages/words.ts'
import { headingOf, meetingFacts, whereOf } from '../../widgets/meeting-facts.ts'
import { sourceIn } from '../../widgets/publisher.ts'
import { addDays } from '../record/calendar.ts'
import type { CalendarMeeting } from '../record/excerpt.ts'
import type { MeetingStatus } from '../record/meeting.ts'
import { lastDay } from '../record/meeting-days.ts'
import { calendarWords } from './calendar-words.ts'
import { contentLine, dayLine, instantLine, textLine } from './icalendar.ts'
import { pageAddress, sayIn, type Told } from './told.ts'

/** @param undated how many meetings it leaves out, since nobody knows their day */
export function calendarHead(told: Told, undated: number, url: string): string {
	const say = sayIn(told)
	const { name, about } = calendarWords(told.language)
	const title = name(say(told.title))
	const description = about(say(told.title), say(told.newsroom), undated)
	return [
		contentLine('BEGIN', 'VCALENDAR'),
		contentLine('VERSION', '2.0'),
		contentLine('PRODID', '-//Sidelines//Meetings 1//EN'),
		contentLine('METHOD', 'PUBLISH'),
		contentLine('CALSCALE', 'GREGORIAN'),
		contentLine('UID', `${told.id}@sidelines`),
		textLine('NAME', title),
		textLine('X-WR-CALNAME', title),
		textLine('DESCRIPTION', description),
		textLine('X-WR-CALDESC', description),
		instantLine('LAST-MODIFIED', told.updatedAt),
		contentLine('URL', pageAddress(told)),
		contentLine('SOURCE;VALUE=URI', url),
		contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'),
		contentLine('X-PUBLISHED-TTL', 'PT1H'),
	].join('')
}

/** A calendar has at least one component (RFC 5545, §3.4): one without a meeting has the time zone that days have not. */
export const NO_EVENTS = [
	contentLine('BEGIN', 'VTIMEZONE'),
	contentLine('TZID', 'Etc/UTC'),
	contentLine('BEGIN', 'STANDARD'),
	contentLine('DTSTART', '19700101T000000'),
	contentLine('TZOFFSETFROM', '+0000'),
	contentLine('TZOFFSETTO', '+0000'),
	contentLine('END', 'STANDARD'),
	contentLine('END', 'VTIMEZONE'),
].join('')

export const CALENDAR_END = 'END:VCALENDAR\r\n'

export function calendarEvent(meeting: CalendarMeeting, told: Told): string {
	const { id, date, sequence, changedAt, gone, status, format, place } = meeting
	const words = wordsFor(told.language)
	const say = sayIn(told)
	const { city, country } = headingOf(meeting, words, say)
	const where = [place?.venue ? say(place.venue) : null, place && whereOf({ city, country }, words)].flatMap(
		(part) => part ?? [],
	)
	const occasion = meeting.occasion && say(meeting.occasion)
	const summary = `${say(told.title)}${words.comma}${city}${occasion ? `: ${occasion}` : ''}`
	return [
		contentLine('BEGIN', 'VEVENT'),
		// The same for ever: neither days, nor places, nor our own address may change it.
		contentLine('UID', `${id}@${told.id}.sidelines`),
		instantLine('DTSTAMP', changedAt),
		instantLine('LAST-MODIFIED', changedAt),
		contentLine('SEQUENCE', String(sequence)),
		contentLine('STATUS', gone ? 'CANCELLED' : STATUS[status]),
		dayLine('DTSTART', date),
		// The day after the last (§3.6.1).
		dayLine('DTEND', addDays(lastDay(meeting), 1)),
		textLine('SUMMARY', status === 'held' && !gone ? summary : `${summary} (${standing(meeting, words, told)})`),
		...(where.length > 0 ? [textLine('LOCATION', where.join(words.comma))] : []),
		textLine('DESCRIPTION', description(meeting, words, told)),
		contentLine('URL', `${pageAddress(told)}#meeting-${id}`),
		contentLine('CLASS', 'PUBLIC'),
		// Nobody who subscribes is busy on that day.
		contentLine('TRANSP', 'TRANSPARENT'),
		...(format === 'video' ? [textLine('CATEGORIES', words.format.video)] : []),
		contentLine('END', 'VEVENT'),
	].join('')
}

/** `denied`: whoever has it as reported is to cross it out. */
const STATUS: Readonly<Record<MeetingStatus, 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED'>> = {
	held: 'CONFIRMED',
	scheduled: 'TENTATIVE',
	reported: 'TENTATIVE',
	cancelled: 'CANCELLED',
	denied: 'CANCELLED',
}

function standing({ status, gone }: CalendarMeeting, { say }: Words, { language }: Told): string {
	const { denied, ...words } = calendarWords(language)
	if (gone) return words[gone]
	if (status === 'denied') return denied
	if (status === 'scheduled') return say.scheduled
	return status === 'cancelled' ? say.cancelled : say.reported
}

function description(meeting: CalendarMeeting, words: Words, told: Told): string {
	const say = sayIn(told)
	const { format, planned, lasted, reportedBy, summary } = meetingFacts(meeting, words, say)
	const labelled = (label: string, text: string | null) => (text === null ? [] : [`${label}: ${text}`])
	const isPlain = meeting.status === 'held' && !meeting.gone
	return [
		...(isPlain ? [] : [sentenceCase(standing(meeting, words, told), words)]),
		...(format === null ? [] : [sentenceCase(format, words)]),
		...labelled(words.say.reportedBy, reportedBy),
		...labelled(words.say.planned, planned),
		...labelled(words.say.lasted, lasted),
		...(summary === null ? [] : [summary]),
		...meeting.sources.map((source) => {
			const { name, url } = citation(sourceIn(source, say))
			return `${words.say.source}: ${name} ${url}`
		}),
	].join('\n')
}

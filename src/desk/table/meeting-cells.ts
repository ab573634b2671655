/** A meeting as the cells of a table: what `meetings.csv` says of it. A cell that still says so changes nothing. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import type { Attendee, Meeting, Remark } from '../../record/meeting.ts'
import { inLanguage, type Language, type Text } from '../../record/text.ts'
import { lastedIn, plannedIn } from '../meetings/duration-fields.ts'

/** How a text is said: in a language, or in another of the dossier's where it is missing. */
export type Say = (text: Text | null) => string

export function sayIn(language: Language, languages: readonly Language[]): Say {
	return (text) => (text ? inLanguage(text, language, languages) : '')
}

export const LISTS = {
	attendees: (say: Say) => (item: Attendee) => {
		const office = say(item.office)
		return office ? `${say(item.name)} (${office})` : say(item.name)
	},
	topics: (say: Say) => say,
	outcomes: (say: Say) => say,
	remarks: (say: Say) => (item: Remark) => `${say(item.speaker)}: ${say(item.text)}`,
} as const

/** @param language of the texts */
export function shownCell(meeting: Meeting, key: string, language: Language, say: Say): string {
	const { place, duration, sources } = meeting
	const [source] = sources
	const isPlanned = duration !== null && duration.plannedMinutes !== null
	const spoken: DeskLanguage = language === 'ru' ? 'ru' : 'en'
	switch (key) {
		case 'date':
			return meeting.date
		case 'until':
			return meeting.until ?? ''
		case 'date_precision':
			return meeting.datePrecision
		case 'status':
			return meeting.status
		case 'format':
			return meeting.format
		case 'city':
			return say(place?.city ?? null)
		case 'country_code':
			return place?.country ?? ''
		case 'country':
			return place?.country ? wordsFor(language).country(place.country) : ''
		case 'venue':
			return say(place?.venue ?? null)
		case 'occasion':
			return say(meeting.occasion)
		case 'planned':
			return duration ? plannedIn(duration, spoken) : ''
		case 'planned_minutes':
			return said(duration?.plannedMinutes)
		case 'planned_approximate':
			return isPlanned ? said(duration.plannedApproximate) : ''
		case 'lasted':
			return duration ? lastedIn(duration, spoken) : ''
		case 'minutes':
			return duration?.actual?.min === duration?.actual?.max ? said(duration?.actual?.min) : ''
		case 'minutes_min':
			return said(duration?.actual?.min)
		case 'minutes_max':
			return said(duration?.actual?.max)
		case 'minutes_approximate':
			return said(duration?.actual?.approximate)
		case 'attendees':
			return inLines(meeting.attendees.map(LISTS.attendees(say)))
		case 'topics':
			return inLines(meeting.topics.map(say))
		case 'outcomes':
			return inLines(meeting.outcomes.map(say))
		case 'remarks':
			return inLines(meeting.remarks.map(LISTS.remarks(say)))
		case 'summary':
			return say(meeting.summary)
		case 'reported_by':
			return say(meeting.reportedBy)
		case 'denied_by':
			return say(meeting.deniedBy)
		case 'source_url':
			return source?.url ?? ''
		case 'source_publisher':
			return say(source?.publisher ?? null)
		case 'source_title':
			return source?.title ?? ''
		case 'source_published_on':
			return source?.publishedOn ?? ''
		default:
			return ''
	}
}

function said(value: number | boolean | null | undefined): string {
	return value === null || value === undefined ? '' : String(value)
}

/** The items of a list in one cell, a line each. */
function inLines(items: readonly string[]): string {
	return items.map(inLine).join('\n')
}

/** As a line of a list's cell has it. */
export function inLine(item: string): string {
	return item.replace(/[\r\n]+/g, ' ')
}

/** Structured data (schema.org) of widgets: a count is somebody's claim, a meeting an event, the record of them a dataset. */
import type { Claim, Dataset, Event, Graph, Organization, WithContext } from 'schema-dts'
import { isoDate } from '../src/record/meeting-days.ts'
import type { CountCardModel } from './count-card/model.ts'
import type { Words } from './languages/words.ts'
import { type MeetingFacts, whereOf } from './meeting-facts.ts'
import type { MiniTimelineModel, TimelineMeeting } from './mini-timeline/model.ts'
import { publisherOf } from './publisher.ts'

const CONTEXT = { '@context': 'https://schema.org' } as const

export type StructuredData = WithContext<Claim> | WithContext<Dataset> | Graph

/** Whose word the count is, and of which day. Null where nothing is recorded, and so nothing claimed. */
export function claim({ count, asOf, sources }: CountCardModel, sentence: string): WithContext<Claim> | null {
	if (count === null) return null
	const author = count.countedBy
		? organization(count.countedBy.name, count.countedBy.site)
		: sources.map((source) => organization(publisherOf(source), source.url))
	return { ...CONTEXT, '@type': 'Claim', author, datePublished: asOf, text: sentence }
}

export function dataset(name: string, description: string): WithContext<Dataset> {
	return { ...CONTEXT, '@type': 'Dataset', name, description }
}

/**
 * The dataset, and of the meetings that are shown of it those that are told in full: a page of three hundred would be half again as long.
 * @param contentUrl where machines read all of them
 */
export function datasetOfEvents(
	name: string,
	description: string,
	contentUrl: string,
	model: MiniTimelineModel,
): Graph {
	const distribution = { '@type': 'DataDownload', encodingFormat: 'application/json', contentUrl } as const
	// What is only told of is no event that somebody says took place.
	const events = model.meetings
		.filter(({ status, isNameOnly }) => status !== 'reported' && !isNameOnly)
		.map((meeting) => meetingEvent(model.title, model.words, meeting))
	return { ...CONTEXT, '@graph': [{ '@type': 'Dataset', name, description, distribution }, ...events] }
}

type EventFacts = Pick<TimelineMeeting, 'isByVideo' | 'hasPlace'> &
	Pick<MeetingFacts, 'days' | 'status' | 'venue' | 'city' | 'country' | 'occasion' | 'sources'>

/** What was only announced is an event that is scheduled still: that is also schema.org's word for one that took place. */
export function meetingEvent(title: string, words: Words, meeting: EventFacts): Event {
	const { days, status, venue, city, occasion, isByVideo, sources } = meeting
	const mode = isByVideo ? { eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode' as const } : {}
	return {
		'@type': 'Event',
		name: `${title}${words.comma}${city}${occasion ? `: ${occasion}` : ''}`,
		startDate: isoDate(days),
		...(days.until === null ? {} : { endDate: days.until }),
		...mode,
		eventStatus: `https://schema.org/${status === 'cancelled' ? 'EventCancelled' : 'EventScheduled'}`,
		...(meeting.hasPlace
			? {
					location: {
						'@type': 'Place',
						name: venue ?? city,
						address: whereOf({ city, country: meeting.country }, words),
					},
				}
			: {}),
		subjectOf: sources.map(({ url }) => ({ '@type': 'WebPage', url })),
	}
}

function organization(name: string, url: string): Organization {
	return { '@type': 'Organization', name, url }
}

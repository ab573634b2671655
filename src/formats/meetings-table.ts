/** `meetings.csv`: a row a meeting; and `meeting-details.csv`: a row for each attendee, topic, outcome, remark and source of one. */
import { wordsFor } from '../../widgets/languages/languages.ts'
import type { ShownMeeting } from '../record/excerpt.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../record/meeting.ts'
import { DATE_PRECISIONS } from '../record/meeting-days.ts'
import type { Text } from '../record/text.ts'
import { column, type Table } from './csv.ts'
import { apiAddress, sayIn, spokenIn, type Told } from './told.ts'

export function meetingsTable(told: Told): Table<ShownMeeting> {
	const say = sayIn(told)
	const words = wordsFor(told.language)
	const source = ({ sources }: ShownMeeting) => sources[0] ?? null
	const actual = ({ duration }: ShownMeeting) => duration?.actual ?? null
	const meetings = `${apiAddress(told)}/meetings`
	return {
		name: 'meetings',
		key: ['dossier_id', 'meeting_id'],
		columns: [
			column('dossier_id', 'id', () => told.id),
			column('meeting_id', 'id', (m) => m.id),
			column('date', 'date', (m) => m.date),
			column('until', 'date', (m) => m.until),
			column('date_precision', DATE_PRECISIONS, (m) => m.datePrecision),
			column('status', MEETING_STATUSES, (m) => m.status),
			column('format', MEETING_FORMATS, (m) => m.format),
			column('ordinal', 'integer', (m) => m.ordinal),
			column('city', 'text', (m) => say(m.place?.city ?? null)),
			column('country_code', 'id', (m) => m.place?.country ?? null),
			column('country', 'text', (m) => (m.place?.country ? words.country(m.place.country) : null)),
			column('venue', 'text', (m) => say(m.place?.venue ?? null)),
			column('occasion', 'text', (m) => say(m.occasion)),
			column('planned_minutes', 'integer', (m) => m.duration?.plannedMinutes ?? null),
			column('planned_approximate', 'boolean', ({ duration }) =>
				duration === null || duration.plannedMinutes === null ? null : duration.plannedApproximate,
			),
			column('minutes_min', 'integer', (m) => actual(m)?.min ?? null),
			column('minutes_max', 'integer', (m) => actual(m)?.max ?? null),
			column('minutes_approximate', 'boolean', (m) => actual(m)?.approximate ?? null),
			column('attendees', 'texts', (m) =>
				m.attendees.map(({ name, office }) => (office ? `${say(name)} (${say(office)})` : say(name))),
			),
			column('topics', 'texts', (m) => m.topics.map((text) => say(text))),
			column('outcomes', 'texts', (m) => m.outcomes.map((text) => say(text))),
			column('remarks', 'texts', (m) => m.remarks.map(({ speaker, text }) => `${say(speaker)}: ${say(text)}`)),
			column('summary', 'text', (m) => say(m.summary)),
			column('source_url', 'address', (m) => source(m)?.url ?? null),
			column('source_publisher', 'text', (m) => say(source(m)?.publisher ?? null)),
			column('source_title', 'text', (m) => source(m)?.title ?? null),
			column('source_published_on', 'date', (m) => source(m)?.publishedOn ?? null),
			column('sources_count', 'integer', (m) => m.sources.length),
			column('lang', 'language', () => told.language),
			column('version', 'integer', () => told.version),
			column('updated_at', 'instant', () => told.updatedAt),
			column('url', 'address', (m) => `${meetings}/${m.id}`),
			column('reported_by', 'text', (m) => say(m.reportedBy)),
			column('denied_by', 'text', (m) => say(m.deniedBy)),
		],
	}
}

export const DETAIL_KINDS = ['attendee', 'topic', 'outcome', 'remark', 'source'] as const

export type Detail = Readonly<Record<'meeting' | 'date', string>> & {
	readonly kind: (typeof DETAIL_KINDS)[number]
	/** From 1, among those of its kind. */
	readonly position: number
} & Readonly<Record<'name' | 'role' | 'text' | 'url' | 'publisher' | 'publishedOn' | 'language', string | null>>

export function detailsTable({ id, version }: Told): Table<Detail> {
	return {
		name: 'meeting-details',
		key: ['dossier_id', 'meeting_id', 'kind', 'position'],
		columns: [
			column('dossier_id', 'id', () => id),
			column('meeting_id', 'id', (d) => d.meeting),
			column('date', 'date', (d) => d.date),
			column('kind', DETAIL_KINDS, (d) => d.kind),
			column('position', 'integer', (d) => d.position),
			column('name', 'text', (d) => d.name),
			column('role', 'text', (d) => d.role),
			column('text', 'text', (d) => d.text),
			column('url', 'address', (d) => d.url),
			column('publisher', 'text', (d) => d.publisher),
			column('published_on', 'date', (d) => d.publishedOn),
			column('language', 'language', (d) => d.language),
			column('version', 'integer', () => version),
		],
	}
}

/** Of one meeting, in the order in which its page tells them. */
export function detailsOf(meeting: ShownMeeting, told: Told): Detail[] {
	const say = sayIn(told)
	const spoken = (text: Text) => ({ text: say(text), language: spokenIn(text, told) })
	type Given = Partial<Detail>
	const numbered = (kind: Detail['kind'], given: readonly Given[]) =>
		given.map((fields, i): Detail => {
			const its = { meeting: meeting.id, date: meeting.date, kind, position: i + 1 }
			return { ...NOTHING, ...fields, ...its }
		})
	return [
		...numbered(
			'attendee',
			meeting.attendees.map(({ name, office }) => ({
				name: say(name),
				role: say(office),
				language: spokenIn(name, told),
			})),
		),
		...numbered('topic', meeting.topics.map(spoken)),
		...numbered('outcome', meeting.outcomes.map(spoken)),
		...numbered(
			'remark',
			meeting.remarks.map(({ speaker, text }) => ({ name: say(speaker), ...spoken(text) })),
		),
		...numbered(
			'source',
			meeting.sources.map(({ url, publisher, title, publishedOn, language = null }) => {
				return { text: title, url, publisher: say(publisher), publishedOn, language }
			}),
		),
	]
}

const NOTHING = { name: null, role: null, text: null, url: null, publisher: null, publishedOn: null, language: null }

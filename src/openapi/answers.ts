/**
 * Schemas of the API's answers about a dossier. Each is held to the type of what is answered: a member that is added, renamed or
 * taken away there does not compile here. Objects are open, because members are only ever added.
 */
import * as v from 'valibot'
import type {
	CallsAnswer,
	DossierAnswer,
	EntryAnswer,
	LedgerAnswer,
	MeetingAnswer,
	TallyAnswer,
} from '../answers/answers.ts'
import type { EntryResource, PeriodResource, TallyResource } from '../answers/ledger-resources.ts'
import type { EntryWritten } from '../edits/record-call.ts'
import type { MeetingSaved } from '../edits/save-meeting.ts'
import type { PhraseAnswer } from '../reads/read-phrase.ts'
import { MAX_KEPT_ENTRIES, MAX_PERIODS, MAX_TALLIES } from '../record/limits.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../record/meeting.ts'
import { DATE_PRECISIONS } from '../record/meeting-days.ts'
import { ENTRY_KINDS } from '../record/tally.ts'
import type { DossierListed } from '../store/list-dossiers.ts'
import {
	address,
	count,
	day,
	id,
	instant,
	languages,
	list,
	listed,
	minutes,
	next,
	of,
	paged,
	proofFields,
	said,
	text,
	version,
	words,
} from './answer-fields.ts'

export const Text = said(v.record(v.string(), words), 'Text for people, by language.')

export const Source = v.object({
	url: address,
	publisher: v.nullable(Text),
	title: v.nullable(said(words, 'As printed.')),
	publishedOn: v.nullable(day),
	language: v.exactOptional(text({ pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', maxLength: 200 })),
	archivedUrl: v.exactOptional(address),
})
export const Authority = v.object({ id, name: Text, site: address })
export const Leader = v.object({
	id,
	name: Text,
	office: Text,
	terms: listed(v.object({ from: day, to: v.nullable(day) })),
})
const periodFields = { id, label: Text, from: day, to: day }
export const PeriodCount = v.object({ ...periodFields, count: count() })

const meetingTotals = v.object({
	held: said(count(), 'In person.'),
	video: count(),
	scheduled: count(),
	reported: count(),
	cancelled: count(),
	asOf: v.nullable(day),
})
const callTotals = v.object({
	total: said(v.nullable(count()), 'Null where no count is recorded, which is not 0.'),
	reported: said(count(), 'Told of and not confirmed: in no total.'),
	countedBy: v.nullable(Authority),
	asOf: v.nullable(day),
})
export const Totals = v.object({ meetings: meetingTotals, calls: callTotals })

const tallyCount = {
	total: said(v.nullable(count()), 'Null where no count is recorded, which is not 0.'),
	asOf: said(v.nullable(day), 'The newest day for which the tally is stated, not the day of reading.'),
	periods: list(PeriodCount, MAX_PERIODS),
}
const method = said(v.nullable(Text), 'What the authority counts, and how.')
export const Tally = of<TallyAnswer>()(
	v.object({ id, preferred: v.boolean(), countedBy: Authority, method, ...tallyCount }),
)

const link = address
export const Dossier = of<DossierAnswer>()(
	v.object({
		id,
		title: Text,
		languages,
		version,
		updatedAt: instant,
		leaders: paged(Leader),
		totals: Totals,
		tallies: list(Tally, MAX_TALLIES),
		proof: said(v.nullable(v.object(proofFields)), 'Of this version; null of one that is not chained yet.'),
		links: v.object({
			self: link,
			page: link,
			meetings: link,
			calls: link,
			corrections: link,
			proof: link,
			countCard: link,
			miniTimeline: link,
			previousMeetings: link,
		}),
	}),
)
const dossierListed = of<DossierListed>()(v.object({ id, title: Text, version, updatedAt: instant, totals: Totals }))
export const DossierList = v.object({ dossiers: paged(dossierListed), next })

const entryFields = {
	id,
	kind: v.picklist(ENTRY_KINDS),
	period: v.nullable(id),
	delta: count(-1_100_000, 1_100_000),
	on: day,
	source: v.nullable(Source),
	note: v.nullable(Text),
	reason: v.nullable(words),
	undoes: said(v.nullable(id), 'The entry that this one takes back.'),
	reportedBy: v.nullable(Text),
	deniedBy: v.nullable(Text),
	denialSource: v.nullable(Source),
	counted: v.boolean(),
	confirms: said(v.nullable(id), 'The reported call that this one confirms.'),
	recordedAt: instant,
}
export const Entry = of<EntryAnswer>()(v.object(entryFields))

const counted = { total: tallyCount.total, asOf: tallyCount.asOf, countedBy: v.nullable(Authority) }
const reported = said(count(), 'Calls that are told of and not confirmed: in no total.')
const callsFields = {
	version,
	...counted,
	method,
	reported,
	periods: said(tallyCount.periods, 'Oldest first; only those with an entry.'),
	entries: said(paged(Entry), 'Newest first.'),
	next,
	others: said(list(Tally, MAX_TALLIES), 'The other tallies of the dossier.'),
}
export const Calls = of<CallsAnswer>()(v.object(callsFields))
export const LedgerEdited = of<LedgerAnswer>()(
	v.object({ entry: said(v.nullable(Entry), 'The entry that the edit wrote.'), ...callsFields }),
)
export const PeriodRead = of<PeriodResource>()(
	v.object({
		...periodFields,
		count: tallyCount.total,
		tally: id,
		countedBy: Authority,
		asOf: tallyCount.asOf,
		version,
	}),
)
export const EntryRead = of<EntryResource>()(v.object({ ...Entry.entries, tally: id, version }))
export const TallyRead = of<TallyResource>()(
	v.object({
		id,
		name: Text,
		site: address,
		method,
		preferred: v.boolean(),
		...tallyCount,
		reported,
		version,
	}),
)
const possibleDuplicates = v.exactOptional(
	said(list(id, MAX_KEPT_ENTRIES), 'What else is recorded on that day: told, never refused.'),
)
export const EntryRecorded = of<EntryWritten>()(
	v.object({ entry: Entry, ...counted, reported, periods: tallyCount.periods, possibleDuplicates }),
)

const meetingFields = {
	date: said(day, 'The first day; of a month or a year that is all that is known, its first day.'),
	until: said(v.nullable(day), 'The last of several days.'),
	datePrecision: v.picklist(DATE_PRECISIONS),
	status: v.picklist(MEETING_STATUSES),
	format: v.picklist(MEETING_FORMATS),
	featured: v.boolean(),
	place: v.nullable(
		v.object({
			city: Text,
			country: said(v.nullable(text({ pattern: '^[A-Z]{2}$', maxLength: 2 })), 'ISO 3166-1 alpha-2, or `XK`.'),
			venue: v.nullable(Text),
		}),
	),
	reportedBy: v.nullable(Text),
	deniedBy: v.nullable(Text),
	occasion: v.nullable(Text),
	duration: v.nullable(
		v.object({
			plannedMinutes: v.nullable(minutes),
			plannedApproximate: v.boolean(),
			actual: v.nullable(
				v.object({
					min: minutes,
					max: said(v.nullable(minutes), 'Null: over `min` minutes.'),
					approximate: v.boolean(),
				}),
			),
		}),
	),
	attendees: listed(v.object({ name: Text, office: v.nullable(Text) })),
	topics: listed(Text),
	outcomes: listed(Text),
	remarks: listed(v.object({ speaker: Text, text: Text })),
	summary: v.nullable(Text),
	sources: listed(Source),
}
const ordinal = said(
	v.nullable(count(1, 5_000)),
	'Its place among the held ones in person; null of any other, and where its days overlap another’s.',
)
export const Meeting = of<MeetingAnswer>()(v.object({ id, ordinal, ...meetingFields }))
export const MeetingWritten = of<MeetingSaved>()(v.object({ id, ordinal, ...meetingFields, possibleDuplicates }))
export const MeetingList = v.object({ version, meetings: paged(Meeting), next })

export const PhraseRead = of<PhraseAnswer>()(
	v.object({
		value: said(v.nullable(v.union([count(), day])), 'A number or a day; null where nothing is counted.'),
		text: v.nullable(words),
		title: said(v.nullable(words), 'Who counts, and until when; null where nothing is counted.'),
		asOf: v.nullable(day),
		countedBy: v.nullable(Authority),
		url: said(address, 'The widget that tells more.'),
		version,
	}),
)

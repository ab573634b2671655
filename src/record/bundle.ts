/** A whole dossier as one document for export and import: everything but its history. */
import type { Dossier, Leader } from './dossier.ts'
import { byDate, type Meeting } from './meeting.ts'
import type { Source } from './source.ts'
import type { LedgerEntry, Tally } from './tally.ts'
import type { Language, Text } from './text.ts'

type Bundle = Omit<Dossier, 'publicSince'>

/** The same record gives the same document, whenever it is read: every list and every key has its place, whoever wrote the record. */
export function bundleOf(dossier: Dossier): Bundle {
	const { version, updatedAt, id, visibility, languages, title, leaders, tallies, meetings, meetingsCheckedOn } =
		dossier
	const text = (of: Text) => inOrder(of, languages)
	return {
		version,
		updatedAt,
		id,
		visibility,
		languages,
		title: text(title),
		leaders: leaders.map((leader) => leaderOf(leader, text)),
		tallies: tallies.map((tally) => tallyOf(tally, text)),
		meetingsCheckedOn,
		meetings: [...meetings].sort(byDate).map((meeting) => meetingOf(meeting, text)),
	}
}

/** The largest file that an import takes. */
export const MAX_BUNDLE_BYTES = 20_000_000

/** For people to read and for tools to compare line by line; in one line where it could not be brought back otherwise. */
export function bundleJson(bundle: Bundle): string {
	const json = `${JSON.stringify(bundle, null, 2)}\n`
	return new TextEncoder().encode(json).byteLength > MAX_BUNDLE_BYTES ? `${JSON.stringify(bundle)}\n` : json
}

type InOrder = (of: Text) => Text

function inOrder(text: Text, languages: readonly Language[]): Text {
	return Object.fromEntries(
		languages.flatMap((language) => {
			const words = text[language]
			return words === undefined ? [] : [[language, words]]
		}),
	)
}

function leaderOf({ id, name, office, terms }: Leader, text: InOrder): Leader {
	return { id, name: text(name), office: text(office), terms: terms.map(({ from, to }) => ({ from, to })) }
}

function tallyOf({ id, authority, preferred, method, periods, entries }: Tally, text: InOrder): Tally {
	return {
		id,
		authority: { id: authority.id, name: text(authority.name), site: authority.site },
		preferred,
		method: method && text(method),
		periods: periods.map(({ id, label, from, to }) => ({ id, label: text(label), from, to })),
		entries: entries.map((entry) => entryOf(entry, text)),
	}
}

function entryOf(entry: LedgerEntry, text: InOrder): LedgerEntry {
	const { id, kind, period, delta, on, source, note, reason, undoes, reportedBy, deniedBy, denialSource, counted } =
		entry
	return {
		id,
		kind,
		period,
		delta,
		on,
		source: source && sourceOf(source, text),
		note: note && text(note),
		reason,
		undoes,
		reportedBy: reportedBy && text(reportedBy),
		deniedBy: deniedBy && text(deniedBy),
		denialSource: denialSource && sourceOf(denialSource, text),
		counted,
		confirms: entry.confirms,
		recordedAt: entry.recordedAt,
	}
}

function meetingOf(meeting: Meeting, text: InOrder): Meeting {
	const { id, date, until, datePrecision, status, format, featured, place, reportedBy, deniedBy, occasion } = meeting
	const { duration, attendees, topics, outcomes, remarks } = meeting
	return {
		id,
		date,
		until,
		datePrecision,
		status,
		format,
		featured,
		place: place && { city: text(place.city), country: place.country, venue: place.venue && text(place.venue) },
		reportedBy: reportedBy && text(reportedBy),
		deniedBy: deniedBy && text(deniedBy),
		occasion: occasion && text(occasion),
		duration: duration && {
			plannedMinutes: duration.plannedMinutes,
			plannedApproximate: duration.plannedApproximate,
			actual: duration.actual && {
				min: duration.actual.min,
				max: duration.actual.max,
				approximate: duration.actual.approximate,
			},
		},
		attendees: attendees.map(({ name, office }) => ({ name: text(name), office: office && text(office) })),
		topics: topics.map(text),
		outcomes: outcomes.map(text),
		remarks: remarks.map(({ speaker, text: words }) => ({ speaker: text(speaker), text: text(words) })),
		summary: meeting.summary && text(meeting.summary),
		sources: meeting.sources.map((source) => sourceOf(source, text)),
	}
}

function sourceOf({ url, publisher, title, publishedOn, language, archivedUrl }: Source, text: InOrder): Source {
	return {
		url,
		publisher: publisher && text(publisher),
		title,
		publishedOn,
		...(language === undefined ? {} : { language }),
		...(archivedUrl === undefined ? {} : { archivedUrl }),
	}
}

/** A whole dossier as one document for export and import: everything but its history. */
import type { Dossier, Leader } from './dossier.ts'
import { isErased } from './erased.ts'
import type { Meeting } from './meeting.ts'
import type { Source } from './source.ts'
import type { LedgerEntry, Tally } from './tally.ts'
import type { Language, Text } from './text.ts'

/** The largest file that an import takes. */
export const MAX_BUNDLE_BYTES = 20_000_000

/** A list of a record, so many of its items at a time. */
export type Pages<Item> = AsyncIterable<readonly Item[]>

export type BundleLists = {
	/** By tally; none of a tally that has no entries. */
	readonly entries: ReadonlyMap<string, Pages<LedgerEntry>>
	readonly meetings: Pages<Meeting> | null
}

/**
 * The document in pieces, so that it is never held whole. The same record gives the same document: every list and every key has its
 * place, whoever wrote the record. A meeting and an entry have each a line, for tools that compare lines; the rest is indented. With
 * every member in a line of its own, the largest could not be brought back.
 *
 * @param dossier without its entries and meetings
 */
export async function* bundleText(dossier: Dossier, { entries, meetings }: BundleLists): AsyncGenerator<string> {
	// The mark of erased words is in no language.
	const text = (of: Text) => (isErased(of) ? of : inOrder(of, dossier.languages))
	const listed: Pages<object>[] = []
	function place<Item>(items: Pages<Item> | null | undefined, bundled: (item: Item) => object): readonly string[] {
		if (!items) return []
		listed.push(mapped(items, bundled))
		return [ITEMS]
	}
	const { version, updatedAt, id, visibility, languages, title, leaders, tallies, meetingsCheckedOn } = dossier
	const frame = {
		version,
		updatedAt,
		id,
		visibility,
		languages,
		title: text(title),
		leaders: leaders.map((leader) => leaderOf(leader, text)),
		tallies: tallies.map((tally) => ({
			...tallyOf(tally, text),
			entries: place(entries.get(tally.id), (entry) => entryOf(entry, text)),
		})),
		meetingsCheckedOn,
		meetings: place(meetings, (meeting) => meetingOf(meeting, text)),
	}
	let [before = '', ...rest] = JSON.stringify(frame, null, 2).split(JSON.stringify(ITEMS))
	for (const items of listed) {
		yield before
		// What stands between the line before and the item.
		const margin = /\n *$/.exec(before)?.[0] ?? ''
		let separator = ''
		for await (const page of items) {
			yield separator + page.map((item) => JSON.stringify(item)).join(`,${margin}`)
			separator = `,${margin}`
		}
		;[before = '', ...rest] = rest
	}
	yield `${before}\n`
}

/** Stands for the items of a list. No text of a record is a control character. */
const ITEMS = '\u0000'

async function* mapped<Item>(pages: Pages<Item>, bundled: (item: Item) => object): AsyncGenerator<object[]> {
	for await (const page of pages) yield page.map(bundled)
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

function tallyOf({ id, authority, preferred, method, periods }: Tally, text: InOrder): Omit<Tally, 'entries'> {
	return {
		id,
		authority: { id: authority.id, name: text(authority.name), site: authority.site },
		preferred,
		method: method && text(method),
		periods: periods.map(({ id, label, from, to }) => ({ id, label: text(label), from, to })),
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

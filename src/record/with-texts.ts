/** Replaces the translatable texts of a dossier: those that `textsOf` lists. */
import type { Dossier } from './dossier.ts'
import type { Meeting } from './meeting.ts'
import type { Source } from './source.ts'
import type { LedgerEntry, Tally } from './tally.ts'
import type { Text } from './text.ts'

/** The dossier with each of its texts as `said` gives it. A meeting or an entry whose texts stay stays the same object. */
export function withTexts(dossier: Dossier, said: (text: Text) => Text): Dossier {
	return {
		...dossier,
		title: said(dossier.title),
		leaders: dossier.leaders.map((leader) => ({ ...leader, name: said(leader.name), office: said(leader.office) })),
		tallies: dossier.tallies.map((tally) => withTextsOfTally(tally, said)),
		meetings: dossier.meetings.map((meeting) => sameUnlessChanged(meeting, said, withTextsOfMeeting)),
	}
}

function withTextsOfTally(tally: Tally, said: (text: Text) => Text): Tally {
	return {
		...tally,
		authority: { ...tally.authority, name: said(tally.authority.name) },
		method: tally.method && said(tally.method),
		periods: tally.periods.map((period) => ({ ...period, label: said(period.label) })),
		entries: tally.entries.map((entry) => sameUnlessChanged(entry, said, withTextsOfEntry)),
	}
}

/** The item itself where each of its texts stays. */
function sameUnlessChanged<Item>(
	item: Item,
	said: (text: Text) => Text,
	replaced: (item: Item, said: (text: Text) => Text) => Item,
): Item {
	let isChanged = false
	const changed = replaced(item, (text) => {
		const next = said(text)
		isChanged ||= next !== text
		return next
	})
	return isChanged ? changed : item
}

function withTextsOfEntry(entry: LedgerEntry, said: (text: Text) => Text): LedgerEntry {
	return {
		...entry,
		note: entry.note && said(entry.note),
		reportedBy: entry.reportedBy && said(entry.reportedBy),
		deniedBy: entry.deniedBy && said(entry.deniedBy),
		source: entry.source && withTextsOfSource(entry.source, said),
		denialSource: entry.denialSource && withTextsOfSource(entry.denialSource, said),
	}
}

function withTextsOfMeeting(meeting: Meeting, said: (text: Text) => Text): Meeting {
	const { place, reportedBy, deniedBy, occasion, summary } = meeting
	return {
		...meeting,
		place: place && { ...place, city: said(place.city), venue: place.venue && said(place.venue) },
		reportedBy: reportedBy && said(reportedBy),
		deniedBy: deniedBy && said(deniedBy),
		occasion: occasion && said(occasion),
		attendees: meeting.attendees.map(({ name, office }) => ({ name: said(name), office: office && said(office) })),
		topics: meeting.topics.map(said),
		outcomes: meeting.outcomes.map(said),
		remarks: meeting.remarks.map(({ speaker, text }) => ({ speaker: said(speaker), text: said(text) })),
		summary: summary && said(summary),
		sources: meeting.sources.map((source) => withTextsOfSource(source, said)),
	}
}

function withTextsOfSource(source: Source, said: (text: Text) => Text): Source {
	return { ...source, publisher: source.publisher && said(source.publisher) }
}

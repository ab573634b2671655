/** A dossier's page in English, and by that what every language of it says beside the words that it shares with the widgets. */

export type PageWords = Readonly<typeof EN>

export const EN = {
	/** Names the links to the same page in other languages. */
	language: 'Language',
	/** What the page is, after the dossier's title: in its `<title>`. */
	about: 'meetings and phone calls',
	/** @param day in words */
	asOfDay: (day: string) => `As of ${day}: what the record says had happened by the end of that day.`,
	ofVersion: (version: string, day: string) => `Version ${version} of the record, saved on ${day}. It never changes.`,
	live: 'See the record as it stands now',
	archived: 'This dossier is archived: it is no longer updated.',
	draft: 'An unpublished draft. Downloads and citations come with its publication.',
	total: 'Total',
	byYear: 'Year by year',
	byDecade: 'Decade by decade',
	bySpan: (years: string) => `In steps of ${years} years`,
	legend: 'Outlined: a total stated for several years together, drawn at its yearly average.',
	/** Goes on where calls of those years are dated, and what such a period's row is then called. */
	legendDated: 'Calls whose day is known are in the bar of their own year, and not in that total.',
	undated: 'day not known',
	table: 'As a table',
	year: 'Year',
	earlier: 'Earlier years',
	meetings: 'Meetings',
	/** @param shown the number of meetings listed, @param all of those that are recorded */
	newestOf: (shown: string, all: string) => `The newest ${shown} of ${all} are listed here.`,
	allMeetings: 'All meetings (CSV)',
	note: 'Backgrounder',
	noteLead: 'A reference note to append to a story.',
	full: 'Full',
	short: 'Short',
	plainText: 'Plain text',
	widgets: 'Widgets for an article',
	codes: 'Embed codes',
	method: 'How we count',
	rules: [
		'Only meetings held in person have a number. Meetings by video, and those that are only reported, are listed without one.',
		'A count of calls is what its authority states, plus the calls recorded since. Where it states a total for several years, no year is given a share of it.',
		'Every fact has a source. A change to a published one is listed under “Corrections”.',
	],
	corrections: 'Corrections',
	noCorrections: 'Nothing has been corrected since publication.',
	corrected: { correction: 'Correction', update: 'Update', clarification: 'Clarification' },
	otherChanges: (count: string) => `And ${count} more.`,
	allCorrections: 'All corrections (JSON)',
	/** `{rows}`, `{version}` and `{findings}` are numbers. */
	proof: {
		title: 'Proof',
		lead: 'The hash of each version is part of the next, so the past cannot be rewritten unnoticed. Your browser can check this. It remembers the result, and the next check will show if the history was rewritten.',
		links: 'The whole chain (JSON)',
		check: 'Check in this browser',
		checking: 'Checking…',
		holds: 'Nothing was rewritten: all rows ({rows}) up to version {version} are as they were published.',
		fails: 'The check failed; discrepancies found: {findings}. Please tell the newsroom.',
		unsigned: 'It is not signed: this newsroom has no key.',
		cannot: 'The check could not be completed. Please try again later.',
	},
	data: 'Data',
	files: {
		'meetings.csv': 'Meetings',
		'meeting-details.csv': 'Details of meetings',
		'calls.csv': 'Calls, entry by entry',
		'totals.csv': 'Totals by period',
		'changes.csv': 'Changes',
		'meetings.ics': 'Meetings as a calendar',
		'corrections.atom': 'Corrections as a feed',
		'changes.json': 'Changes as a feed',
	},
	api: 'Everything, for programs',
	licence: 'Licence',
	cite: 'Cite this',
	citeLead: 'This address always shows the version cited.',
	/**
	 * @param newsroom with its stop
	 * @example 'Newsroom. “Putin and Trump: meetings and phone calls.” Dossier, version 3, 15 August 2025'
	 */
	citation: (newsroom: string, title: string, version: string, day: string) =>
		`${newsroom} “${title}: meetings and phone calls.” Dossier, version ${version}, ${day}`,
	asOf: (day: string) => `as of ${day}`,
}

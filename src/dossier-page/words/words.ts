/** The interface of a language that a dossier's page speaks, beside the words that it shares with the widgets. */
import type { ReasonKind } from '../../record/revision.ts'

/** What can be downloaded, by the name of its file. */
export const DOWNLOADS = [
	'meetings.csv',
	'meeting-details.csv',
	'calls.csv',
	'totals.csv',
	'changes.csv',
	'meetings.ics',
	'corrections.atom',
	'changes.json',
] as const
export type Download = (typeof DOWNLOADS)[number]

export type PageWords = {
	/** Names the links to the same page in other languages. */
	readonly language: string
	/** What the page is, after the dossier's title: in its `<title>`. */
	readonly about: string
	/** @param day in words */
	readonly asOfDay: (day: string) => string
	readonly ofVersion: (version: string, day: string) => string
	readonly live: string
	readonly archived: string
	readonly draft: string
	readonly total: string
	readonly byYear: string
	readonly byDecade: string
	readonly bySpan: (years: string) => string
	readonly legend: string
	/** Goes on where calls of those years are dated, and what such a period's row is then called. */
	readonly legendDated: string
	readonly undated: string
	readonly table: string
	readonly year: string
	readonly earlier: string
	readonly meetings: string
	/** @param shown the number of meetings listed, @param all of those that are recorded */
	readonly newestOf: (shown: string, all: string) => string
	readonly allMeetings: string
	readonly note: string
	readonly noteLead: string
	readonly full: string
	readonly short: string
	readonly plainText: string
	readonly widgets: string
	readonly codes: string
	readonly method: string
	readonly rules: readonly string[]
	readonly corrections: string
	readonly noCorrections: string
	readonly corrected: Readonly<Record<ReasonKind, string>>
	readonly otherChanges: (count: string) => string
	readonly allCorrections: string
	/** `{rows}`, `{version}` and `{findings}` are numbers. */
	readonly proof: Readonly<
		Record<'title' | 'lead' | 'links' | 'check' | 'checking' | 'holds' | 'fails' | 'unsigned' | 'cannot', string>
	>
	readonly data: string
	readonly files: Readonly<Record<Download, string>>
	readonly api: string
	readonly licence: string
	readonly cite: string
	readonly citeLead: string
	/**
	 * @param newsroom with its stop
	 * @example 'Newsroom. “Putin and Trump: meetings and phone calls.” Dossier, version 3, 15 August 2025'
	 */
	readonly citation: (newsroom: string, title: string, version: string, day: string) => string
	readonly asOf: (day: string) => string
}

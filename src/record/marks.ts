/** What of a dossier an editor may still have to see to, year by year: what is only reported, has one source, lacks a translation. */
import { yearOf } from './calendar.ts'
import type { Dossier } from './dossier.ts'
import { isErased } from './erased.ts'
import type { Meeting } from './meeting.ts'
import { openReports } from './tally.ts'
import type { Text } from './text.ts'
import { textsOfMeeting } from './texts.ts'

/** Of meetings, by the name that the list of meetings takes in its address; and of calls, which stand on the same page. */
export const MEETING_MARKS = ['reported', 'one-source', 'untranslated'] as const
export type MeetingMark = (typeof MEETING_MARKS)[number]
/** Meetings that have a mark, and began in one of these years. */
export type Marked = { readonly mark: MeetingMark; readonly years: readonly [from: number, to: number] | null }
const MARKS = [...MEETING_MARKS, 'reported-call', 'untranslated-call'] as const
export type Mark = (typeof MARKS)[number]
const OF_LANGUAGES: readonly Mark[] = ['untranslated', 'untranslated-call']

/** How many, by year, oldest first. Only of those that there are. */
export type Marks = readonly (readonly [Mark, readonly (readonly [year: number, count: number])[]])[]

export function isMarked(mark: MeetingMark, meeting: Meeting, { languages }: Pick<Dossier, 'languages'>): boolean {
	switch (mark) {
		case 'reported':
			return meeting.status === 'reported'
		case 'one-source':
			// What is announced or denied has its one source by nature.
			return ['held', 'reported'].includes(meeting.status) && meeting.sources.length < 2
		case 'untranslated':
			return [...textsOfMeeting(meeting, '')].some(({ text }) => lacks(text, languages))
	}
}

export function marksOf(dossier: Dossier): Marks {
	return marksFrom((mark) => daysOf(mark, dossier).map((day) => [Number(yearOf(day)), 1]))
}

/** @param was a part of the record before an edit, with all that the edit changes; `is` is the same after it */
export function grownMarks(before: Marks, was: Dossier, is: Dossier): Marks {
	const [then, now] = [marksOf(was), marksOf(is)]
	return marksFrom((mark) => [
		...yearsOf(mark, before),
		...yearsOf(mark, now),
		...yearsOf(mark, then).map(([year, count]) => [year, -count] as const),
	])
}

/** @param untranslated what lacks one of other languages than before; all else has the marks that it had */
export function marksInLanguages(before: Marks, untranslated: Marks): Marks {
	return marksFrom((mark) => yearsOf(mark, OF_LANGUAGES.includes(mark) ? untranslated : before))
}

function yearsOf(mark: Mark, marks: Marks): Marks[number][1] {
	return marks.find(([name]) => name === mark)?.[1] ?? []
}

function daysOf(mark: Mark, dossier: Dossier): string[] {
	const { meetings, tallies, languages } = dossier
	switch (mark) {
		case 'reported-call':
			return tallies.flatMap(({ entries }) => openReports(entries)).map(({ on }) => on)
		case 'untranslated-call':
			return tallies
				.flatMap(({ entries }) => entries)
				.filter((e) => [e.note, e.reportedBy, e.deniedBy].some((text) => text !== null && lacks(text, languages)))
				.map(({ on }) => on)
		default:
			return meetings.filter((meeting) => isMarked(mark, meeting, dossier)).map(({ date }) => date)
	}
}

function marksFrom(of: (mark: Mark) => readonly (readonly [year: number, count: number])[]): Marks {
	return MARKS.flatMap((mark) => {
		const sums = new Map<number, number>()
		for (const [year, count] of of(mark)) sums.set(year, (sums.get(year) ?? 0) + count)
		const years = [...sums].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
		return years.length > 0 ? [[mark, years] as const] : []
	})
}

function lacks(text: Text, languages: Dossier['languages']): boolean {
	return !isErased(text) && languages.some((language) => !Object.hasOwn(text, language))
}

/** What of a dossier an editor may still have to see to, year by year: what is only reported, has one source, lacks a translation. */
import type { Dossier } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import { openReports } from '../../record/tally.ts'
import type { Text } from '../../record/text.ts'
import { textsOfMeeting } from '../../record/texts.ts'

/** Of meetings, by the name that the list of meetings takes in its address; and of calls, which stand on the same page. */
export const MEETING_MARKS = ['reported', 'one-source', 'untranslated'] as const
export type MeetingMark = (typeof MEETING_MARKS)[number]
export type Mark = MeetingMark | 'reported-call' | 'untranslated-call'

/** How many, by year; with the first of them. Only of those that there are. */
export type Marks = ReadonlyMap<Mark, ReadonlyMap<number, { readonly count: number; readonly first: string }>>

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
	const { meetings, tallies, languages } = dossier
	const entries = tallies.flatMap((tally) => tally.entries)
	const untranslated = entries.filter((e) =>
		[e.note, e.reportedBy, e.deniedBy].some((text) => text !== null && lacks(text, languages)),
	)
	const all = [
		...MEETING_MARKS.map((mark) => {
			const marked = meetings.filter((meeting) => isMarked(mark, meeting, dossier))
			return [mark, marked.map(({ id, date }) => ({ id, day: date }))] as const
		}),
		[
			'reported-call',
			tallies.flatMap((tally) => openReports(tally.entries)).map(({ id, on }) => ({ id, day: on })),
		] as const,
		['untranslated-call', untranslated.map(({ id, on }) => ({ id, day: on }))] as const,
	]
	return new Map(all.flatMap(([mark, marked]) => (marked.length > 0 ? [[mark, byYear(marked)]] : [])))
}

function byYear(marked: readonly { readonly id: string; readonly day: string }[]) {
	const years = Map.groupBy(marked, ({ day }) => Number(day.slice(0, 4)))
	return new Map([...years].map(([year, those]) => [year, { count: those.length, first: those[0]?.id ?? '' }]))
}

function lacks(text: Text, languages: Dossier['languages']): boolean {
	return languages.some((language) => !Object.hasOwn(text, language))
}

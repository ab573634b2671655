/** Finds what somebody asks for in words: dossiers, meetings and ledger entries, each with the text that has the words. */
import { type Told, toldOf } from '../record/found.ts'
import { isoDate } from '../record/meeting-days.ts'
import { countryNames, termsAsked } from '../record/terms.ts'
import type { Text } from '../record/text.ts'
import type { Audience } from '../record/visibility.ts'
import type { Database } from '../store/database.ts'
import { type FoundEntry, type FoundList, type FoundMeeting, find } from '../store/find.ts'
import type { DossierOfDesk } from '../store/list-dossiers.ts'
import { typedDays } from './typed-date.ts'

/** A longer question is cut there. */
export const MAX_QUESTION = 200

export type Findings = {
	readonly dossiers: FoundList<DossierOfDesk>
	readonly meetings: FoundList<FoundMeeting & { readonly told: Told | null }>
	readonly entries: FoundList<FoundEntry & { readonly told: Told | null }>
}

export async function findWords(
	db: Database,
	question: string,
	{ limit, audience }: { readonly limit: number; readonly audience: Audience },
): Promise<Findings> {
	const words = question.slice(0, MAX_QUESTION)
	// A day that a text tells of stands there as it was typed.
	const questions = [...new Set([words, dayAsked(question) ?? words])].map(termsAsked)
	const { dossiers, meetings, entries } = await find(db, questions, limit, audience)
	const terms = [...new Set(questions.flat())]
	return {
		dossiers,
		meetings: {
			...meetings,
			items: meetings.items.map((m) => ({ ...m, told: toldOf(ofMeeting(m), named(m), terms) })),
		},
		entries: { ...entries, items: entries.items.map((e) => ({ ...e, told: toldOf(ofEntry(e), [e.on], terms) })) },
	}
}

/** A day as people type it, in any of the ways that a form takes: the record has it as `2018-07-16`. */
function dayAsked(question: string): string | null {
	const days = question.length <= MAX_QUESTION ? typedDays(question) : null
	return days?.ok && days.value.until === null ? isoDate(days.value) : null
}

function named({ place, date }: FoundMeeting): string[] {
	return [date, ...Object.values(place?.city ?? {}), ...countryNames(place)]
}

function ofMeeting(meeting: FoundMeeting): Told[] {
	const { place, occasion, attendees, topics, outcomes, remarks, summary, reportedBy, sources } = meeting
	const texts = [
		place?.venue,
		occasion,
		...topics,
		...outcomes,
		summary,
		...remarks.flatMap((r) => [r.speaker, r.text]),
	]
	return [
		...attendees
			.flatMap(({ name, office }) => [name, office])
			.flatMap((text) => (text ? [told('attendee', text)] : [])),
		...texts.flatMap((text) => (text ? [told('text', text)] : [])),
		...(reportedBy ? [told('reporter', reportedBy)] : []),
		...sources.map((source) => ({ of: 'source', source }) as const),
	]
}

function ofEntry({ note, reason, reportedBy, source }: FoundEntry): Told[] {
	return [
		...(note ? [told('text', note)] : []),
		...(reason === null ? [] : [{ of: 'reason', text: reason } as const]),
		...(reportedBy ? [told('reporter', reportedBy)] : []),
		...(source ? [{ of: 'source', source } as const] : []),
	]
}

function told(of: 'attendee' | 'text' | 'reporter', text: Text): Told {
	return { of, text }
}

/** The interface of a language that backgrounders are written in: whole sentences, each with its full stop. */
import type { Words } from '../../../widgets/languages/words.ts'
import type { DurationKind } from '../../record/duration.ts'
import type { MeetingFormat } from '../../record/meeting.ts'
import type { MeetingDays } from '../../record/meeting-days.ts'
import { baseOf, type Language, stopped } from '../../record/text.ts'

const NOTE_LANGUAGES: readonly Language[] = ['ru', 'en']

export function hasNoteIn(language: Language): boolean {
	return NOTE_LANGUAGES.includes(baseOf(language))
}

export type Named = { readonly name: string; readonly office: string | null }

/** Who a sentence begins with; `areNamed`: two leaders at least, of whom it can say that they met. */
export type People = { readonly said: string; readonly areNamed: boolean }

/** Who says so, and until when; `corrected`: the day on which it was put right afterwards. All days in words. */
export type Credit = { readonly names: readonly string[]; readonly asOf: string; readonly corrected: string | null }

/** `unrecorded`: its day has passed, and nobody has said what came of it. */
export type Standing = 'held' | 'announced' | 'unrecorded' | 'cancelled' | 'unconfirmed'

export type Share = { readonly label: string; readonly count: number }

export type NoteWords = {
	readonly words: Words
	readonly headline: (title: string) => string
	/** Two leaders or more, with their offices. */
	readonly together: (leaders: readonly Named[]) => string
	readonly met: (people: People, times: number, first: MeetingDays, newest: MeetingDays, credit: Credit) => string
	/** No meeting in person is recorded. */
	readonly notMet: (people: People, asOf: string) => string
	/** `isMore`: beside others that were told of */
	readonly byVideo: (people: People, count: number, isMore: boolean) => string
	readonly unconfirmed: (count: number, isMore: boolean) => string
	/** @param days null where there are several */
	readonly announced: (count: number, days: MeetingDays | null, isMore: boolean) => string
	/** Their day has passed, and nobody has said what came of them. */
	readonly unrecorded: (count: number, days: MeetingDays | null, isMore: boolean) => string
	readonly called: (people: People, times: number, shares: readonly Share[], credit: Credit) => string
	readonly notCounted: (asOf: string) => string
	/** @param isBeside a number of the same authority's stands before it */
	readonly unconfirmedCalls: (count: number, isBeside: boolean) => string
	readonly otherCount: (name: string, total: number, asOf: string) => string
	/** A period that is no calendar year, with its days. */
	readonly period: (label: string, from: string, to: string) => string
	readonly meetingsTitle: string
	readonly methodTitle: string
	/** With what stands between it and the day: no comma before a place that is none on a map. */
	readonly where: (city: string, country: string | null, venue: string | null) => string
	/** What kind of meeting it was, beside what, and what became of it. */
	readonly what: (format: MeetingFormat, occasion: string | null, standing: Standing) => string
	readonly reportedBy: (by: string) => string
	readonly lasted: (planned: { minutes: number; approximate: boolean } | null, actual: DurationKind | null) => string
	readonly present: (attendees: readonly Named[]) => string
	readonly topics: (topics: readonly string[], isHeld: boolean, people: People) => string
	/** A sentence of the record, with its subject where it begins with a verb. */
	readonly outcome: (text: string, isFirst: boolean, people: People) => string
	readonly remark: (speaker: string, text: string) => string
	/** @param more that are not named */
	readonly source: (names: readonly string[], more: boolean) => string
	readonly newestTold: (told: number, all: number) => string
	/** Before the address of all meetings. */
	readonly allStand: string
	readonly shortened: string
	/** Without its end: an address may follow. */
	readonly made: (title: string, version: string, day: string) => string
}

/** In brackets or after a colon an item may hold a comma itself: then semicolons part them. */
export function listed(items: readonly string[], { language, list, semicolon }: Words): string {
	if (!items.some((item) => /[,;()]/.test(item))) return list(items)
	const last = items.at(-1) ?? ''
	const isEnglish = language === 'en' && items.length > 1
	return isEnglish ? `${items.slice(0, -1).join(semicolon)}${semicolon}and ${last}` : items.join(semicolon)
}

/** As a sentence, whatever end its editor gave it. */
export function sentence(text: string): string {
	const whole = text.trim()
	return stopped(whole.charAt(0).toLocaleUpperCase() + whole.slice(1))
}

/** Brackets within stand between commas: (второй срок, с 20 января; подсчёт: Кремль). */
export function bracketed(text: string): string {
	return `(${text.replace(/ ?\(([^()]*)\)/g, ', $1')})`
}

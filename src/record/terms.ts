/** The words by which dossiers, meetings and entries are found (search terms), folded: without diacritics, both scripts as one. */
import type { Dossier } from './dossier.ts'
import type { Meeting } from './meeting.ts'
import { isoDate, type MeetingDays } from './meeting-days.ts'
import { folded } from './slug.ts'
import type { Source } from './source.ts'
import type { LedgerEntry } from './tally.ts'
import type { Text } from './text.ts'

/** Of one meeting: a long one is found by what it begins with. */
const MAX_TERMS = 100
const MAX_CHARACTERS = 40
/** Long enough to tell one page of a site from another. */
const MAX_ADDRESS_CHARACTERS = 120
/** A question of more words is asked by its first ones. */
const MAX_ASKED = 8

const DAY = /^\d{4}(-\d\d){0,2}$/
/** `kremlin.ru`, `https://ria.ru/2018/`; no abbreviation such as `U.S.` */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:\/\S*)?$/iu

export function termsOfDossier({ id, title, leaders }: Pick<Dossier, 'id' | 'title' | 'leaders'>): string[] {
	return bounded([
		...wordsIn([title]),
		...wordsIn(leaders.map(({ name }) => name)),
		...foldedWords(id),
		...wordsIn(leaders.map(({ office }) => office)),
	])
}

/** What names it comes before what tells of it. */
export function termsOfMeeting(meeting: Meeting): string[] {
	const { place, occasion, attendees, topics, outcomes, remarks, summary, reportedBy, deniedBy } = meeting
	const names = [place?.city, place?.venue, ...attendees.map(({ name }) => name), occasion, reportedBy, deniedBy]
	const told = [...topics, ...outcomes, summary, ...remarks.flatMap(({ speaker, text }) => [speaker, text])]
	return bounded([
		isoDate(meeting),
		...wordsIn(names),
		...dayWords(meeting),
		...countryNames(place).flatMap(foldedWords),
		...meeting.sources.flatMap(termsOfSource),
		...wordsIn(told),
		...wordsIn(attendees.map(({ office }) => office)),
	])
}

export function termsOfEntry(entry: LedgerEntry): string[] {
	const { on, source, note, reason, reportedBy, deniedBy, denialSource } = entry
	return bounded([
		on,
		...[source, denialSource].flatMap((one) => (one ? termsOfSource(one) : [])),
		...wordsIn([reportedBy, deniedBy, note]),
		...foldedWords(reason ?? ''),
	])
}

/** What somebody asks for: days and addresses as they are, all else by its words. */
export function termsAsked(question: string): string[] {
	const asked = question
		.trim()
		.split(/\s+/)
		.flatMap((part) => (DAY.test(part) ? [part] : ADDRESS.test(part) ? [addressTerm(part)] : foldedWords(part)))
	return [...new Set(asked)].slice(0, MAX_ASKED)
}

export function addressTerm(address: string): string {
	return address
		.replace(/^https?:\/\//i, '')
		.replace(/^www\./i, '')
		.replace(/\/$/, '')
		.toLowerCase()
		.slice(0, MAX_ADDRESS_CHARACTERS)
}

function termsOfSource({ url, publisher, title }: Source): string[] {
	return [addressTerm(url), ...wordsIn([publisher]), ...foldedWords(title ?? '')]
}

/** In the languages in which its city is named, too: whoever looks for a country does not know how it was written down. */
export function countryNames(place: Meeting['place']): string[] {
	if (place?.country == null) return []
	const { country, city } = place
	const languages = new Set(['en', 'ru', ...Object.keys(city)])
	return [...languages].flatMap((language) => countriesIn(language).of(country) ?? [])
}

/** As it is said: `16`, `July`, `июля`, `2018`. */
function dayWords({ date, datePrecision }: MeetingDays): string[] {
	if (datePrecision === 'year') return []
	months ??= ['en', 'ru'].map((language) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }))
	const words = months.flatMap((format) => foldedWords(format.format(new Date(`${date}T00:00:00Z`))))
	return datePrecision === 'day' ? words : words.filter((word) => word !== '1')
}

let months: readonly Intl.DateTimeFormat[] | undefined

const named = new Map<string, Intl.DisplayNames>()

function countriesIn(language: string): Intl.DisplayNames {
	const names = named.get(language) ?? new Intl.DisplayNames(language, { type: 'region' })
	named.set(language, names)
	return names
}

function wordsIn(texts: readonly (Text | null | undefined)[]): string[] {
	return texts.flatMap((text) => Object.values(text ?? {}).flatMap(foldedWords))
}

export function foldedWords(text: string): string[] {
	return (
		folded(text)
			.match(/[\p{L}\p{N}]+/gu)
			?.map((word) => word.slice(0, MAX_CHARACTERS)) ?? []
	)
}

function bounded(terms: readonly string[]): string[] {
	return [...new Set(terms)].slice(0, MAX_TERMS)
}

/** Autocomplete data from the record: known topics, people, places and sources, and the fields that a choice fills in. */
import type { KnownFrom } from '../../reads/read-known.ts'
import { isBlank, withoutInvisible } from '../../record/clean-text.ts'
import { byDate, type Meeting } from '../../record/meeting.ts'
import type { Source } from '../../record/source.ts'
import type { LedgerEntry } from '../../record/tally.ts'
import type { Language, Text } from '../../record/text.ts'
import type { Fields } from '../fields.ts'

export const KNOWN_TEXTS = [
	'cities',
	'venues',
	'occasions',
	'topics',
	'people',
	'offices',
	'publishers',
	/** Who reports a meeting or denies it. */
	'tellers',
] as const
export type KnownTexts = (typeof KNOWN_TEXTS)[number]

export type Known = Readonly<Record<KnownTexts, readonly Text[]>> & {
	readonly sources: readonly Source[]
	/** Codes of countries. */
	readonly countries: readonly string[]
}

/**
 * The newest first: of two translations of one text the newer is offered. A form is given the newest meetings and entries of a
 * record (`reads/read-known.ts`), so names that stand in older ones alone are not offered: a form would else read all of the
 * record, and its lists would be as long as that is.
 */
export function knownIn({ leaders, meetings, tallies, sources = [] }: KnownFrom): Known {
	const newest = [...meetings].sort(byDate).reverse()
	const all = <Item>(of: (meeting: Meeting) => readonly (Item | null)[]) =>
		newest.flatMap(of).filter((item) => item !== null)
	const entries = tallies.flatMap((tally) => tally.entries)
	const ofEntries = (of: (entry: LedgerEntry) => readonly (Text | null)[]) =>
		entries.flatMap(of).filter((text) => text !== null)
	const publishers = [
		...all((m) => m.sources.map(({ publisher }) => publisher)),
		...ofEntries(({ source }) => [source?.publisher ?? null]),
	]
	return {
		cities: distinct(all((m) => [m.place?.city ?? null])),
		venues: distinct(all((m) => [m.place?.venue ?? null])),
		occasions: distinct(all((m) => [m.occasion])),
		topics: distinct(all((m) => m.topics)),
		people: distinct([
			...leaders.map((l) => l.name),
			...all((m) => [...m.attendees.map((a) => a.name), ...m.remarks.map((r) => r.speaker)]),
		]),
		offices: distinct([...leaders.map((l) => l.office), ...all((m) => m.attendees.map((a) => a.office))]),
		publishers: distinct(publishers),
		tellers: distinct([
			...all((m) => [m.reportedBy, m.deniedBy]),
			...ofEntries(({ reportedBy, deniedBy }) => [reportedBy, deniedBy]),
			...tallies.map(({ authority }) => authority.name),
			...publishers,
		]),
		sources: ofEachAddress([...all((m) => m.sources), ...sources]),
		countries: [...new Set(all((m) => [m.place?.country ?? null]))],
	}
}

/** The first that has a title; without one, a source may be known by its bare address alone. */
function ofEachAddress(sources: readonly Source[]): Source[] {
	const byAddress = [...Map.groupBy(sources, ({ url }) => url).values()]
	return byAddress.flatMap((same) => same.find(({ title }) => title) ?? same.slice(0, 1))
}

/** The addresses of sources that somebody has typed. */
export function addressesIn(fields: Fields): string[] {
	return Object.entries(fields)
		.filter(([name]) => name === 'source' || SOURCE_URL.test(name))
		.map(([, value]) => withoutInvisible(value).trim())
		.filter(Boolean)
}

const SOURCE_URL = /^sources\.\d+\.url$/

export const NOTHING_KNOWN = knownIn({ leaders: [], meetings: [], tallies: [] })

function distinct(texts: readonly Text[]): Text[] {
	return [...new Map(texts.map((text) => [JSON.stringify(text), text])).values()]
}

/** Which fields take which known texts. */
const TAKES: readonly (readonly [field: RegExp, known: KnownTexts])[] = [
	[/^place\.city$/, 'cities'],
	[/^place\.venue$/, 'venues'],
	[/^occasion$/, 'occasions'],
	[/^topics\.\d+$/, 'topics'],
	[/^(attendees\.\d+\.name|remarks\.\d+\.speaker)$/, 'people'],
	[/^attendees\.\d+\.office$/, 'offices'],
	[/^sources\.\d+\.publisher$/, 'publishers'],
	[/^(reportedBy|deniedBy)$/, 'tellers'],
]

/**
 * The fields with what follows from them: a known text that stands in one language alone comes in the others, too, and a
 * known source's address brings its publisher, title and date. What somebody has typed stays as it is.
 */
export function completed(fields: Fields, known: Known, languages: readonly Language[]): Fields {
	const filled: Record<string, string> = { ...fields }
	for (const [name, value] of Object.entries(fields)) {
		const given = withoutInvisible(value).trim()
		if (given === '') continue
		for (const [other, text] of followsFrom(name, given, known, fields, languages)) {
			if (isBlank(filled[other] ?? '')) filled[other] = text
		}
	}
	return filled
}

/** The first of those with the most languages. */
function wholest(texts: readonly Text[]): Text | undefined {
	const languagesIn = (text: Text) => Object.keys(text).length
	return texts.toSorted((a, b) => languagesIn(b) - languagesIn(a))[0]
}

function followsFrom(
	name: string,
	given: string,
	known: Known,
	fields: Fields,
	languages: readonly Language[],
): readonly (readonly [name: string, text: string])[] {
	const [, place = '', last = ''] = /^(.+)\.([^.]+)$/.exec(name) ?? []
	if (SOURCE_URL.test(name)) {
		const { publisher, title, publishedOn, language, archivedUrl } = known.sources.find((s) => s.url === given) ?? {}
		const publishers = Object.entries(publisher ?? {}).map(([of, name]) => [`publisher.${of}`, name] as const)
		const others = Object.entries({ title, publishedOn, language, archivedUrl })
		return [...publishers, ...others].flatMap(([column, value]) =>
			value ? [[`${place}.${column}`, value] as const] : [],
		)
	}
	const takes = TAKES.find(([field]) => field.test(place))
	const isAlone = languages.every((language) => language === last || isBlank(fields[`${place}.${language}`] ?? ''))
	if (!takes || !isAlone) return []
	const text = wholest(known[takes[1]].filter((t) => t[last] === given))
	return Object.entries(text ?? {}).map(([language, words]) => [`${place}.${language}`, words] as const)
}

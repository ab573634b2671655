/** Reads feeds: what was corrected in a dossier, all that was changed in it, and which dossiers were changed last. */
import { VALUES } from '../../widgets/kinds.ts'
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import { dossierItem } from '../formats/dossier-item.ts'
import { type FeedWords, feedLanguage, feedWords } from '../formats/feed-words.ts'
import { atom, type Feed, type FeedItem, jsonFeed } from '../formats/feeds.ts'
import { apiAddress, pageAddress } from '../formats/told.ts'
import type { DOSSIERS_FEED_PARAMETERS, FEED_PARAMETERS } from '../queries/file.ts'
import { badQuery, type Query, wholeNumber } from '../queries/query.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { counts } from '../record/excerpt.ts'
import type { Proof } from '../record/proof.ts'
import type { Change, PublicRevision } from '../record/revision.ts'
import { inLanguage, type Language } from '../record/text.ts'
import { listNewestDossiers } from '../store/list-dossiers.ts'
import { type Names, namesIn } from '../store/names.ts'
import { proofsOf } from '../store/read-proof.ts'
import { readCorrections, readPublicRevisions } from '../store/revisions.ts'
import { readSettings } from '../store/settings.ts'
import { excerptAt } from './excerpt-at.ts'
import { listEdited } from './paging.ts'
import { languageOf } from './read-widget.ts'
import type { Reader } from './reader.ts'

/** A feed is read often: it has what is new, and `changes.csv` has all. */
const ITEMS = 50
/** A pasted table makes thousands of changes in one version. */
const SENTENCES = 20
/** Of the names that its sentences say, of each kind. */
const NAMES = 80

/** Live also of a version: its sentences are in the words of today. */
export type FeedAnswer = {
	readonly body: string
	readonly etag: string
	readonly filename: string
}

/** How a change is said in a sentence, and a reason that was given for an editor. */
export type Tell = {
	readonly change: (language: Language, made: { change: Change; version: number }, names: Names) => string
	readonly reason: (language: Language, reason: string) => string
}

export async function readFeed(
	reader: Reader,
	id: string,
	of: 'corrections' | 'changes',
	query: Query<(typeof FEED_PARAMETERS)[number]>,
	tell: Tell,
): Promise<Result<FeedAnswer, Fault>> {
	const version = wholeNumber(query.version, 'version', VALUES.version)
	if (!version.ok) return version
	const question = { asOf: null, version: version.value }
	const read = await excerptAt(reader, id, question, (today) => ({ ...counts(today), countsCalls: false }))
	if (!read.ok) return read
	const { dossier, around } = read.value
	const language = languageOf(dossier, query.lang ?? null)
	if (!language.ok) return language
	const revisions = await revisionsOf(reader, id, of, dossier.version)
	const changes = revisions.flatMap((revision) => revision.changes.slice(0, SENTENCES))
	const [names, proofs] = await Promise.all([
		namesIn(reader.db, id, 'readers', changes, NAMES),
		proofsOf(
			reader.db,
			id,
			revisions.map((revision) => revision.version),
		),
	])
	const words = feedWords(language.value)
	const told = feedLanguage(language.value)
	const file = of === 'corrections' ? 'corrections.atom' : 'changes.json'
	const { origin } = around
	const page = pageAddress({ origin, id, language: language.value })
	const asked = new URLSearchParams(Object.entries(query)).toString()
	const feed: Feed = {
		id: `urn:sidelines:${id}:${of}`,
		title: `${inLanguage(dossier.title, told, dossier.languages)}: ${words[of]}`,
		language: told,
		url: `${apiAddress({ origin, id })}/${file}${asked === '' ? '' : `?${asked}`}`,
		about: page,
		author: inLanguage(around.settings.newsroom, told, dossier.languages),
		updatedAt: revisions[0]?.at ?? dossier.updatedAt,
		items: revisions.map((revision) => itemOf(revision, id, page, { language: told, words, names, proofs, tell })),
	}
	const body = of === 'corrections' ? atom(feed) : jsonFeed(feed)
	const extra = [version.value && `v${version.value}`, query.lang].flatMap((part) => part || [])
	const [stem, extension] = file.split('.')
	const filename = `${[id, stem, ...extra].join('-')}.${extension}`
	return ok({ body, etag: hashETag(body), filename })
}

/** Newest first. */
async function revisionsOf(
	{ db }: Reader,
	id: string,
	of: 'corrections' | 'changes',
	until: number,
): Promise<PublicRevision[]> {
	if (of === 'changes') return readPublicRevisions(db, id, { after: 0, until, order: 'desc', limit: ITEMS })
	const corrections = await readCorrections(db, id, ITEMS, until + 1)
	return corrections.map((revision) => ({ ...revision, isCorrection: true }))
}

type Telling = {
	readonly language: Language
	readonly words: FeedWords
	readonly names: Names
	readonly proofs: ReadonlyMap<number, Proof>
	readonly tell: Tell
}

function itemOf(
	{ version, at, reason, changes }: PublicRevision,
	id: string,
	page: string,
	{ language, words, names, proofs, tell }: Telling,
): FeedItem {
	const sentences = changes.slice(0, SENTENCES).map((change) => tell.change(language, { change, version }, names))
	const more = changes.length > SENTENCES ? [words.more(changes.length - SENTENCES)] : []
	const proof = proofs.get(version)
	const why = reason === null ? [] : [`${words.reason}: ${tell.reason(language, reason)}`]
	return {
		id: `urn:sidelines:${id}:version:${version}`,
		title: sentences[0] ?? words.changes,
		text: [...sentences, ...more, ...why].join('\n'),
		url: `${page}&version=${version}`,
		at,
		proof: proof ? { version, ...proof } : null,
	}
}

/** Those of which readers are shown a list, with what is counted in each. */
export async function readDossiersFeed(
	reader: Reader,
	{ lang }: Query<(typeof DOSSIERS_FEED_PARAMETERS)[number]>,
): Promise<Result<FeedAnswer, Fault>> {
	const settings = await readSettings(reader.db)
	const dossiers = await listNewestDossiers(reader.db, ITEMS)
	listEdited(reader, dossiers)
	const languages = new Set([...settings.languages, ...dossiers.flatMap(({ title }) => Object.keys(title))])
	if (lang !== undefined && !languages.has(lang)) return badQuery('lang', `one of ${[...languages].join(', ')}`)
	const language = feedLanguage(lang ?? settings.languages[0])
	const words = feedWords(language)
	const api = `${reader.origin}/api/v1/dossiers`
	const today = dateInTimeZone(reader.now(), settings.timeZone)
	const feed: Feed = {
		id: 'urn:sidelines:dossiers',
		title: `${inLanguage(settings.newsroom, language, settings.languages)}: ${words.dossiers}`,
		language,
		url: `${api}.atom${lang === undefined ? '' : `?${new URLSearchParams({ lang })}`}`,
		about: `${reader.origin}/?${new URLSearchParams({ lang: lang ?? language })}`,
		author: inLanguage(settings.newsroom, language, settings.languages),
		updatedAt: dossiers[0]?.updatedAt ?? '1970-01-01T00:00:00Z',
		items: dossiers.map((listed) =>
			dossierItem(listed, { language, languages: settings.languages, today, origin: reader.origin }),
		),
	}
	const body = atom(feed)
	return ok({ body, etag: hashETag(body), filename: 'dossiers.atom' })
}

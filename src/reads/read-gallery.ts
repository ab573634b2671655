/** Reads a page of the gallery: a list of dossiers, what a search has found in them, or the codes of the only one. */
import type { Fault } from '../faults/fault.ts'
import { ok, type Result } from '../faults/result.ts'
import type { GALLERY_PARAMETERS } from '../queries/canonical-address.ts'
import type { Query } from '../queries/query.ts'
import type { GalleryCopy } from '../record/copy.ts'
import type { Language } from '../record/text.ts'
import type { KeptCopy } from '../store/copies.ts'
import { type DossierListed, listDossiers } from '../store/list-dossiers.ts'
import { readSettings } from '../store/settings.ts'
import { DOSSIERS_A_PAGE } from '../store/take-copy.ts'
import { type Findings, findWords } from './find-words.ts'
import { NotInCopy } from './in-copy.ts'
import { dossierCursor, listEdited } from './paging.ts'
import { type CodesModel, codesInCopy, type Pinned, pinnedIn, readCodes } from './read-codes.ts'
import type { Reader } from './reader.ts'

export type GalleryList = {
	readonly kind: 'list'
	readonly language: Language
	/** Those that the titles have, and those that the gallery speaks. */
	readonly languages: readonly Language[]
	/** The newsroom's, IANA. */
	readonly timeZone: string
	/** What the codes that it leads to are to be of, as their addresses say it. */
	readonly chosen: Pinned['chosen']
	/** What is searched for; empty of a plain list. */
	readonly question: string
	readonly dossiers: readonly DossierListed[]
	readonly found: Findings | null
	/** The path of the next page. */
	readonly next: string | null
}

/** With one dossier there is nothing to choose: its codes are what is looked for. */
export type GalleryModel = GalleryList | ({ readonly kind: 'codes' } & CodesModel)

type GalleryQuery = Query<(typeof GALLERY_PARAMETERS)[number]>

/** As many of a kind. */
const FOUND = 20
const SPOKEN = ['en', 'ru']

export async function readGallery(reader: Reader, query: GalleryQuery): Promise<Result<GalleryModel, Fault>> {
	const pinned = pinnedIn(reader, query)
	if (!pinned.ok) return pinned
	const question = query.q?.trim() ?? ''
	if (question !== '') return ok(await searched(reader, query, pinned.value, question))
	if (reader.gallery) return ok(await inCopy(reader, reader.gallery, query, pinned.value))
	const after = await dossierCursor(reader.db, query)
	if (!after.ok) return after
	const listed = await listDossiers(reader.db, DOSSIERS_A_PAGE + 1, after.value)
	listEdited(reader, listed)
	const [only] = listed
	if (only && listed.length === 1 && after.value === null) {
		const codes = await readCodes(reader, only.id, query)
		return codes.ok ? ok({ kind: 'codes', ...codes.value, path: '/' }) : codes
	}
	const { timeZone } = await readSettings(reader.db)
	const dossiers = listed.slice(0, DOSSIERS_A_PAGE)
	return ok(list(query, pinned.value, { dossiers, timeZone, goesOn: listed.length > DOSSIERS_A_PAGE }))
}

async function searched(reader: Reader, query: GalleryQuery, pinned: Pinned, question: string): Promise<GalleryList> {
	if (reader.gallery) throw new NotInCopy()
	const found = await findWords(reader.db, question, { limit: FOUND, audience: 'readers' })
	const { timeZone } = await readSettings(reader.db)
	return { ...list(query, pinned, { dossiers: found.dossiers.items, timeZone, goesOn: false }), question, found }
}

/** The first page, of the record as it stands. */
async function inCopy(
	reader: Reader,
	kept: KeptCopy<GalleryCopy>,
	query: GalleryQuery,
	pinned: Pinned,
): Promise<GalleryModel> {
	if (pinned.pin !== 'live' || query.cursor !== undefined) throw new NotInCopy()
	const { copy, settings } = kept
	if (copy.only) return { kind: 'codes', ...(await codesInCopy(reader, copy.only, settings, query, pinned, '/')) }
	return list(query, pinned, { dossiers: copy.listed, timeZone: settings.timeZone, goesOn: copy.goesOn })
}

function list(
	{ lang }: GalleryQuery,
	{ chosen }: Pinned,
	{ dossiers, timeZone, goesOn }: Pick<GalleryList, 'dossiers' | 'timeZone'> & { readonly goesOn: boolean },
): GalleryList {
	const titled = dossiers.flatMap(({ title }) => Object.keys(title))
	const languages = [...new Set([...titled, ...SPOKEN])]
	const language = languages.find((one) => one === lang) ?? languages[0] ?? 'en'
	const next = new URLSearchParams({
		...(lang !== undefined && { lang }),
		...chosen,
		cursor: dossiers.at(-1)?.id ?? '',
	})
	return {
		kind: 'list',
		...{ language, languages, timeZone, chosen, question: '', dossiers, found: null },
		next: goesOn ? `/?${next}` : null,
	}
}

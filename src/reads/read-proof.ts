/** Reads the proof of a dossier: the links of its hash chain, oldest first, with all that it takes to check them. */
import { hashETag } from '../answers/etag.ts'
import { firstPage, nextPage } from '../answers/next-page.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type Query, wholeNumber } from '../queries/query.ts'
import { PAGE_ITEMS } from '../record/limits.ts'
import type { Link, ProofAnswer, ProvenRow } from '../record/proof.ts'
import { newestLink, type ProofPlace, proofKeys, type ReadLink, readLinks } from '../store/read-proof.ts'
import { publicVersions } from '../store/revisions.ts'
import { NotInCopy } from './in-copy.ts'
import { badCursor, pageLimit } from './paging.ts'
import type { ApiAnswer } from './read-api.ts'
import type { Reader } from './reader.ts'

export async function readProof(
	reader: Reader,
	id: string,
	query: Query<'since-version' | 'limit' | 'cursor'>,
): Promise<Result<ApiAnswer, Fault>> {
	const limit = pageLimit(query)
	if (!limit.ok) return limit
	const since = wholeNumber(query['since-version'], 'since-version', { min: 1, max: 999_999_999 })
	if (!since.ok) return since
	if (reader.copy) throw new NotInCopy()
	const place = placeOf(query.cursor)
	const named = [since.value, place?.until].flatMap((version) => version ?? [])
	const versions = await publicVersions(reader.db, id, named)
	if (versions === null) return err({ kind: 'not-found', what: 'dossier' })
	const { first, newest: version, shown, at } = versions
	if (since.value !== null && !shown.includes(since.value)) return err({ kind: 'gone', first, newest: version })
	if (place === null || (place && !shown.includes(place.until))) return badCursor()
	if (version > 1) reader.edited(at)
	const [newest, keys] = await Promise.all([newestLink(reader.db, id), proofKeys(reader.db)])
	const size = limit.value ?? PAGE_ITEMS
	const until = place?.until ?? newest?.version ?? 0
	const after = place ?? { version: since.value ?? 0, place: Number.MAX_SAFE_INTEGER }
	const rows = await readLinks(reader.db, { dossier: id, after, until, limit: size + 1 })
	const page = firstPage(rows, size)
	const last = rows.length > page.length ? page.at(-1) : undefined
	const url = `${reader.origin}/api/v1/dossiers/${id}/proof`
	const next = last ? nextPage(url, query, size, [until, last.version, last.place].join('_')) : null
	const answer: ProofAnswer = { version, links: linksOf(page), newest, keys, next }
	const body = JSON.stringify(answer)
	return ok({ body, etag: hashETag(body), next })
}

function linksOf(rows: readonly ReadLink[]): Link<ProvenRow>[] {
	return [...Map.groupBy(rows, ({ version }) => version).values()].flatMap((own) =>
		own.slice(0, 1).map(({ row: _row, place: _place, version, at, previous, hash, key, signature }) => ({
			...{ version, at, previous, hash, key, signature },
			rows: own.map(({ row }) => row),
		})),
	)
}

/** @returns undefined where the page is the first; null of a cursor that is none */
function placeOf(cursor: string | undefined): (ProofPlace & { readonly until: number }) | null | undefined {
	if (cursor === undefined) return undefined
	const [, until, version, place] = /^(\d{1,9})_(\d{1,9})_(\d{1,9})$/.exec(cursor) ?? []
	const found = { until: Number(until), version: Number(version), place: Number(place) }
	return found.version <= found.until ? found : null
}

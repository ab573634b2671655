/** The caching headers of every response: who may keep it, and for how long. */
import { isJustEdited } from '../edge/just-edited.ts'
import { ALL_TAG, DOSSIERS_TAG, dossierTag } from '../edge/tags.ts'
import { isDossierId } from '../record/dossier-id.ts'
import { READABLE_ANYWHERE } from './cross-origin.ts'

/** How long the edge may show an old number where its invalidation has failed. */
const EDGE_SECONDS = 60
/** Ten days: how long an edge that cannot reach us goes on showing what it has. */
const STALE_IF_ERROR_SECONDS = 864_000
/** The same for what was just edited. */
const JUST_EDITED_SECONDS = 5
/** How long the edge may show a copy before it asks whether the database is back. */
const COPY_SECONDS = 10
const HOUR_SECONDS = 3_600
const YEAR_SECONDS = 31_536_000
const WHILE_FAILING = `stale-if-error=${STALE_IF_ERROR_SECONDS}`

/**
 * - `live`: browsers ask each time and mostly get a 304 (RFC 9111, §5.2.2.1 and §4.3); the edge answers them. Nothing that
 *   would switch off stale-if-error at the edge (RFC 5861, §4; the platform's list: s-maxage, must-revalidate).
 * - `copy`: as live, and asked for again soon.
 * - `fixed`: a version of the record, which is the same for ever but for who may frame it: an hour in browsers.
 * - `immutable`: bytes that are named by their hash (RFC 8246, §2).
 * - `refused`: that there is no such thing, or a parameter that does not fit: for a minute at the edge, and never in an outage. It
 *   costs a question, and strangers may ask it as often as they like.
 * - `none`: the default. The platform would keep an answer that says nothing for two hours.
 */
export type CachePolicy =
	| { readonly kind: 'live'; readonly about: About }
	| { readonly kind: 'copy'; readonly about: About }
	| { readonly kind: 'fixed'; readonly about: About }
	| { readonly kind: 'immutable' }
	| { readonly kind: 'refused'; readonly about: About }
	| { readonly kind: 'none' }

/** Which edits invalidate an answer: those of one dossier, of any dossier, or of none. */
export type About = { readonly dossier: string } | 'every-dossier' | 'no-dossier'

/**
 * What a refused public read is about; null of an address that is no public read. A dossier's tag stands there whether there is such a
 * dossier or not: its publication purges what was said before.
 */
export function refusedAbout(path: string): About | null {
	const [, id] = /^\/(?:w|s|d|api\/v1\/dossiers)\/([^/]+)/.exec(path) ?? []
	if (id === undefined) return null
	return isDossierId(id) ? { dossier: id } : 'no-dossier'
}

/** Of an answer about a dossier at a version, or as it is today where none is asked for. */
export function recordPolicy(dossier: string, version: number | null): CachePolicy {
	return { kind: version === null ? 'live' : 'fixed', about: { dossier } }
}

/** What the cache before the second entrypoint is told: ten seconds, because nothing is invalidated there. */
export const BRIEFLY = `max-age=10, ${WHILE_FAILING}`
export const REFUSED_BRIEFLY = 'max-age=10'

export function cacheHeaders(policy: CachePolicy): Record<string, string> {
	switch (policy.kind) {
		case 'live':
			return liveHeaders(policy.about, EDGE_SECONDS)
		case 'copy':
			return liveHeaders(policy.about, COPY_SECONDS)
		case 'fixed':
			return {
				'Cache-Control': `public, max-age=${HOUR_SECONDS}`,
				'Cloudflare-CDN-Cache-Control': `max-age=${YEAR_SECONDS}, ${WHILE_FAILING}`,
				'Cache-Tag': tags(policy.about),
				...READABLE_ANYWHERE,
			}
		case 'immutable':
			return {
				'Cache-Control': `public, max-age=${YEAR_SECONDS}, immutable`,
				'Cache-Tag': ALL_TAG,
				...READABLE_ANYWHERE,
			}
		case 'refused':
			return { 'Cache-Control': 'no-store', [EDGE_HEADER]: `max-age=${EDGE_SECONDS}`, 'Cache-Tag': tags(policy.about) }
		case 'none':
			return { 'Cache-Control': 'no-store' }
	}
}

/** Of a live answer about what was just edited: the edge asks for it again sooner. */
export function keepBriefly(headers: Headers, editedAt: string, now: Date): void {
	const kept = headers.get(EDGE_HEADER)
	if (isJustEdited(editedAt, now) && kept?.startsWith(`max-age=${EDGE_SECONDS},`)) {
		headers.set(EDGE_HEADER, kept.replace(`max-age=${EDGE_SECONDS},`, `max-age=${JUST_EDITED_SECONDS},`))
	}
}

export const EDGE_HEADER = 'Cloudflare-CDN-Cache-Control'

function liveHeaders(about: About, edgeSeconds: number): Record<string, string> {
	return {
		'Cache-Control': 'public, max-age=0',
		'Cloudflare-CDN-Cache-Control': `max-age=${edgeSeconds}, ${WHILE_FAILING}`,
		'Cache-Tag': tags(about),
		...READABLE_ANYWHERE,
	}
}

function tags(about: About): string {
	switch (about) {
		case 'no-dossier':
			return ALL_TAG
		case 'every-dossier':
			return `${DOSSIERS_TAG},${ALL_TAG}`
		default:
			return `${dossierTag(about.dossier)},${ALL_TAG}`
	}
}

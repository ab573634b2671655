/** Schemas of what is answered in the formats of others: tables, a calendar, feeds; and of the changes since a version. */
import type { JsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { PROVEN_KINDS } from '../record/proof.ts'
import { CHANGED_KINDS } from '../store/named-rows.ts'
import {
	address,
	base64url,
	hash,
	id,
	instant,
	list,
	next,
	paged,
	proofFields,
	said,
	text,
	version,
	words,
} from './answer-fields.ts'
import { LANGUAGE } from './json-schema.ts'

const subject = v.object({ type: v.picklist(CHANGED_KINDS), id })
export const ChangeList = v.object({
	version,
	sinceVersion: version,
	changes: said(
		paged(
			v.object({
				version,
				at: instant,
				change: v.picklist(['added', 'changed', 'removed']),
				subject,
				value: said(v.unknown(), 'As it is since then, by the names that answers have; null of what was removed.'),
			}),
		),
		'Oldest first. Nobody is named.',
	),
	next,
})

const digest = v.nullable(hash)
const provenRow = v.object({
	type: v.picklist(PROVEN_KINDS),
	id,
	digest: said(digest, 'SHA-256; null of a row that ended without a successor.'),
	salt: said(
		v.nullable(text({ pattern: '^[0-9a-f]{32}$', maxLength: 32 })),
		'Null of one that ended, and of one whose words were erased.',
	),
	value: said(v.unknown(), 'As it was written, by the names that answers have; null where the salt is.'),
})
const link = { version, ...proofFields }
export const ProofRead = v.object({
	version,
	links: said(
		paged(v.object({ ...link, at: instant, previous: digest, rows: paged(provenRow) })),
		'A link with more rows than a page has goes on, with the rest of them, on the next.',
	),
	newest: said(
		v.nullable(v.object(link)),
		'Older than `version` while versions are still to be chained; null where none is.',
	),
	keys: said(list(base64url, 100), 'The public keys that links were signed with, the oldest first.'),
	next,
})

export const JsonFeed = v.object({
	version: v.literal('https://jsonfeed.org/version/1.1'),
	title: words,
	home_page_url: address,
	feed_url: address,
	language: text({ pattern: LANGUAGE, maxLength: 35 }),
	authors: list(v.object({ name: words }), 1),
	items: list(
		v.object({
			id: words,
			url: address,
			title: words,
			content_text: text({ pattern: '^', maxLength: 1_000_000 }),
			date_published: instant,
			date_modified: instant,
			_sidelines: v.exactOptional(
				said(v.object(link), 'An extension: how this version is proven, as the dossier’s `…/proof` has it.'),
			),
		}),
		100,
	),
})

const written = (description: string, pattern: string): JsonSchema => {
	return { type: 'string', description, pattern, maxLength: 100_000_000 }
}

/** What is no JSON of ours. */
export const WRITTEN = {
	CsvTable: written(
		'RFC 4180 in UTF-8, oldest first; empty is null. Columns are only ever added at the end.',
		'\\r\\n$',
	),
	TableDescription: {
		type: 'object',
		description: 'CSV on the Web: each column’s unit and description, the key, how to cite.',
	},
	Calendar: written('RFC 5545. Each meeting keeps its UID for ever.', '^BEGIN:VCALENDAR'),
	AtomFeed: written(
		'RFC 4287. An entry of a version that is proven has `<proof xmlns="urn:sidelines:proof">`, with `version`, `hash` and, where it is signed, `key` and `signature` as attributes: as the dossier’s `…/proof` has them.',
		'^<\\?xml',
	),
} satisfies Record<string, JsonSchema>

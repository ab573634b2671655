/** Schemas of what is answered in the formats of others: tables, a calendar, feeds; and of the changes since a version. */
import type { JsonSchema } from '@valibot/to-json-schema'
import * as v from 'valibot'
import { CHANGED_KINDS } from '../store/read-changes.ts'
import { address, id, instant, list, next, paged, said, text, version, words } from './answer-fields.ts'
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
	AtomFeed: written('RFC 4287.', '^<\\?xml'),
} satisfies Record<string, JsonSchema>

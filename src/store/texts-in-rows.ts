/** The texts of a row as SQL: those that `textsOf` in `record/texts.ts` lists, and whether one lacks a language. */
import { type SQL, sql } from 'drizzle-orm'
import { ERASED } from '../record/erased.ts'
import type { Language } from '../record/text.ts'

/** The parts of `meeting_versions m` as the rows of `json_tree`. */
export const PARTS_OF_MEETING =
	sql.raw(`json_tree(json_object('place', json(m.place), 'reportedBy', json(m.reported_by), 'deniedBy', json(m.denied_by),
	'occasion', json(m.occasion), 'attendees', json(m.attendees), 'topics', json(m.topics), 'outcomes', json(m.outcomes),
	'remarks', json(m.remarks), 'summary', json(m.summary), 'sources', json(m.sources))) AS text`)

/** The same of `entry_versions e`. */
export const PARTS_OF_ENTRY =
	sql.raw(`json_tree(json_object('note', json(e.note), 'reportedBy', json(e.reported_by), 'deniedBy', json(e.denied_by),
	'source', json(e.source), 'denialSource', json(e.denial_source))) AS text`)

const LISTED = `text.path IN ('$.topics', '$.outcomes') OR text.key IN ('name', 'speaker', 'text')`

/** A text by languages; or, of an old row, a publisher that is one string, in the first of them. */
export const IS_TEXT = sql.raw(`text.type IN ('object', 'text') AND (${LISTED} OR text.key IN
	('city', 'venue', 'reportedBy', 'deniedBy', 'occasion', 'office', 'summary', 'note', 'publisher'))`)

const MARK = JSON.stringify(ERASED.text)

/** @param languages the dossier's, its first one first */
export function lacksOneOf(languages: readonly Language[]): SQL {
	return sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(languages)}) AS language WHERE text.value <> ${MARK}
		AND iif(text.type = 'text', language.key > 0, json_type(text.value, '$."' || language.value || '"') IS NULL))`
}

/** Whether it is none of those that are left out where they are erased. */
export const IS_SAID = sql`(text.value <> ${MARK} OR ${sql.raw(LISTED)})`

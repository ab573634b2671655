/** Which meetings an editor may still have to see to, as SQL: `isMarked` in `record/marks.ts`. */
import { type SQL, sql } from 'drizzle-orm'
import { ERASED } from '../record/erased.ts'
import type { Marked, MeetingMark } from '../record/marks.ts'
import type { Language } from '../record/text.ts'

/** Of a meeting of `standing`. @param languages the dossier's, its first one first */
export function isMarkedAs({ mark, years }: Marked, languages: readonly Language[]): SQL {
	const hasMark = markedAs(mark, languages)
	return years ? sql`CAST(date AS INTEGER) BETWEEN ${years[0]} AND ${years[1]} AND ${hasMark}` : hasMark
}

function markedAs(mark: MeetingMark, languages: readonly Language[]): SQL {
	switch (mark) {
		case 'reported':
			return sql`status = 'reported'`
		case 'one-source':
			return sql`status IN ('held', 'reported')
				AND (SELECT json_array_length(m.sources) FROM meeting_versions m WHERE m.rowid = row) < 2`
		case 'untranslated':
			return sql`EXISTS (SELECT 1 FROM meeting_versions m, ${TEXTS}, json_each(${JSON.stringify(languages)}) AS language
				WHERE m.rowid = row AND ${IS_TEXT} AND text.value <> ${JSON.stringify(ERASED.text)}
				AND iif(text.type = 'text', language.key > 0, json_type(text.value, '$."' || language.value || '"') IS NULL))`
	}
}

const TEXTS =
	sql.raw(`json_tree(json_object('place', json(m.place), 'reportedBy', json(m.reported_by), 'deniedBy', json(m.denied_by),
	'occasion', json(m.occasion), 'attendees', json(m.attendees), 'topics', json(m.topics), 'outcomes', json(m.outcomes),
	'remarks', json(m.remarks), 'summary', json(m.summary), 'sources', json(m.sources))) AS text`)

/** A text by languages; or, of an old row, a publisher that is one string, in the first of them. */
const IS_TEXT = sql.raw(`text.type IN ('object', 'text') AND (text.path IN ('$.topics', '$.outcomes') OR text.key IN
	('city', 'venue', 'reportedBy', 'deniedBy', 'occasion', 'name', 'office', 'speaker', 'text', 'summary', 'publisher'))`)

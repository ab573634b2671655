/** Which meetings an editor may still have to see to, as SQL: `isMarked` in `record/marks.ts`. */
import { type SQL, sql } from 'drizzle-orm'
import type { Marked, MeetingMark } from '../record/marks.ts'
import type { Language } from '../record/text.ts'
import { IS_TEXT, lacksOneOf, PARTS_OF_MEETING } from './texts-in-rows.ts'

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
			return sql`EXISTS (SELECT 1 FROM meeting_versions m, ${PARTS_OF_MEETING}
				WHERE m.rowid = row AND ${IS_TEXT} AND ${lacksOneOf(languages)})`
	}
}

/** Reads as much of a record as it takes to give it other languages: its heading, and how many texts there are beside it. */
import { type SQL, sql } from 'drizzle-orm'
import { isSameSet, type UnreadTexts } from '../record/edit-scope.ts'
import type { Mark } from '../record/marks.ts'
import type { Language } from '../record/text.ts'
import { type Database, statementOf } from './database.ts'
import { isMarkedAs } from './marked-meetings.ts'
import { readMeetingsPart } from './read-meetings-part.ts'
import type { RecordPart } from './record-part.ts'
import { type Asked, askedOf, asks, STANDING_MEETINGS, stands } from './standing-rows.ts'
import { IS_SAID, IS_TEXT, lacksOneOf, PARTS_OF_ENTRY, PARTS_OF_MEETING } from './texts-in-rows.ts'

/**
 * As for an edit of meetings that changes none.
 *
 * @param languages after the edit: where they are those before it, in whichever order, nothing else is asked
 * @returns null where all of the record has to be read: its first language is another one, in which old publishers are then, what is
 * counted in it is not stored, or there is no record
 */
export async function readLanguagesPart(
	db: Database,
	id: string,
	languages: readonly Language[],
	now: Date,
): Promise<RecordPart | null> {
	const part = await readMeetingsPart(db, id, [], now)
	if (!part || part.dossier.languages[0] !== languages[0]) return null
	return isSameSet(part.dossier.languages, languages)
		? part
		: { ...part, unread: await readUnread(db, askedOf(part.dossier), languages) }
}

/** @param languages other ones than now, the first as in the version that is asked about */
export async function readUnread(db: Database, asked: Asked, languages: readonly Language[]): Promise<UnreadTexts> {
	const [first = ''] = languages
	const [counted, marked] = await Promise.all([
		statementOf(db, textsByLanguage(asked, first)).first<{ texts: number; written: string }>(),
		statementOf(db, untranslatedByYear(asked, languages)).all<{ mark: Mark; years: string }>(),
	])
	if (!counted) throw new Error('a count is a row')
	return {
		texts: counted.texts,
		written: JSON.parse(counted.written),
		untranslated: marked.results.map(({ mark, years }) => [mark, JSON.parse(years)]),
	}
}

/** Beside the heading: `textsOf` in `record/texts.ts`. */
export function textsByLanguage(asked: Asked, first: Language): SQL {
	return sql`WITH ${asks([asked])}, texts AS (
			SELECT text.type AS kind, text.value AS said
			FROM at CROSS JOIN meeting_versions m INDEXED BY meeting_versions_in_order ON ${stands('m')} CROSS JOIN ${PARTS_OF_MEETING}
			WHERE ${IS_TEXT} AND ${IS_SAID}
			UNION ALL SELECT text.type, text.value
			FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order ON ${stands('e')} CROSS JOIN ${PARTS_OF_ENTRY}
			WHERE ${HAS_TEXTS} AND ${IS_TEXT} AND ${IS_SAID}
			UNION ALL SELECT 'object', p.label FROM at CROSS JOIN periods p ON ${stands('p')}
			UNION ALL SELECT 'object', text.value
			FROM at CROSS JOIN tallies t ON ${stands('t')} CROSS JOIN authorities a ON ${stands('a')} AND a.id = t.authority
			CROSS JOIN json_each(json_object('name', json(a.name), 'method', json(t.method))) AS text
			WHERE text.type = 'object' AND ${IS_SAID}
		)
		SELECT (SELECT count(*) FROM texts) AS texts, (SELECT json_group_object(language, count) FROM (
			SELECT language.key AS language, count(*) AS count
			FROM texts CROSS JOIN json_each(iif(kind = 'text', json_object(${first}, said), said)) AS language
			GROUP BY language.key)) AS written`
}

const HAS_TEXTS = sql.raw('coalesce(e.note, e.reported_by, e.denied_by, e.source, e.denial_source) IS NOT NULL')

/** What of meetings and entries lacks one of the languages: `marksOf` in `record/marks.ts`. */
export function untranslatedByYear(asked: Asked, languages: readonly Language[]): SQL {
	return sql`WITH ${asks([asked])}, ${STANDING_MEETINGS}, marked AS (
			SELECT 'untranslated' AS mark, CAST(date AS INTEGER) AS year FROM standing
			WHERE ${isMarkedAs({ mark: 'untranslated', years: null }, languages)}
			UNION ALL SELECT 'untranslated-call', CAST(e."on" AS INTEGER)
			FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_in_order ON ${stands('e')}
			WHERE coalesce(e.note, e.reported_by, e.denied_by) IS NOT NULL AND EXISTS (SELECT 1 FROM ${PARTS_OF_ENTRY}
				WHERE text.key IN ('note', 'reportedBy', 'deniedBy') AND text.type = 'object' AND ${lacksOneOf(languages)})
		)
		SELECT mark, json_group_array(json_array(year, count)) AS years
		FROM (SELECT mark, year, count(*) AS count FROM marked GROUP BY mark, year) GROUP BY mark`
}

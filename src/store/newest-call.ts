/** Asks for the day of a tally's newest call: one that was recorded by its day, and that counts. */
import { type SQL, sql } from 'drizzle-orm'
import type { CalendarDate } from '../record/calendar.ts'
import { type Database, statementOf } from './database.ts'
import { type Asked, asks, isBy, isNotUndone, stands, UNDONE } from './standing-rows.ts'

export async function newestCallDay(db: Database, asked: Asked, tally: string): Promise<CalendarDate | null> {
	return statementOf(db, newestCall(asked, tally)).first<CalendarDate>('on')
}

export function newestCall(asked: Asked, tally: string): SQL {
	return sql`WITH ${asks([asked])}, ${UNDONE}
		SELECT e."on" FROM at CROSS JOIN entry_versions e INDEXED BY entry_versions_by_day
			ON ${stands('e')} AND e.tally = ${tally}
		WHERE e.kind = 'call' AND ${isBy('e')} AND ${isNotUndone('e')}
		ORDER BY e."on" DESC LIMIT 1`
}

/** Asks for periods, one of them or all, whether anything counts in them or not. */
import { type SQL, sql } from 'drizzle-orm'
import type { Period } from '../record/tally.ts'
import { type Database, statementOf } from './database.ts'
import { type Asked, asks, stands } from './standing-rows.ts'

/** @returns null where there is none of that id at the version */
export async function readPeriod(
	db: Database,
	asked: Asked,
	id: string,
): Promise<{ readonly tally: string; readonly period: Period } | null> {
	const row = await statementOf(db, onePeriod(asked, id)).first<PeriodRow>()
	if (!row) return null
	const { tally, label, from, to } = row
	return { tally, period: { id, label: JSON.parse(label), from, to } }
}

type PeriodRow = Readonly<Record<'tally' | 'label' | 'from' | 'to', string>>

export function onePeriod(asked: Asked, id: string): SQL {
	return sql`WITH ${asks([asked])}
		SELECT p.tally, p.label, p."from", p."to" FROM at CROSS JOIN periods p ON ${stands('p')} AND p.id = ${id}`
}

/** Of all tallies, oldest first. */
export function periodsAt(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}
		SELECT p.tally, p.id, p.label, p."from", p."to" FROM at CROSS JOIN periods p ON ${stands('p')} ORDER BY p."from"`
}

/** Asks for periods, one of them or all, whether anything counts in them or not. */
import { type SQL, sql } from 'drizzle-orm'
import type { Period } from '../record/tally.ts'
import { type Database, statementOf } from './database.ts'
import { type Asked, asks, stands } from './standing-rows.ts'

/** @returns null where there is none of that id at the version */
export async function readPeriod(db: Database, asked: Asked, id: string): Promise<PlacedPeriod | null> {
	const row = await statementOf(db, onePeriod(asked, id)).first<PeriodRow>()
	return row && placed(row)
}

/** Of all tallies, oldest first. */
export async function readPeriods(db: Database, asked: Asked): Promise<PlacedPeriod[]> {
	const { results } = await statementOf(db, periodsAt(asked)).all<PeriodRow>()
	return results.map(placed)
}

/** `tally`: the id of the one that has it. */
export type PlacedPeriod = { readonly tally: string; readonly period: Period }

type PeriodRow = Readonly<Record<'tally' | 'id' | 'label' | 'from' | 'to', string>>

function placed({ tally, id, label, from, to }: PeriodRow): PlacedPeriod {
	return { tally, period: { id, label: JSON.parse(label), from, to } }
}

export function onePeriod(asked: Asked, id: string): SQL {
	return sql`WITH ${asks([asked])}
		SELECT p.tally, p.id, p.label, p."from", p."to" FROM at CROSS JOIN periods p ON ${stands('p')} AND p.id = ${id}`
}

export function periodsAt(asked: Asked): SQL {
	return sql`WITH ${asks([asked])}
		SELECT p.tally, p.id, p.label, p."from", p."to" FROM at CROSS JOIN periods p ON ${stands('p')} ORDER BY p."from"`
}

/** Stored summaries of dossiers, made again from the record where they are missing or out of date. */
import { and, eq, isNull, ne, or } from 'drizzle-orm'
import type { Dossier } from '../record/dossier.ts'
import type { Page } from '../record/page.ts'
import { type Summary, summaryOf } from '../record/summary.ts'
import type { Database } from './database.ts'
import { SUMMARY, storePages } from './pages.ts'
import { readRecord } from './read-record.ts'
import * as t from './tables.ts'

/** Raised when a summary says more or says it otherwise. A new look of the widgets puts none of them out of date. */
const SUMMARY_SHAPE = 'summary-4'

/** How many are repaired in one request; the next one goes on. */
const MAX_REPAIRS = 100

/** A summary says the same on any day, at any address and under any settings. */
export function summaryPage(dossier: Dossier): Page {
	return {
		dossier: dossier.id,
		name: SUMMARY,
		language: '',
		version: dossier.version,
		template: SUMMARY_SHAPE,
		settings: 0,
		origin: '',
		goodUntil: '9999-12-31',
		etag: '',
		csp: '',
		body: JSON.stringify(summaryOf(dossier)),
	}
}

/** Joins the stored summary to its dossier, where there is one. */
export const itsSummary = and(eq(t.pages.dossier, t.dossiers.id), eq(t.pages.name, SUMMARY), eq(t.pages.language, ''))

export const isOutOfDate = or(
	isNull(t.pages.body),
	ne(t.pages.version, t.dossiers.version),
	ne(t.pages.template, SUMMARY_SHAPE),
)

/** Makes from their records the summaries that are missing or out of date, and stores them. */
export async function repairSummaries(db: Database): Promise<void> {
	const rows = await db
		.select({ id: t.dossiers.id })
		.from(t.dossiers)
		.leftJoin(t.pages, itsSummary)
		.where(isOutOfDate)
		.limit(MAX_REPAIRS)
	for (const { id } of rows) await repairSummary(db, id)
}

/** @returns null when there is no such dossier */
export async function repairSummary(db: Database, id: string): Promise<Summary | null> {
	const record = await readRecord(db, id, 'newsroom')
	if (!record) return null
	for (const statement of storePages(db, [summaryPage(record.dossier)])) await statement
	return summaryOf(record.dossier)
}

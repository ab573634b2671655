/** Stored summaries of dossiers, made again from the record where they are missing or out of date. */
import { and, eq, inArray, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Counts } from '../record/counts.ts'
import type { Page } from '../record/page.ts'
import { type Summary, summaryOf } from '../record/summary.ts'
import type { Database } from './database.ts'
import { COUNTS, SUMMARY, storePages } from './pages.ts'
import { readRecord } from './read-record.ts'
import { type Asked, asks } from './standing-rows.ts'
import * as t from './tables.ts'

/** Raised when a summary says more or says it otherwise. A new look of the widgets puts none of them out of date. */
const SUMMARY_SHAPE = 'summary-5'

/** How many are repaired in one request; the next one goes on. */
const MAX_REPAIRS = 100

/** A summary says the same on any day, at any address and under any settings. */
export function summaryPage(summary: Summary): Page {
	const { id, version } = summary
	return {
		...OF_ANY_DAY,
		...{ dossier: id, name: SUMMARY, version, template: SUMMARY_SHAPE, body: JSON.stringify(summary) },
	}
}

const OF_ANY_DAY = { language: '', settings: 0, origin: '', goodUntil: '9999-12-31', etag: '', csp: '' }

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
	for (const statement of storePages(db, [summaryPage(summaryOf(record.dossier))])) await statement
	return summaryOf(record.dossier)
}

/** Raised when the counts that are stored say more, or say it otherwise. */
const COUNTS_SHAPE = 'counts-3'

export function countsPage({ id, version }: Pick<Summary, 'id' | 'version'>, counts: Counts): Page {
	const page = { name: COUNTS, version, template: COUNTS_SHAPE, body: JSON.stringify(counts) }
	return { ...OF_ANY_DAY, dossier: id, ...page }
}

export type StoredCountsRow = { readonly dossier: string; readonly counts: string }

/** The counts of those dossiers of which they are stored at that version. */
export function storedCounts(asked: readonly Asked[]): SQL {
	return sql`WITH ${asks(asked)}
		SELECT p.dossier, p.body AS counts FROM at CROSS JOIN pages p
		ON p.dossier = at.dossier AND p.name = ${COUNTS} AND p.language = '' AND p.version = at.version AND p.template = ${COUNTS_SHAPE}`
}

export function talliesIn(counts: string): Counts['tallies'] {
	const { tallies }: Counts = JSON.parse(counts)
	return tallies
}

/** As they were stored with a version; null where they were not, or are of an older shape. */
export async function readCounts(
	db: Database,
	id: string,
	version: number,
): Promise<{ readonly summary: Summary; readonly counts: Counts } | null> {
	const rows = await db
		.select({ name: t.pages.name, body: t.pages.body })
		.from(t.pages)
		.where(
			and(
				...[eq(t.pages.dossier, id), inArray(t.pages.name, [SUMMARY, COUNTS]), eq(t.pages.language, '')],
				...[eq(t.pages.version, version), inArray(t.pages.template, [SUMMARY_SHAPE, COUNTS_SHAPE])],
			),
		)
		.limit(2)
	const [summary, counts] = [SUMMARY, COUNTS].map((name) => rows.find((row) => row.name === name))
	return summary && counts ? { summary: JSON.parse(summary.body), counts: JSON.parse(counts.body) } : null
}

/** Whether what a widget shows of a day was corrected after that day. */
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { dateInTimeZone } from '../../src/record/calendar.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import type { LedgerEntry } from '../../src/record/tally.ts'
import { openDatabase } from '../../src/store/database.ts'
import { lastCorrection, type Told } from '../../src/store/last-correction.ts'
import * as t from '../../src/store/tables.ts'
import * as example from '../../widgets/example.ts'
import { meeting } from '../../widgets/example.ts'

const MOSCOW = 'Europe/Moscow'
const DAY = '2025-08-20'
const db = openDatabase(env.DB)

/** A row of the record, with the version that wrote it and the one that ended it. */
type Row<Fact> = { readonly fact: Fact; readonly written: number; readonly ended: number | null }

type Corrections = {
	/** Newest first. */
	readonly revisions: readonly { readonly version: number; readonly at: string }[]
	readonly tallies: readonly Row<{ readonly id: string; readonly preferred: boolean }>[]
	readonly entries: readonly Row<LedgerEntry>[]
	readonly meetings: readonly Row<Meeting>[]
}

const NOTHING: Corrections = {
	revisions: [{ version: 2, at: '2025-09-03T09:00:00.000Z' }],
	tallies: [],
	entries: [],
	meetings: [],
}

const entry = (overrides: Partial<LedgerEntry> = {}): LedgerEntry =>
	example.entry({ kind: 'correction', on: '2025-08-15', source: null, ...overrides })
const written = <Fact>(fact: Fact, version = 2) => ({ fact, written: version, ended: null })
const ended = <Fact>(fact: Fact, version = 2) => ({ fact, written: 1, ended: version })

/** The day of the correction, by the newsroom’s clock; null where it was made by the end of the day that is asked about. */
async function corrected(corrections: Partial<Corrections>, told: Told = 'calls'): Promise<string | null> {
	const dossier = crypto.randomUUID()
	const { revisions, tallies, entries, meetings } = { ...NOTHING, ...corrections }
	await db.insert(t.dossiers).values({
		...{ id: dossier, version: 9, updatedAt: '2026-01-01T00:00:00.000Z', language: 'en' },
		...{ visibility: 'public', publicSince: 1 },
	})
	await db.insert(t.publications).values({ dossier, since: 1 })
	const changes = [{ kind: 'imported' }] as const
	for (const revision of revisions) await db.insert(t.revisions).values({ dossier, ...revision, changes })
	for (const { fact, ...row } of tallies)
		await db.insert(t.tallies).values({ dossier, ...row, ...fact, authority: 'a' })
	for (const { fact, ...row } of entries) await db.insert(t.entries).values({ dossier, ...row, ...fact, tally: 't' })
	for (const { fact, ...row } of meetings) await db.insert(t.meetings).values({ dossier, ...row, ...fact })
	const at = await lastCorrection(db, dossier, told, DAY, 9)
	const made = at && dateInTimeZone(new Date(at), MOSCOW)
	return made && made > DAY ? made : null
}

describe('the count of calls of a day', () => {
	it('was corrected on the day of an edit that changed an entry of it', async () => {
		expect(await corrected({ entries: [written(entry())] })).toBe('2025-09-03')
		expect(await corrected({ entries: [ended(entry())] })).toBe('2025-09-03')
		expect(await corrected({})).toBeNull()
	})

	it('was not by an edit about a later day', async () => {
		expect(await corrected({ entries: [written(entry({ on: '2025-08-21' }))] })).toBeNull()
	})

	it('was not by an edit that was made on that day, by the newsroom’s clock', async () => {
		const entries = [written(entry())]
		const made = (at: string) => corrected({ entries, revisions: [{ version: 2, at }] })
		expect(await made('2025-08-20T20:59:59.000Z')).toBeNull()
		expect(await made('2025-08-20T21:00:00.000Z')).toBe('2025-08-21')
	})

	it('was corrected when the newest of the edits about it was made', async () => {
		const revisions = [4, 3, 2].map((version) => ({ version, at: `2025-09-0${version}T09:00:00.000Z` }))
		const entries = [written(entry(), 2), written(entry({ id: 'f' }), 3), written(entry({ on: '2025-08-30' }), 4)]
		expect(await corrected({ entries, revisions })).toBe('2025-09-03')
	})

	it('was where another authority is preferred since', async () => {
		const tallies = [ended({ id: 'a', preferred: true }), written({ id: 'a', preferred: false })]
		expect(await corrected({ tallies })).toBe('2025-09-03')
	})

	it('was not by rows that say again what was said before', async () => {
		expect(await corrected({ entries: [ended(entry()), written(entry())] })).toBeNull()
	})

	it('is nothing to those that show meetings, nor the other way round', async () => {
		expect(await corrected({ entries: [written(entry())] }, 'meetings')).toBeNull()
		expect(await corrected({ meetings: [ended(meeting())] })).toBeNull()
	})
})

describe('the meetings of a day', () => {
	const was = meeting({ date: '2025-08-15' })

	it('were corrected where one that was known by then was changed or taken away', async () => {
		const is = { ...was, summary: { en: 'They met.' } }
		expect(await corrected({ meetings: [ended(was), written(is)] }, 'meetings')).toBe('2025-09-03')
		expect(await corrected({ meetings: [ended(was)] }, 'meetings')).toBe('2025-09-03')
	})

	it('were not where one was changed that was not known yet', async () => {
		const later = meeting({ date: '2025-08-21' })
		expect(await corrected({ meetings: [ended(later)] }, 'meetings')).toBeNull()
	})

	it('were where one that stood there has moved to a later day', async () => {
		const meetings = [ended(was), written({ ...was, date: '2025-08-25' })]
		for (const shown of ['meetings', 'meeting-count'] as const)
			expect(await corrected({ meetings }, shown)).toBe('2025-09-03')
	})

	it('are as many as before where only words about one were changed', async () => {
		const meetings = [ended(was), written({ ...was, topics: [{ en: 'Trade' }] })]
		expect(await corrected({ meetings }, 'meeting-count')).toBeNull()
		expect(await corrected({ meetings }, 'meetings')).toBe('2025-09-03')
	})
})

describe('the days of calls', () => {
	const undo = entry({ id: 'u', kind: 'undo', undoes: 'c', delta: -1 })
	it('were corrected where a call was undone, or written otherwise', async () => {
		const call = entry({ id: 'c', kind: 'call', delta: 1 })
		const undone = { entries: [{ fact: call, written: 1, ended: null }, written(undo)] }
		expect(await corrected(undone, 'call-days')).toBe('2025-09-03')
		expect(await corrected({ entries: [ended(call)] }, 'call-days')).toBe('2025-09-03')
	})

	it('were not by another total', async () => {
		const opening = entry({ id: 'c', kind: 'opening' })
		expect(await corrected({ entries: [written(opening)] }, 'call-days')).toBeNull()
		const undone = { entries: [{ fact: opening, written: 1, ended: null }, written(undo)] }
		expect(await corrected(undone, 'call-days')).toBeNull()
	})
})

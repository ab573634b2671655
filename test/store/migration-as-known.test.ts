/** A database from before uncertain dates, reported calls and drafts: each version of it reads as it did. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import { CITED } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import { MEETING_STATUSES } from '../../src/record/meeting.ts'
import { openDatabase } from '../../src/store/database.ts'
import { readExcerpts } from '../../src/store/read-excerpt.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { emptyStores } from '../support/empty-stores.ts'
import { random } from '../support/random.ts'

/** How many migrations there were before. */
const BEFORE = 4
const DOSSIERS = 12
const VERSIONS = 25
/** Entries of a total and of a hundred undated calls are written in one instant. */
const AT = '2024-05-01T10:00:00.000Z'
const source = { url: 'https://example.org/note', publisher: 'Пример', title: 'A note', publishedOn: '2020-01-03' }

const ALL_TOLD = { tellsOfMeetings: true, newest: 50, among: MEETING_STATUSES, sources: CITED } as const

const next = random(20_240_501)
const dossiers = Array.from({ length: DOSSIERS }, (_, n) => historyOf(`d-${n}`))

beforeAll(async () => {
	await emptyStores()
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS.slice(0, BEFORE))
	for (const history of dossiers) await env.DB.batch(rowsOf(history))
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
})

it('is full of rows that were ended, and keeps each of them', async () => {
	for (const [old, now] of [
		['meetings', 'meeting_versions'],
		['ledger_entries', 'entry_versions'],
	]) {
		const rows = async (table: string) =>
			(await env.DB.prepare(`SELECT dossier, id, written, ended FROM ${table} ORDER BY rowid`).all()).results
		expect((await rows(now ?? '')).length).toBeGreaterThan(1_000)
		expect(await rows(now ?? '')).toEqual(await rows(old ?? ''))
	}
})

it('reads every version as it was written, in its order, each publisher in the dossier’s first language', async () => {
	const db = openDatabase(env.DB)
	for (const history of dossiers) {
		for (const [index, written] of history.entries()) {
			const read = await readRecord(db, written.id, 'newsroom', index + 1)
			expect(read?.dossier).toEqual(asRead(written))
		}
	}
})

it('answers questions about every version as its whole record does: the days of old sources are known too', async () => {
	const db = openDatabase(env.DB)
	for (const history of dossiers) {
		for (const version of history.keys()) {
			const { id = '' } = history[version] ?? {}
			const record = await readRecord(db, id, 'newsroom', version + 1)
			const moment = { asOf: '2021-06-01', today: '2021-06-01', published: null }
			const question = { ...moment, ...ALL_TOLD }
			const asked = { dossier: id, version: version + 1, day: moment.asOf, today: moment.today, published: null }
			const [excerpt] = await readExcerpts(db, [asked], question, 'newsroom')
			expect(record && excerptOf(record.dossier, question, record.proof)).toEqual(excerpt)
		}
	}
})

it('has shown all of it to readers since the first version', async () => {
	const { results } = await env.DB.prepare('SELECT DISTINCT visibility, public_since FROM dossiers').all()
	expect(results).toEqual([{ visibility: 'public', public_since: 1 }])
})

/** A dossier's versions: meetings and entries come, change and go. */
function historyOf(id: string): Dossier[] {
	let dossier = emptyDossier({ id, tallies: [yearlyTally({ 2024: 3 }, { id: `t-${id}` })] })
	return Array.from({ length: VERSIONS }, (_, index) => {
		const { meetings, tallies } = dossier
		const changed = meetings.flatMap((m) => {
			const chance = next()
			return chance < 0.1 ? [] : [chance < 0.4 ? { ...m, summary: { en: `Version ${index}.` } } : m]
		})
		const came = Array.from({ length: 4 }, (_, n) => {
			const date = `20${10 + Math.floor(next() * 14)}-0${1 + Math.floor(next() * 9)}-11`
			return meeting({ id: `m-${index}-${n}`, date, status: next() < 0.8 ? 'held' : 'cancelled' })
		})
		const calls = Array.from({ length: 4 }, (_, n) =>
			entry({ id: `e-${index}-${9 - n}`, period: '2024', on: '2024-07-01', recordedAt: AT }),
		)
		dossier = {
			...dossier,
			version: index + 1,
			updatedAt: AT,
			meetings: [...changed, ...came].sort((a, b) => (`${a.date}${a.id}` < `${b.date}${b.id}` ? -1 : 1)),
			tallies: tallies.map((tally) => ({
				...tally,
				entries: [...tally.entries, ...calls].map((e) => ({ ...e, recordedAt: AT })),
			})),
		}
		return dossier
	})
}

function asRead(written: Dossier): Dossier {
	const publisher = { en: source.publisher }
	return {
		...written,
		meetings: written.meetings.map((m) => ({ ...m, sources: [{ ...source, publisher }] })),
		tallies: written.tallies.map((t) => ({
			...t,
			entries: t.entries.map((e) => ({ ...e, source: { ...source, publisher } })),
		})),
	}
}

type Row = { readonly key: string; readonly sql: string; readonly values: readonly unknown[] }

/** The statements that had written these versions, with the columns of that time. */
function rowsOf(history: readonly Dossier[]): D1PreparedStatement[] {
	const [first, newest] = [history[0], history.at(-1)]
	if (!first || !newest) return []
	const run = (sql: string, ...values: unknown[]) => env.DB.prepare(sql).bind(...values)
	const living = new Map<string, { row: Row; written: number }>()
	const rows: { row: Row; written: number; ended: number | null }[] = []
	for (const [index, dossier] of history.entries()) {
		const now = new Map([...meetingRows(dossier), ...ledgerRows(dossier)].map((row) => [row.key, row]))
		for (const [key, { row, written }] of living) {
			const same = JSON.stringify(now.get(key)?.values) === JSON.stringify(row.values)
			if (same) continue
			rows.push({ row, written, ended: index + 1 })
			living.delete(key)
		}
		for (const [key, row] of now) if (!living.has(key)) living.set(key, { row, written: index + 1 })
	}
	for (const { row, written } of living.values()) rows.push({ row, written, ended: null })
	// As they were written: by version, and within one in the ledger's order.
	const inOrder = rows
		.map((row, place) => ({ ...row, place }))
		.sort((a, b) => a.written - b.written || a.place - b.place)
	const { id, title, languages, leaders, tallies } = first
	const json = (value: unknown) => JSON.stringify(value)
	return [
		run('INSERT INTO dossiers VALUES (?, ?, ?, ?)', id, newest.version, AT, languages[0]),
		...history.map(({ version }) =>
			run('INSERT INTO revisions (dossier, version, at, changes) VALUES (?, ?, ?, ?)', id, version, AT, '[]'),
		),
		run('INSERT INTO headings VALUES (?, 1, NULL, ?, ?, ?)', id, json(title), json(languages), json(leaders)),
		...tallies.flatMap(({ id: tally, authority, periods }) => [
			run(
				'INSERT INTO authorities VALUES (?, ?, 1, NULL, ?, ?)',
				id,
				authority.id,
				json(authority.name),
				authority.site,
			),
			run('INSERT INTO tallies VALUES (?, ?, 1, NULL, ?, 1)', id, tally, authority.id),
			...periods.map((p) =>
				run('INSERT INTO periods VALUES (?, ?, 1, NULL, ?, ?, ?, ?)', id, p.id, tally, json(p.label), p.from, p.to),
			),
		]),
		...inOrder.map(({ row, written, ended }) => run(row.sql, ...row.values, written, ended)),
	]
}

function meetingRows({ id: dossier, meetings }: Dossier): Row[] {
	return meetings.map(({ id, date, status, format, place, summary }) => ({
		key: `meeting ${id}`,
		sql: `INSERT INTO meetings (dossier, id, date, status, format, place, summary, attendees, topics, outcomes, remarks, sources,
			written, ended) VALUES (?, ?, ?, ?, ?, ?, ?, '[]', '[]', '[]', '[]', ?, ?, ?)`,
		values: [
			...[dossier, id, date, status, format, JSON.stringify(place)],
			...[summary && JSON.stringify(summary), JSON.stringify([source])],
		],
	}))
}

function ledgerRows({ id: dossier, tallies }: Dossier): Row[] {
	return tallies.flatMap(({ id: tally, entries }) =>
		entries.map(({ id, period, kind, delta, on, recordedAt }) => ({
			key: `entry ${id}`,
			sql: `INSERT INTO ledger_entries (dossier, id, tally, period, kind, delta, "on", source, recorded_at, written, ended)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			values: [dossier, id, tally, period, kind, delta, on, JSON.stringify(source), recordedAt],
		})),
	)
}

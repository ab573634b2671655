/** Whole lists of a record, its calendar and its changes, as the database gives them: the same as whole records have. */
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { countingEntries, countOf, reportStates } from '../../src/record/tally.ts'
import { readCalendar } from '../../src/store/calendar-rows.ts'
import { openDatabase } from '../../src/store/database.ts'
import { CHANGED_KINDS } from '../../src/store/named-rows.ts'
import { type ChangedRow, readChanges } from '../../src/store/read-changes.ts'
import { readRecord } from '../../src/store/read-record.ts'
import type { Asked } from '../../src/store/standing-rows.ts'
import { allPeriods, entryPages, meetingPages } from '../../src/store/whole-lists.ts'
import { shownMeetings } from '../support/formats.ts'
import { keepHistory } from '../support/keep-history.ts'
import { randomRecords } from '../support/random-records.ts'

const db = openDatabase(env.DB)
const DOSSIERS = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 20)
const VERSIONS = 7
const { oneOf, day, history: newHistory } = randomRecords(28_112_026)
const histories: Dossier[][] = []

beforeAll(async () => {
	for (let n = 0; n < DOSSIERS; n++) {
		const history = newHistory(`w-${n}`, VERSIONS)
		await keepHistory(db, history)
		histories.push(history)
	}
})

async function inAll<Item>(pages: AsyncIterable<readonly Item[]>): Promise<Item[]> {
	const all: Item[] = []
	for await (const page of pages) all.push(...page)
	return all
}

async function recordAt(id: string, version: number): Promise<Dossier> {
	const record = await readRecord(db, id, 'newsroom', version)
	if (!record) throw new Error('no record')
	return record.dossier
}

/** Every record of every history, as it stands and as of a day. */
async function everyRecord(test: (left: Dossier, asked: Asked, whole: Dossier) => Promise<void>): Promise<void> {
	for (const { id, version } of histories.flat()) {
		const whole = await recordAt(id, version)
		for (const on of [null, day()]) {
			const asked = { dossier: id, version, day: on, today: '2026-01-31', published: null }
			await test(on === null ? whole : asOf(whole, on), asked, whole)
		}
	}
}

it('the meetings are those of the record, oldest first', async () => {
	await everyRecord(async (left, asked) => {
		expect(await inAll(meetingPages(db, asked, 'en')), JSON.stringify(asked)).toEqual(shownMeetings(left))
	})
})

it('the entries are those of the record, by their days, and add up to its totals', async () => {
	await everyRecord(async (left, asked) => {
		const entries = await inAll(entryPages(db, asked, 'en'))
		expect(entries.map(({ on }) => on)).toEqual(entries.map(({ on }) => on).sort())
		for (const tally of left.tallies) {
			const own = entries.filter((e) => e.tally === tally.id)
			const plain = own.map(({ tally: _t, isUndone: _u, undoneKind: _k, state: _s, ...entry }) => entry)
			expect(plain, JSON.stringify(asked)).toEqual(
				tally.entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
			)
			expect(own.reduce((sum, { delta }) => sum + delta, 0)).toBe(countOf(tally).total ?? 0)
			expect(new Map(own.flatMap((e) => (e.state ? [[e.id, e.state]] : [])))).toEqual(reportStates(tally.entries))
			const counting = new Set(countingEntries(tally.entries).map(({ id }) => id))
			const counted = own.filter((e) => !e.isUndone && e.kind !== 'undo' && e.kind !== 'reported')
			expect(new Set(counted.map(({ id }) => id))).toEqual(counting)
		}
		expect(entries.length).toBe(left.tallies.reduce((sum, t) => sum + t.entries.length, 0))
		const periods = await allPeriods(db, asked)
		expect(new Set(periods)).toEqual(new Set(left.tallies.flatMap((t) => t.periods)))
	})
})

it('the calendar has each meeting whose day is known; what was in it stays in it, and each change counts', async () => {
	for (const history of histories) {
		let before = new Map<string, { sequence: number; says: string }>()
		for (const { id, version } of history) {
			const { meetings } = await recordAt(id, version)
			const asked = { dossier: id, version, day: null, today: '2026-01-31', published: null }
			const { undated, pages } = await readCalendar(db, asked, 'en')
			const events = await inAll(pages)
			const standing = events.filter(({ gone }) => !gone)
			const exact = meetings.filter((m) => m.datePrecision === 'day')
			const isTold = ({ id, status }: Meeting) => status !== 'denied' || before.has(id)
			expect(standing.map((m) => m.id)).toEqual(exact.filter(isTold).map((m) => m.id))
			expect(undated).toBe(meetings.length - exact.length)
			const others = events.filter(({ gone }) => gone).map(({ id, gone }) => [id, gone])
			const isThere = (id: string) => meetings.some((m) => m.id === id)
			expect(others).toEqual(others.map(([id = '']) => [id, isThere(id ?? '') ? 'undated' : 'removed']))
			const now = new Map(
				events.map(({ sequence, changedAt, ...event }) => [event.id, { sequence, says: JSON.stringify(event) }]),
			)
			for (const [uid, { sequence, says }] of before) {
				const is = now.get(uid)
				expect(is).toBeDefined()
				if (is?.says === says) continue
				expect(is?.sequence).toBeGreaterThan(sequence)
			}
			before = now
		}
	}
})

it('who follows the changes has the record, from any version on, in pages of any size', async () => {
	for (const history of histories) {
		const newest = history.at(-1)
		if (!newest) throw new Error('no history')
		for (const { id, version: since } of history) {
			const kept = rowsOf(await recordAt(id, since))
			let after: ChangedRow | null = null
			for (let more = true; more; ) {
				const asked = { dossier: id, since, until: newest.version, after, limit: oneOf([1, 3, 50]) }
				const rows: ChangedRow[] = await readChanges(db, asked)
				for (const row of rows) {
					const key = `${CHANGED_KINDS[row.kind]} ${row.id}`
					expect([row.change, kept.has(key)]).toEqual([row.change, row.change !== 'added'])
					if (row.value === null) kept.delete(key)
					else kept.set(key, row.value)
				}
				more = rows.length > 0
				after = rows.at(-1) ?? after
			}
			expect(kept).toEqual(rowsOf(await recordAt(id, newest.version)))
		}
	}
})

/** By what each is and its id, as the API tells it. */
function rowsOf({ id, title, languages, leaders, meetingsCheckedOn, meetings, tallies }: Dossier) {
	const rows = new Map<string, unknown>([[`dossier ${id}`, { title, languages, leaders, meetingsCheckedOn }]])
	for (const { id, ...meeting } of meetings) rows.set(`meeting ${id}`, meeting)
	for (const { id: tally, authority, preferred, method, periods, entries } of tallies) {
		rows.set(`tally ${tally}`, { authority: authority.id, preferred, method })
		rows.set(`authority ${authority.id}`, { name: authority.name, site: authority.site })
		for (const { id, ...period } of periods) rows.set(`period ${id}`, { tally, ...period })
		for (const { id, ...entry } of entries) rows.set(`entry ${id}`, { tally, ...entry })
	}
	return rows
}

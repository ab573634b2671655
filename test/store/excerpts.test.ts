/** Excerpts of records, and pages of their lists, as the database gives them: the same as those made from whole records. */
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { importDossier } from '../../src/edits/import-dossier.ts'
import { asOf } from '../../src/record/as-of.ts'
import { countsOf } from '../../src/record/counts.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Question } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import { byDate, MEETING_FORMATS, MEETING_STATUSES, type Meeting, ordinals } from '../../src/record/meeting.ts'
import { lastDay } from '../../src/record/meeting-days.ts'
import { summaryOf } from '../../src/record/summary.ts'
import type { LedgerEntry, Tally } from '../../src/record/tally.ts'
import { openDatabase } from '../../src/store/database.ts'
import { readExcerpts } from '../../src/store/read-excerpt.ts'
import { readLedgerPage } from '../../src/store/read-ledger.ts'
import { readMeetingsPage } from '../../src/store/read-meetings.ts'
import { readRecord } from '../../src/store/read-record.ts'
import type { Asked } from '../../src/store/standing-rows.ts'
import { writeRecord } from '../../src/store/write-record.ts'
import { emptyDossier, entry, meeting, yearlyTally } from '../../widgets/example.ts'
import { random } from '../support/random.ts'

const db = openDatabase(env.DB)
const DOSSIERS = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)
const VERSIONS = 6
const next = random(20_251_128)
const below = (n: number) => Math.floor(next() * n)
const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T
const day = () => `202${below(3)}-0${1 + below(3)}-${String(1 + below(28)).padStart(2, '0')}`

const histories: Dossier[][] = []

beforeAll(async () => {
	for (let n = 0; n < DOSSIERS; n++) {
		let before = emptyDossier({ id: `d-${n}`, version: 1, meetings: [], tallies: [] })
		await importDossier(db, before, 'https://sidelines.example', new Date('2026-01-01T10:00:00Z'))
		const history = [before]
		for (let version = 2; version <= VERSIONS; version++) {
			const after = { ...changed(before), version, updatedAt: `2026-01-0${version}T10:00:00.000Z` }
			const revision = { version, at: after.updatedAt, editor: null, reason: null, reasonKind: null, changes: [] }
			expect(
				await writeRecord(db, {
					before,
					next: after,
					revision,
					pages: [],
					unchanged: [],
					summary: summaryOf(after),
					counts: countsOf(after),
					answer: null,
				}),
			).toBe('written')
			history.push(after)
			before = after
		}
		histories.push(history)
	}
})

const WIDGETS: Pick<Question, 'tellsOfMeetings' | 'newest' | 'among' | 'sources'>[] = [
	{ tellsOfMeetings: false, newest: 0, among: [], sources: [] },
	{ tellsOfMeetings: true, newest: 0, among: [], sources: ['in-person'] },
	{
		tellsOfMeetings: true,
		newest: 5,
		among: ['held', 'scheduled', 'cancelled', 'reported'],
		sources: ['held', 'in-person'],
	},
	{ tellsOfMeetings: true, newest: 3, among: ['held', 'reported'], sources: ['held'] },
]

describe('an excerpt', () => {
	it.each([
		['with the sums that are stored', `SELECT 1`],
		['with sums of the ledger', `DELETE FROM pages WHERE name = 'counts'`],
	])(
		'%s is the same from the database as from the whole record, at any version, as of any day, of any article',
		async (_, first) => {
			await env.DB.prepare(first).run()
			for (const history of histories) {
				for (const { id, version } of history) {
					const record = await readRecord(db, id, 'newsroom', version)
					for (const widget of WIDGETS) {
						const question = { ...widget, asOf: oneOf([null, day()]), today: day(), published: oneOf([null, day()]) }
						const asked = {
							dossier: id,
							version,
							day: question.asOf,
							today: question.today,
							published: question.published,
						}
						const [excerpt] = await readExcerpts(db, [asked], question, 'newsroom')
						expect(record && excerptOf(record.dossier, question), JSON.stringify(asked)).toEqual(excerpt)
					}
				}
			}
		},
	)
})

describe('a page', () => {
	async function everyRecord(test: (dossier: Dossier, left: Dossier, asked: Asked) => Promise<void>): Promise<void> {
		for (const { id, version } of histories.flat()) {
			const record = await readRecord(db, id, 'newsroom', version)
			if (!record) throw new Error('no record')
			const asked = { dossier: id, version, day: oneOf([null, day()]), today: '2026-01-31', published: null }
			const { dossier } = record
			await test(dossier, asked.day === null ? dossier : asOf(dossier, asked.day), asked)
		}
	}

	it('of a ledger is the same from the database as from the whole record', async () => {
		await everyRecord(async ({ languages }, { tallies }, asked) => {
			for (const { id: tally, entries } of tallies) {
				const newest = entries.toReversed()
				const after = oneOf([null, ...newest])
				const rest = after ? newest.slice(newest.indexOf(after) + 1) : newest
				const page = await readLedgerPage(db, asked, { tally, after: after?.id ?? null, limit: 5 }, languages[0])
				expect(page, JSON.stringify(asked)).toEqual(rest.slice(0, 5))
			}
		})
	})

	it('of meetings is the same from the database as from the whole record', async () => {
		await everyRecord(async ({ languages }, { meetings }, asked) => {
			const [status, format] = [oneOf([null, ...MEETING_STATUSES]), oneOf([null, ...MEETING_FORMATS])]
			const [from, to, order] = [oneOf([null, day()]), oneOf([null, day()]), oneOf(['asc', 'desc'] as const)]
			const isChosen = (m: Meeting) =>
				(status ?? m.status) === m.status &&
				(format ?? m.format) === m.format &&
				(from === null || to === null || from <= to) &&
				(from ?? '') <= lastDay(m) &&
				m.date <= (to ?? m.date)
			const oldest = meetings.filter(isChosen).sort(byDate)
			const chosen = order === 'asc' ? oldest : oldest.reverse()
			const after = oneOf([null, ...chosen])
			const rest = after ? chosen.slice(chosen.indexOf(after) + 1) : chosen
			const positions = ordinals(meetings)
			const page = await readMeetingsPage(db, asked, { status, format, from, to, order, after, limit: 5 }, languages[0])
			expect(page, JSON.stringify(asked)).toEqual(
				rest.slice(0, 5).map((m) => ({ ...m, ordinal: positions.get(m.id) ?? null, isWhole: true })),
			)
		})
	})
})

function changed(dossier: Dossier): Dossier {
	const meetings = dossier.meetings.filter(() => next() < 0.9)
	const tallies = dossier.tallies.length > 0 ? dossier.tallies : newTallies(dossier.id)
	return {
		...dossier,
		meetingsCheckedOn: oneOf([dossier.meetingsCheckedOn, day()]),
		meetings: [...meetings, ...Array.from({ length: below(6) }, randomMeeting)],
		tallies: tallies.map(grown),
	}
}

function randomMeeting(): Meeting {
	const date = day()
	const precision = oneOf(['day', 'day', 'day', 'month', 'year'] as const)
	const status = oneOf([...MEETING_STATUSES, 'held', 'held'] as const)
	const publisher = oneOf([null, { en: 'A' }, { en: 'B', ru: 'Б' }, { en: 'C' }, { en: 'D' }])
	return meeting({
		id: crypto.randomUUID(),
		date:
			date.slice(0, { day: 10, month: 7, year: 4 }[precision]) + { day: '', month: '-01', year: '-01-01' }[precision],
		until: precision === 'day' && next() < 0.2 && date < '2022-03-20' ? '2022-03-31' : null,
		datePrecision: precision,
		status,
		format: oneOf(MEETING_FORMATS),
		reportedBy: status === 'reported' ? { en: 'R' } : null,
		sources: Array.from({ length: 1 + below(3) }, (_, n) => ({
			url: `https://example.org/${below(9)}/${n}`,
			publisher,
			title: null,
			publishedOn: oneOf([null, day()]),
		})),
	})
}

function newTallies(id: string): Tally[] {
	const tally = (name: string, preferred: boolean) => {
		const made = yearlyTally({ 2020: 3, 2021: 0, 2022: 5 }, { id: `${name}-${id}`, preferred })
		const own = (period: string) => `${period}-${name}`
		return {
			...made,
			authority: { ...made.authority, id: name },
			periods: made.periods.map((p) => ({ ...p, id: own(p.id) })),
			entries: made.entries.slice(below(2)).map((e) => ({ ...e, id: `${e.id}-${id}`, period: own(e.period ?? '') })),
		}
	}
	return [tally('first', true), tally('second', false)]
}

function grown(tally: Tally): Tally {
	let { entries } = tally
	for (let n = below(5); n > 0; n--) entries = [...entries, oneMore(tally, entries)]
	return { ...tally, entries }
}

function oneMore({ id, periods }: Tally, entries: readonly LedgerEntry[]): LedgerEntry {
	const undone = new Set(entries.flatMap((e) => e.undoes ?? []))
	const alive = entries.filter((e) => e.kind !== 'undo' && !undone.has(e.id))
	const on = day()
	const period = periods.find((p) => p.from <= on && on <= p.to)?.id ?? null
	const fields = {
		id: crypto.randomUUID(),
		on,
		period,
		recordedAt: `2026-0${1 + below(9)}-01T10:00:00.000Z`,
		source: null,
	}
	const taken = oneOf(alive)
	const open = alive.find((e) => e.kind === 'reported' && !alive.some((c) => c.confirms === e.id))
	const which = below(5)
	if (which === 0 && taken)
		return entry({ ...fields, kind: 'undo', period: taken.period, on: taken.on, delta: -taken.delta, undoes: taken.id })
	if (which === 1)
		return entry({
			...fields,
			kind: 'reported',
			delta: 0,
			reportedBy: { en: id },
			counted: next() < 0.2,
			deniedBy: oneOf([null, null, { en: 'N' }]),
		})
	if (which === 2 && open) return entry({ ...fields, confirms: open.id })
	if (which === 3) return entry({ ...fields, kind: oneOf(['correction', 'opening'] as const), delta: below(4) })
	return entry({
		...fields,
		source: oneOf([null, { url: `https://example.org/${below(5)}`, publisher: null, title: null, publishedOn: null }]),
	})
}

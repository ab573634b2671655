/** Excerpts of records, and pages of their lists, as the database gives them: the same as those made from whole records. */
import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOf } from '../../src/record/as-of.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import type { Question } from '../../src/record/excerpt.ts'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import { byDate, MEETING_FORMATS, MEETING_STATUSES, type Meeting, ordinals } from '../../src/record/meeting.ts'
import { lastDay } from '../../src/record/meeting-days.ts'
import { openDatabase } from '../../src/store/database.ts'
import { readExcerpts } from '../../src/store/read-excerpt.ts'
import { readLedgerPage } from '../../src/store/read-ledger.ts'
import { readMeetingsPage } from '../../src/store/read-meetings.ts'
import { readRecord } from '../../src/store/read-record.ts'
import type { Asked } from '../../src/store/standing-rows.ts'
import { keepHistory } from '../support/keep-history.ts'
import { randomRecords } from '../support/random-records.ts'

const db = openDatabase(env.DB)
const DOSSIERS = Math.ceil((fc.readConfigureGlobal().numRuns ?? 100) / 10)
const VERSIONS = 6
const { oneOf, day, history: newHistory } = randomRecords(20_251_128)

const histories: Dossier[][] = []

beforeAll(async () => {
	for (let n = 0; n < DOSSIERS; n++) {
		const history = newHistory(`d-${n}`, VERSIONS)
		await keepHistory(db, history)
		histories.push(history)
	}
})

const WIDGETS: Pick<
	Question,
	'datesCalls' | 'marksCalls' | 'tellsOfMeetings' | 'newest' | 'among' | 'countsOlder' | 'whole' | 'sources'
>[] = [
	{ tellsOfMeetings: false, newest: 0, among: [], sources: [] },
	{ tellsOfMeetings: true, newest: 0, among: [], sources: ['in-person'] },
	{
		datesCalls: true,
		marksCalls: true,
		countsOlder: true,
		tellsOfMeetings: true,
		newest: 5,
		whole: 3,
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
						const [asOf, from, to] = [day, day, day].map((some) => oneOf([null, some()]))
						const range = { from: from ?? null, to: to ?? null }
						const question = { ...widget, ...range, asOf: asOf ?? null, today: day(), published: oneOf([null, day()]) }
						const asked = {
							dossier: id,
							version,
							day: question.asOf,
							today: question.today,
							published: question.published,
							...range,
						}
						const [excerpt] = await readExcerpts(db, [asked], question, 'newsroom')
						expect(record && excerptOf(record.dossier, question, record.proof), JSON.stringify(asked)).toEqual(excerpt)
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

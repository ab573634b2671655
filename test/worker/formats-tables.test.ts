/** A dossier’s tables as they are asked for: their columns, versions and languages, and how long ones are sent. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays } from '../../src/record/calendar.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import { editHamburg, HAMBURG, rowsAt } from '../support/files.ts'
import { rowsOf } from '../support/formats.ts'
import { bearer, openNewsroom } from '../support/newsroom.ts'
import { watchedDatabase } from '../support/watched-database.ts'

afterEach(() => vi.restoreAllMocks())

describe('a table', () => {
	it('leads to what describes it, which leads back', async () => {
		const newsroom = await openNewsroom()
		const table = await newsroom.ask(`${DOSSIER}/calls.csv?lang=en&version=1&x=1`)
		const [, address = ''] =
			/<([^>]+)>; rel="describedby"; type="application\/csvm\+json"/.exec(table.headers.get('Link') ?? '') ?? []
		const described = await newsroom.ask(address)
		expect(described.headers.get('Content-Type')).toBe('application/csvm+json')
		const metadata = JSON.parse(await described.text())
		expect(metadata.url).toMatch(/\/calls\.csv\?lang=en&version=1$/)
		const [header = ''] = (await table.text()).split('\r\n')
		expect(metadata.tableSchema.columns.map((column: { name: string }) => column.name)).toEqual(header.split(','))
	})

	it('tells of a day and of a version what they knew', async () => {
		const newsroom = await openNewsroom()
		await newsroom.send('POST', CALLS, CALL)
		const total = async (query: string) => (await rowsAt(newsroom, `calls.csv${query}`)).at(-1)?.['running_total']
		expect([await total(''), await total('?version=1'), await total('?as-of=2021-02-01')]).toEqual(['25', '24', '18'])
		expect((await rowsAt(newsroom, 'totals.csv')).map(({ count }) => count)).toEqual(['18', '7'])
		const dates = (await rowsAt(newsroom, 'meetings.csv?as-of=2018-01-01')).map(({ date }) => date)
		expect(dates).toEqual(['2017-07-07', '2017-11-11'])
	})

	it('has a byte order mark where Excel is to read it', async () => {
		const newsroom = await openNewsroom()
		const bytes = async (query: string) => [
			...new Uint8Array(await (await newsroom.ask(`${DOSSIER}/calls.csv${query}`)).arrayBuffer()),
		]
		const [plain, marked] = [await bytes(''), await bytes('?bom=1')]
		expect(marked).toEqual([0xef, 0xbb, 0xbf, ...plain])
	})

	it('of changes tells reasons that are published, and nobody’s name', async () => {
		const newsroom = await openNewsroom()
		expect(
			await editHamburg(newsroom, 'PATCH', {
				summary: { en: 'New.' },
				reason: 'It was unclear.',
				reasonKind: 'clarification',
			}),
		).toBe(200)
		const [, change] = await rowsAt(newsroom, 'changes.csv')
		expect(change).toMatchObject({
			...{ version: '2', correction: 'true', reason: 'It was unclear.', reason_kind: 'clarification' },
			...{ change: 'meeting-changed', subject_type: 'meeting', subject_id: HAMBURG },
		})
		for (const file of ['corrections.atom?lang=en', 'changes.json?lang=en', 'changes.csv', 'changes?since-version=1']) {
			const text = await (await newsroom.ask(`${DOSSIER}/${file}`)).text()
			expect(text).toContain(HAMBURG.slice(0, 4))
			expect(text).not.toMatch(/editor-1|Name of/)
		}
		const feed = (await (await newsroom.ask(`${DOSSIER}/corrections.atom?lang=en`)).text()).replaceAll('\u00a0', ' ')
		expect(feed).toContain('Changed a meeting: Hamburg, 7 July 2017')
		expect(feed).toContain('Reason: It was unclear.')
	})
})

describe('a long table', () => {
	const many = Array.from({ length: 600 }, (_, n) => meeting({ id: `m${n}`, date: addDays('2000-01-01', n) }))
	const long = () => emptyDossier({ id: 'long', meetings: many })

	it('has all of its rows, of the version that it began with', async () => {
		const newsroom = await openNewsroom({ dossiers: [long()] })
		const answer = await newsroom.ask('/api/v1/dossiers/long/meetings.csv')
		const address = '/api/v1/dossiers/long/meetings/m599'
		const tag = await newsroom.tagOf(address)
		const removed = await newsroom.ask(address, {
			method: 'DELETE',
			body: JSON.stringify({ reason: 'It was none.' }),
			headers: { ...bearer(), 'Content-Type': 'application/json', 'If-Match': tag },
		})
		expect(removed.status).toBe(204)
		const table = rowsOf(await answer.text())
		expect(table.map((row) => row['meeting_id'])).toEqual(many.map(({ id }) => id))
		expect(new Set(table.map(({ version }) => version))).toEqual(new Set(['1']))
		expect(await rowsOf(await (await newsroom.ask('/api/v1/dossiers/long/meetings.csv')).text())).toHaveLength(599)
	})

	it('breaks where the database fails, and does not end well', async () => {
		let questions = Number.POSITIVE_INFINITY
		const database = (d1: D1Database) =>
			watchedDatabase(d1, {
				question: (_method, ask) => (questions-- > 0 ? ask() : Promise.reject(new Error('D1 does not answer'))),
			})
		const log = vi.spyOn(console, 'error').mockImplementation(() => {})
		const newsroom = await openNewsroom({ dossiers: [long()], database })
		for (const file of ['meetings.csv', 'meeting-details.csv', 'meetings.ics']) {
			questions = 4
			const answer = await newsroom.ask(`/api/v1/dossiers/long/${file}`)
			expect(answer.status).toBe(200)
			await expect(answer.text()).rejects.toThrow()
			expect(log.mock.lastCall?.[0]).toContain('"fault":"broken-off"')
		}
	})

	it('of which not one row can be read is no file: the edge has an older one', async () => {
		let questions = Number.POSITIVE_INFINITY
		const database = (d1: D1Database) =>
			watchedDatabase(d1, {
				question: (_method, ask) => (questions-- > 0 ? ask() : Promise.reject(new Error('D1 does not answer'))),
			})
		vi.spyOn(console, 'error').mockImplementation(() => {})
		const newsroom = await openNewsroom({ database })
		for (const file of ['meetings.csv', 'meeting-details.csv', 'calls.csv', 'calls.csv?bom=1', 'meetings.ics']) {
			for (const answered of [0, 1, 2, 3]) {
				questions = answered
				const { status } = await newsroom.ask(`${DOSSIER}/${file}`)
				expect([file, answered, status]).toEqual([file, answered, 503])
			}
		}
	})
})

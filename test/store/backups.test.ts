/** A backup brings an emptied database back: every answer byte for byte as it was, with all of its history. */
import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bytesIn } from '../../src/record/limits.ts'
import { bucketVault } from '../../src/store/backup-bucket.ts'
import { linesIn } from '../../src/store/backup-lines.ts'
import { columnsOf, DOSSIER_TABLES, NEWSROOM_TABLES, NOT_BACKED_UP } from '../../src/store/backup-tables.ts'
import { backUp, NEWSROOM, nameOf } from '../../src/store/keep-backups.ts'
import { restoreBackup } from '../../src/store/restore-backup.ts'
import { CALL, CALLS, DESK, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { emptyStores } from '../support/empty-stores.ts'
import { keepHistory } from '../support/keep-history.ts'
import { largeDossier } from '../support/limits-dossier.ts'
import { GALLERY, liveAddresses, otherAddresses } from '../support/live-addresses.ts'
import { bearer, emptyBucket, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { limitRows, withPlatformLimits } from '../support/platform-limits.ts'
import { randomRecords } from '../support/random-records.ts'
import { workerLog } from '../support/worker-log.ts'

const RANDOM = 'random'
const LARGE = largeDossier().id
const FIRST = 'putin-trump'

const READ = [
	...[...GALLERY, ...liveAddresses(FIRST, []), ...otherAddresses(FIRST)].filter((path) => !path.includes('.png')),
	...[FIRST, RANDOM].flatMap((id) =>
		[
			'changes?since-version=1',
			'corrections',
			'corrections.atom',
			'changes.json',
			'changes.csv',
			'meetings.ics',
			'calls.csv',
			'proof',
		].map((file) => `/api/v1/dossiers/${id}/${file}`),
	),
	...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((version) => [`${DOSSIER}?version=${version}`, `${MEETINGS}?version=${version}`]),
	`/api/v1/dossiers/${LARGE}`,
	'/api/v1/dossiers/hidden',
]
const READ_BY_EDITORS = [FIRST, RANDOM, 'hidden'].flatMap((id) =>
	['export', 'revisions', 'revisions/1', 'visibility'].map((what) => `/api/v1/dossiers/${id}/${what}`),
)
const READ_AT_THE_DESK = ['/desk', DESK, `${DESK}/history`, '/desk/random/history']

let newsroom: Newsroom
/** What was answered before, and the backup, by name. */
let before: ReadonlyMap<string, string>
let files: ReadonlyMap<string, string>

async function answers(): Promise<Map<string, string>> {
	const desk = await sitDown(newsroom, TOKEN)
	const said = new Map<string, string>()
	const note = async (path: string, answer: Response) =>
		said.set(path, `${answer.status} ${answer.headers.get('ETag')} ${await answer.text()}`)
	for (const path of READ) await note(path, await newsroom.ask(path))
	for (const path of READ_BY_EDITORS) await note(path, await newsroom.ask(path, { headers: bearer() }))
	// Each form has a retry key of its own.
	for (const path of READ_AT_THE_DESK)
		said.set(path, (await (await desk.read(path)).text()).replace(/[0-9a-f-]{36}/g, ''))
	return said
}

async function edit(): Promise<void> {
	const statuses: number[] = []
	const send = async (...sent: Parameters<Newsroom['send']>) => {
		const answer = await newsroom.send(...sent)
		statuses.push(answer.status)
		return answer
	}
	await send('POST', CALLS, CALL)
	const { entries } = await (await newsroom.ask(CALLS)).json<{ entries: { id: string }[] }>()
	await send('POST', `${CALLS}/entries/${entries[0]?.id}/undo`, { reason: 'twice' })
	const helsinki = `${MEETINGS}/2018-07-16-helsinki`
	const etag = await newsroom.tagOf(helsinki)
	await send(
		'PATCH',
		helsinki,
		{ summary: { en: 'A “line”\u2028 of two.' }, reason: 'as it was' },
		{ 'If-Match': etag },
	)
	await send('POST', `${DOSSIER}/visibility`, { visibility: 'draft', reason: 'a doubt' })
	await send('POST', CALLS, { ...CALL, on: '2025-08-15', period: undefined })
	await send('POST', `${DOSSIER}/visibility`, { visibility: 'public', reason: 'no doubt' })
	await send('POST', `${DOSSIER}/revisions/1/restore`, { reason: 'all of it' })
	await send('PUT', '/api/v1/dossiers/hidden', { ...firstDossier(), id: 'hidden' })
	await send('POST', '/api/v1/dossiers/hidden/visibility', { visibility: 'draft', reason: 'not yet' })
	expect(statuses).toEqual([201, 201, 200, 200, 422, 200, 201, 201, 200])
}

async function emptied(): Promise<D1Database> {
	await emptyStores()
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS)
	await limitRows(env.DB)
	return withPlatformLimits(env.DB)
}

const restore = (d1: D1Database, text = '') =>
	restoreBackup(d1, linesIn(new Response(text).body?.pipeThrough(new TextDecoderStream()) ?? never()))
function never(): never {
	throw new Error('there is no file')
}
const file = (name: string) => files.get(name) ?? never()

beforeAll(async () => {
	await emptyBucket()
	newsroom = await openNewsroom({
		dossiers: [firstDossier(), largeDossier()],
		now: () => new Date('2026-03-01T09:00:00Z'),
	})
	await keepHistory(newsroom.db, randomRecords(20_261_129).history(RANDOM, 9))
	await edit()
	await newsroom.mend()
	before = await answers()
	expect(await backUp(newsroom.db.$client, bucketVault(env.BACKUPS ?? never()))).toEqual({
		written: 4,
		failed: 0,
		left: 0,
	})
	const { objects = [] } = (await env.BACKUPS?.list()) ?? {}
	files = new Map(
		await Promise.all(
			objects.map(async ({ key }) => [key, (await (await env.BACKUPS?.get(key))?.text()) ?? ''] as const),
		),
	)
}, 60_000)

it('of more than a part can hold is put there in parts', async () => {
	expect([...files].filter(([, text]) => bytesIn(text) > 8_388_608).map(([name]) => name)).toEqual([nameOf(LARGE)])
})

it('is of every table, or says why it is not', async () => {
	const { results } = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{
		name: string
	}>()
	const ours = results.map(({ name }) => name).filter((name) => !/^(sqlite_|_cf_|d1_)/.test(name))
	expect([...DOSSIER_TABLES, ...Object.keys(NEWSROOM_TABLES), ...Object.keys(NOT_BACKED_UP)].sort()).toEqual(
		ours.sort(),
	)
	const columns = await columnsOf(env.DB, DOSSIER_TABLES)
	for (const [table, names] of columns)
		expect([table, names.some(({ name }) => name === (table === 'dossiers' ? 'id' : 'dossier'))]).toEqual([table, true])
})

it('brings an emptied database back: all answers are the same bytes, of every version, at the desk too', async () => {
	const d1 = await emptied()
	for (const name of [NEWSROOM, ...[...files.keys()].filter((name) => name !== NEWSROOM)]) await restore(d1, file(name))
	await newsroom.mend()
	const after = await answers()
	for (const [path, said] of before)
		expect([path, after.get(path) === said ? said : after.get(path)]).toEqual([path, said])
	// And is backed up as it was, but for the place of the dossier among the others.
	await backUp(d1, bucketVault(env.BACKUPS ?? never()))
	const placed = (text = '') => text.replace(/(?<="table":"dossiers".*"rows":)\[\d+\]/, '')
	for (const [name, text] of files) {
		const again = await (await env.BACKUPS?.get(name))?.text()
		expect([name, placed(again) === placed(text)]).toEqual([name, true])
	}
	expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
})

describe('a restore', () => {
	let d1: D1Database
	beforeEach(async () => {
		d1 = await emptied()
		await restore(d1, file(NEWSROOM))
	})
	const visible = async () => (await newsroom.ask(DOSSIER)).status
	const lines = () => file(nameOf(FIRST)).trimEnd().split('\n')
	const lastRow = () => lines().findLastIndex((line) => line.startsWith(`["${FIRST}"`))

	const damaged: readonly (readonly [what: string, file: () => string])[] = [
		['is cut off', () => lines().slice(0, -1).join('\n')],
		['is cut off within a line', () => file(nameOf(FIRST)).slice(0, -200)],
		['lacks a row', () => lines().toSpliced(lastRow(), 1).join('\n')],
		[
			'has a row of another dossier',
			() =>
				lines()
					.map((line, index) => (index === lastRow() ? line.replace(FIRST, 'hidden') : line))
					.join('\n'),
		],
		['has columns of its own', () => file(nameOf(FIRST)).replace('"columns":["dossier"', '"columns":["dossier\\" --"')],
		['is of another schema', () => file(nameOf(FIRST)).replace(/"schema":"\d+/, '"schema":"9999')],
		['is of another shape', () => file(nameOf(FIRST)).replace('"backup":2', '"backup":3')],
		['is something else', () => JSON.stringify(firstDossier())],
		['is empty', () => ''],
	]

	it('shows nothing of a damaged file, and takes the whole one after any of them', async () => {
		for (const [what, damagedFile] of damaged) {
			await expect(restore(d1, damagedFile()), what).rejects.toMatchObject({ name: 'NotRestored' })
			expect([what, await visible()]).toEqual([what, 404])
		}
		expect(await restore(d1, file(nameOf(FIRST)))).toBe(FIRST)
		expect(await (await newsroom.ask(DOSSIER)).text()).toBe(before.get(DOSSIER)?.split(' ').slice(2).join(' '))
	})

	it('writes over nothing that is there', async () => {
		await restore(d1, file(nameOf(FIRST)))
		await newsroom.send('POST', CALLS, CALL)
		await expect(restore(d1, file(nameOf(FIRST)))).rejects.toThrow('has a dossier putin-trump already')
		expect(await (await newsroom.ask(CALLS)).json()).toMatchObject({ entries: [{ on: CALL.on }, {}, {}] })
	})
})

describe('a nightly run', () => {
	const vault = () => bucketVault(env.BACKUPS ?? never())
	beforeEach(async () => {
		await emptyBucket()
		newsroom = await openNewsroom({ dossiers: ['a', 'b', 'c'].map((id) => firstDossier({ id })) })
	})

	it('writes what has changed, and goes on where the one before stopped', async () => {
		const { $client: d1 } = newsroom.db
		expect(await backUp(d1, vault(), 2)).toEqual({ written: 2, failed: 0, left: 1 })
		expect(await backUp(d1, vault(), 2)).toEqual({ written: 1, failed: 0, left: 0 })
		expect(await backUp(d1, vault(), 2)).toEqual({ written: 0, failed: 0, left: 0 })
		await newsroom.send('POST', '/api/v1/dossiers/b/calls', CALL)
		expect(await backUp(d1, vault())).toEqual({ written: 1, failed: 0, left: 0 })
		await env.DB.prepare(`INSERT INTO d1_migrations (name) VALUES ('9999_next.sql')`).run()
		expect(await backUp(d1, vault())).toEqual({ written: 3, failed: 0, left: 0 })
	})

	it('leaves the backup as it was where a dossier is edited while it is read', async () => {
		await backUp(newsroom.db.$client, vault())
		const kept = async () => (await env.BACKUPS?.get(nameOf('b')))?.text()
		const first = await kept()
		await newsroom.send('POST', '/api/v1/dossiers/b/calls', CALL)
		const editing: D1Database = {
			...env.DB,
			prepare: (sql: string) => env.DB.prepare(sql),
			batch: async <Row>(statements: D1PreparedStatement[]) => {
				const rows = await env.DB.batch<Row>(statements)
				await newsroom.send('POST', '/api/v1/dossiers/b/calls', { ...CALL, note: 'one more' })
				return rows
			},
		} as D1Database
		expect(await backUp(editing, vault())).toEqual({ written: 0, failed: 1, left: 0 })
		expect([await kept(), workerLog()]).toEqual([
			first,
			['{"event":"backup-failed","dossier":"b","why":"EditedMeanwhile"}'],
		])
	})

	it('does not write an older history over a newer one', async () => {
		await newsroom.send('POST', '/api/v1/dossiers/b/calls', CALL)
		await backUp(newsroom.db.$client, vault())
		await env.DB.prepare(`UPDATE dossiers SET version = 1 WHERE id = 'b'`).run()
		expect(await backUp(newsroom.db.$client, vault())).toEqual({ written: 0, failed: 0, left: 0 })
		expect(workerLog().join()).toContain('"event":"backup-is-newer","dossier":"b"')
	})
})

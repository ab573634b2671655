/** A rollback: this code on the tables of the next release, whose migration has added what it does not know. */
import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { firstDossier } from '../support/dossier.ts'
import { keepHistory } from '../support/keep-history.ts'
import { liveAddresses } from '../support/live-addresses.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { randomRecords } from '../support/random-records.ts'
import { workerLog } from '../support/worker-log.ts'

/** All that a migration may do to tables that are there: columns that have a default or may be null, indexes, tables beside. */
async function migrateOn(): Promise<void> {
	const all = await env.DB.prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`).all<{ name: string }>()
	const results = all.results.filter(({ name }) => !/^(sqlite_|_cf_|d1_)/.test(name))
	expect(results.length).toBeGreaterThan(15)
	await env.DB.batch([
		...results.flatMap(({ name }) => [
			env.DB.prepare(`ALTER TABLE ${name} ADD COLUMN next_text TEXT`),
			env.DB.prepare(`ALTER TABLE ${name} ADD COLUMN next_number INTEGER NOT NULL DEFAULT 7 CHECK (next_number > 0)`),
			env.DB.prepare(`CREATE INDEX next_${name} ON ${name} (next_number, next_text)`),
		]),
		env.DB.prepare('CREATE TABLE next_things (dossier TEXT NOT NULL REFERENCES dossiers (id), thing TEXT) STRICT'),
		env.DB.prepare(`INSERT INTO d1_migrations (name) VALUES ('9999_next.sql')`),
	])
}

const EXPORT = '/api/v1/dossiers/random/export'

async function edits({ ask, send }: Newsroom): Promise<number[]> {
	const etag = async (path: string) => ({ 'If-Match': (await ask(path)).headers.get('ETag') ?? '' })
	const meeting = `${MEETINGS}/2018-07-16-helsinki`
	const answers = [
		await send('POST', CALLS, CALL, { 'Idempotency-Key': 'k' }),
		await send('POST', CALLS, CALL, { 'Idempotency-Key': 'k' }),
		await send('PATCH', meeting, { summary: { en: 'S.' }, reason: 'r' }, await etag(meeting)),
		await send('PUT', `${CALLS}/2025`, { total: 9, reason: 'r', source: CALL.source }, await etag(DOSSIER)),
		await send('POST', `${DOSSIER}/revisions/1/restore`, { reason: 'r' }),
		await send('POST', `${DOSSIER}/visibility`, { visibility: 'archived', reason: 'r' }),
		await send('PUT', '/api/v1/dossiers/other', { ...firstDossier(), id: 'other' }),
		await send('PUT', EXPORT, { ...firstDossier(), id: 'random', reason: 'r' }, await etag('/api/v1/dossiers/random')),
	]
	return answers.map(({ status }) => status)
}

it('reads and writes there as on its own tables, and loses nothing of what the next release adds', async () => {
	const newsroom = await openNewsroom()
	await keepHistory(newsroom.db, randomRecords(20_261_130).history('random', 6))
	const live = [
		...liveAddresses('putin-trump', []).filter((_path, index) => index % 4 === 0),
		'/api/v1/dossiers/random',
	]
	const read = () => Promise.all(live.map(async (path) => (await newsroom.ask(path)).text()))
	const before = await read()

	await migrateOn()
	expect(await read()).toEqual(before)
	const desk = await sitDown(newsroom, TOKEN)
	expect(await edits(newsroom)).toEqual([201, 201, 200, 200, 201, 200, 201, 200])
	for (const page of ['', '/putin-trump', '/putin-trump/history', '/settings', '/people'])
		expect([page, (await desk.read(`/desk${page}`)).status]).toEqual([page, 200])
	await newsroom.mend()
	expect(workerLog().filter((line) => !line.includes('"signed-in"'))).toEqual([])
	expect(await (await newsroom.ask('/healthz')).json()).toMatchObject({ status: 'ok', schema: '9999_next.sql' })
	const added = await env.DB.prepare('SELECT DISTINCT next_text, next_number FROM meeting_versions').all()
	expect(added.results).toEqual([{ next_text: null, next_number: 7 }])
})

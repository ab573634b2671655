/** The record's rows as the database keeps them: nothing deletes one, and nothing changes one but that it is ended once. */
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { PROOF_KEY } from '../support/proof.ts'

const OF_THE_RECORD = ['headings', 'authorities', 'tallies', 'periods', 'meeting_versions', 'entry_versions']
const TELLING = ['revisions', 'publications', 'links', 'link_rows', 'proof_keys', 'erasures', 'erased_reasons']

const run = (sql: string) => env.DB.prepare(sql).run()
const refused = expect.objectContaining({ message: expect.stringMatching(/never deleted|as it was written|once/) })

beforeAll(async () => {
	const newsroom = await openNewsroom({ proofKey: PROOF_KEY })
	await newsroom.send('POST', CALLS, CALL)
	const tag = await newsroom.tagOf(`${MEETINGS}/2017-07-07-hamburg`)
	await newsroom.send('DELETE', `${MEETINGS}/2017-07-07-hamburg`, { reason: 'None.' }, { 'If-Match': tag })
	const erased = { type: 'meeting', id: '2017-07-07-hamburg', reason: 'A law.' }
	expect((await newsroom.send('POST', `${DOSSIER}/erase`, erased)).status).toBe(200)
	expect(await (await newsroom.ask(DOSSIER)).json()).toMatchObject({ version: 4 })
})

describe.each([...OF_THE_RECORD, ...TELLING])('%s', (table) => {
	it('loses no row', async () => {
		await expect(run(`DELETE FROM ${table}`)).rejects.toEqual(refused)
	})

	it('has no column that can be written anew', async () => {
		const { results } = await env.DB.prepare('SELECT name FROM pragma_table_info(?)')
			.bind(table)
			.all<{ name: string }>()
		expect(results.length).toBeGreaterThan(1)
		const ends = table === 'publications' ? 'until' : 'ended'
		for (const { name } of results.filter((column) => column.name !== ends)) {
			await expect(run(`UPDATE ${table} SET "${name}" = "${name}"`), name).rejects.toEqual(refused)
		}
	})
})

it.each(OF_THE_RECORD)('%s: a row is ended, and never again', async (table) => {
	await run(`UPDATE ${table} SET ended = written + 8 WHERE ended IS NULL`)
	await expect(run(`UPDATE ${table} SET ended = written + 9`)).rejects.toEqual(refused)
	await expect(run(`UPDATE ${table} SET ended = NULL`)).rejects.toEqual(refused)
})

/** What was changed in a dossier since a version, for programs that follow it. */
import { describe, expect, it } from 'vitest'
import { emptyDossier } from '../../widgets/example.ts'
import { CALL, CALLS, DOSSIER, MEETINGS } from '../support/addresses.ts'
import { rowsOf } from '../support/formats.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const HAMBURG = '2017-07-07-hamburg'

async function removeHamburg(newsroom: Newsroom): Promise<void> {
	const address = `${MEETINGS}/${HAMBURG}`
	const tag = await newsroom.tagOf(address)
	expect((await newsroom.send('DELETE', address, { reason: 'It was none.' }, { 'If-Match': tag })).status).toBe(204)
}

describe('what was changed since a version', () => {
	it('is told, removals too', async () => {
		const newsroom = await openNewsroom()
		await newsroom.send('POST', CALLS, CALL)
		await removeHamburg(newsroom)
		const read = async (query: string) => JSON.parse(await (await newsroom.ask(`${DOSSIER}/changes?${query}`)).text())
		const { version, changes, next } = await read('since-version=1')
		expect([version, next]).toEqual([3, null])
		expect(changes).toMatchObject([
			{ version: 2, change: 'added', subject: { type: 'entry' }, value: { kind: 'call', delta: 1, tally: 'kremlin' } },
			{ version: 3, change: 'removed', subject: { type: 'meeting', id: HAMBURG }, value: null },
		])
		const page = await read('since-version=1&limit=1')
		expect(page.changes).toEqual(changes.slice(0, 1))
		await newsroom.send('POST', CALLS, CALL)
		const second = JSON.parse(await (await newsroom.ask(page.next)).text())
		expect(second).toMatchObject({ version: 3, changes: changes.slice(1), next: null })
		expect((await read('since-version=4')).changes).toEqual([])
	})

	it('cannot be told of a version that there is not, or that readers were never shown', async () => {
		const newsroom = await openNewsroom()
		const status = async (query: string) => (await newsroom.ask(`${DOSSIER}/changes?${query}`)).status
		expect([await status('since-version=2'), await status('since-version=0'), await status('since-version=1')]).toEqual(
			[410, 400, 200],
		)
		const draft = emptyDossier({ id: 'new-one', visibility: 'draft', publicSince: null })
		const other = await openNewsroom({ dossiers: [draft] })
		const of = async (query: string) => (await other.ask(`/api/v1/dossiers/new-one/${query}`)).status
		expect([await of('changes'), await of('changes.csv'), await of('meetings.ics')]).toEqual([404, 404, 404])
		await other.send('POST', '/api/v1/dossiers/new-one/visibility', { visibility: 'public' })
		expect([
			await of('changes?since-version=1'),
			await of('changes?since-version=2'),
			await of('meetings.csv?version=1'),
		]).toEqual([410, 200, 404])
		const changes = rowsOf(await (await other.ask('/api/v1/dossiers/new-one/changes.csv')).text())
		expect(changes.map((row) => row['version'])).toEqual(['2'])
	})
})

import { expect, it } from 'vitest'
import { addDays } from '../../src/record/calendar.ts'
import type { Answer } from '../support/answer.ts'
import { emptyDossier, meeting } from '../support/dossier.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const MEETINGS = 5_000
const ENTRIES = 50_000

/** As large as a dossier may be. */
function largest() {
	const source = { url: 'https://example.org/note', publisher: 'Example', title: 'A note', publishedOn: '2020-01-03' }
	const entries = Array.from({ length: ENTRIES }, (_, n) => ({
		id: `call-${n}`,
		kind: 'call',
		period: 'all',
		delta: 1,
		on: addDays('1900-01-01', n % 40_000),
		source,
		recordedAt: new Date(Date.UTC(2020, 0, 1) + n * 1000).toISOString(),
	}))
	const authority = { id: 'agency', name: { en: 'an agency', ru: 'агентство' }, site: 'https://agency.example/' }
	const periods = [{ id: 'all', label: { en: 'all', ru: 'всё' }, from: '1900-01-01', to: '2020-12-31' }]
	return {
		...emptyDossier(),
		meetings: Array.from({ length: MEETINGS }, (_, n) =>
			meeting({ id: `meeting-${n}`, date: addDays('2000-01-01', n), topics: [{ en: 'trade', ru: 'торговля' }] }),
		),
		tallies: [{ id: 'agency', authority, preferred: true, periods, entries }],
	}
}

it('takes in a dossier as large as one may be, in one revision, and gives out what it would take again', async () => {
	const newsroom = await openNewsroom({ dossiers: [] })
	const headers = { Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json' }
	const body = JSON.stringify(largest())
	const answer = await newsroom.ask('/api/v1/dossiers/a-b', { method: 'PUT', body, headers })
	expect(answer.status).toBe(201)
	expect(await answer.json<Answer>()).toMatchObject({
		version: 1,
		totals: { meetings: { held: MEETINGS }, calls: { total: ENTRIES } },
	})
	const exported = await (await newsroom.ask('/api/v1/dossiers/a-b/export', { headers })).arrayBuffer()
	expect(exported.byteLength).toBeLessThan(20_000_000)
}, 120_000)

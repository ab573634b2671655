import { expect, it } from 'vitest'
import { addDays } from '../../src/record/calendar.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { bytesSaid, MAX_DOSSIER_BYTES, MAX_MEETINGS } from '../../src/record/limits.ts'
import { emptyDossier, entry, meeting } from '../../widgets/example.ts'
import type { Answer } from '../support/answer.ts'
import { openNewsroom, TOKEN } from '../support/newsroom.ts'

const ENTRIES = 35_000
const source = { url: 'https://e.org/', publisher: { en: 'E' }, title: null, publishedOn: null }

/** As many meetings as a dossier may have and as many entries as then fit, each as short as it may be. */
function most(): Dossier {
	const entries = Array.from({ length: ENTRIES }, (_, n) => {
		const recordedAt = new Date(Date.UTC(2020, 0, 1) + n * 1000).toISOString()
		return entry({ id: `c${n}`, period: 'all', on: addDays('1900-01-01', n % 40_000), source, recordedAt })
	})
	const authority = { id: 'agency', name: { en: 'an agency', ru: 'агентство' }, site: 'https://agency.example/' }
	const periods = [{ id: 'all', label: { en: 'all', ru: 'всё' }, from: '1900-01-01', to: '2020-12-31' }]
	const place = { city: { en: 'Bern' }, country: 'CH', venue: null }
	return emptyDossier({
		publicSince: null,
		meetings: Array.from({ length: MAX_MEETINGS }, (_, n) =>
			meeting({ id: `m${n}`, date: addDays('2000-01-01', n), place, sources: [source] }),
		),
		tallies: [{ id: 'agency', authority, preferred: true, method: null, periods, entries }],
	})
}

/** With so many letters in summaries, of some 1,950 each, that it has so many bytes. */
function ofBytes(dossier: Dossier, bytes: number): Dossier {
	const left = bytes - bytesSaid(dossier)
	const summaries = Math.ceil(left / 1_950)
	const letters = left - summaries * '"summary":{"en":""},'.length
	const meetings = dossier.meetings.map((meeting, i) =>
		i < summaries ? { ...meeting, summary: { en: 'x'.repeat(Math.floor((letters + i) / summaries)) } } : meeting,
	)
	return { ...dossier, meetings }
}

it('takes in a dossier as large as one may be, in one revision, gives out what it would take again, and no larger one', async () => {
	const newsroom = await openNewsroom({ dossiers: [] })
	const send = (dossier: Dossier, headers: Record<string, string> = {}) =>
		newsroom.send('PUT', '/api/v1/dossiers/a-b', dossier, headers)
	const largest = ofBytes(most(), MAX_DOSSIER_BYTES)
	const tooLarge = ofBytes(most(), MAX_DOSSIER_BYTES + 1)
	expect([largest, tooLarge].map((d) => bytesSaid(d) - MAX_DOSSIER_BYTES)).toEqual([0, 1])

	const refused = await send(tooLarge)
	expect(refused.status).toBe(422)
	expect((await refused.json<Answer>()).errors).toEqual([
		{ pointer: '#', detail: 'must have at most 10,000,000 bytes in all: it has 10,000,001' },
	])
	const answer = await send(largest)
	expect(answer.status).toBe(201)
	expect(await answer.json<Answer>()).toMatchObject({
		version: 1,
		totals: { meetings: { held: MAX_MEETINGS }, calls: { total: ENTRIES } },
	})
	expect((await send(tooLarge, { 'If-Match': answer.headers.get('ETag') ?? '' })).status).toBe(422)
	const headers = { Authorization: `Bearer ${TOKEN}` }
	const exported = await (await newsroom.ask('/api/v1/dossiers/a-b/export', { headers })).arrayBuffer()
	expect(exported.byteLength).toBeLessThan(20_000_000)
}, 120_000)

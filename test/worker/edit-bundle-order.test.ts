/** A bundle whose lists come in another order than the record keeps: nobody is shown that order. */
import { expect, it } from 'vitest'
import { livePages } from '../../src/pages/prerender.ts'
import { countsOf } from '../../src/record/counts.ts'
import { summaryOf } from '../../src/record/summary.ts'
import { readPage } from '../../src/store/pages.ts'
import { readRecord } from '../../src/store/read-record.ts'
import { readCounts } from '../../src/store/summaries.ts'
import { yearlyTally } from '../../widgets/example.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import type { Answer } from '../support/answer.ts'
import { bearer, ORIGIN, openNewsroom } from '../support/newsroom.ts'

const TODAY = '2025-11-01'
const HARD = '/api/v1/dossiers/hard'

/** A second tally beside the first one of the record, each id its own. */
function another() {
	const { periods, entries, authority, ...tally } = yearlyTally(
		{ 2024: 2, 2025: 3 },
		{ id: 'another', preferred: false },
	)
	return {
		...{ ...tally, authority: { ...authority, id: 'another' } },
		periods: periods.map((period) => ({ ...period, id: `${period.id}-b` })),
		entries: entries.map((entry) => ({ ...entry, id: `${entry.id}-b`, period: `${entry.period}-b` })),
	}
}

it('leaves the pages that the record gives when it is read, and is the same bundle the next time', async () => {
	const hard = hardDossier()
	const dossier = { ...hard, id: 'hard', publicSince: null, tallies: [...hard.tallies, another()] }
	const newsroom = await openNewsroom({ dossiers: [dossier], now: () => new Date(`${TODAY}T09:00:00Z`) })
	const sent = await (await newsroom.ask(`${HARD}/export`, { headers: bearer() })).json<Answer>()
	const turned = {
		...sent,
		meetings: sent.meetings.toReversed(),
		title: { en: 'B and A' },
		tallies: sent.tallies.map((tally) => ({ ...tally, periods: tally.periods.toReversed() })).reverse(),
	}
	const put = async () => {
		const etag = await newsroom.tagOf(HARD)
		return newsroom.send('PUT', HARD, { ...turned, reason: 'Moved' }, { 'If-Match': etag })
	}
	expect((await put()).status).toBe(200)

	const { db } = newsroom
	const record = await readRecord(db, 'hard', 'newsroom')
	if (!record) throw new Error('no record')
	for (const page of livePages(
		record.dossier,
		{ settings: record.settings, origin: ORIGIN, today: TODAY },
		record.proof,
	)) {
		const stored = await readPage(db, 'hard', page.name, page.language, page.origin)
		expect(stored?.page?.body, `${page.name} ${page.language}`).toBe(page.body)
	}
	const asStored = (value: unknown) => JSON.parse(JSON.stringify(value))
	const stored = await readCounts(db, 'hard', 2)
	expect(stored?.summary).toEqual(asStored(summaryOf(record.dossier)))
	expect(stored?.counts).toEqual(asStored(countsOf(record.dossier)))

	const { periods } = await (await newsroom.ask(`${HARD}/calls`)).json<Answer>()
	expect(periods.map(({ from }) => from)).toEqual(['2024-01-01', '2025-01-01'])
	expect((await (await put()).json<Answer>()).version).toBe(2)
})

/** An edit whose database fails at any one moment: all of it or nothing, and the retry counts once. */

import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { versionETag } from '../../src/answers/answers.ts'
import { CALLS, DOSSIER, SOURCE } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { openNewsroom } from '../support/newsroom.ts'

const EDITS = {
	'a call': { method: 'POST', path: CALLS, body: { on: '2025-08-16', source: SOURCE }, status: 201, total: 25 },
	'a total': {
		method: 'PUT',
		path: `${CALLS}/2025`,
		body: { total: 8, reason: 'x', source: SOURCE },
		status: 200,
		total: 26,
	},
	'an undo': { method: 'POST', path: `${CALLS}/entries/opening-2025/undo`, body: {}, status: 201, total: 18 },
}

it.each(Object.entries(EDITS))(
	'%s is saved whole or not at all, and sent again it counts once',
	async (_what, edit) => {
		const failed = { before: 0, after: 0 }
		for (const when of ['before', 'after'] as const) {
			// Until the edit has asked D1 all that its answer takes.
			for (let nth = 1, isRefused = true; isRefused; nth++) {
				const d1 = failingDatabase()
				const newsroom = await openNewsroom({ database: d1.database })
				const headers = { 'Idempotency-Key': 'k', 'If-Match': versionETag(1) }
				const send = () => newsroom.send(edit.method, edit.path, edit.body, headers)

				d1.failAt(nth, when)
				const first = await send()
				isRefused = first.status === 503
				d1.mend()
				if (!isRefused) expect([when, nth, first.status]).toEqual([when, nth, edit.status])
				if (isRefused) {
					failed[when]++
					expect(first.headers.get('Content-Type')).toBe('application/problem+json')
					expect(first.headers.get('Retry-After')).toMatch(/^\d+$/)
				}
				expect(await isWhole(newsroom.ask)).toBe(true)

				const again = await send()
				expect([when, nth, again.status]).toEqual([when, nth, edit.status])
				expect(await (await newsroom.ask(CALLS)).json()).toMatchObject({ total: edit.total })
				const { results } = await env.DB.prepare('SELECT max(version) AS newest FROM revisions').all()
				expect(results).toEqual([{ newest: 2 }])
			}
		}
		// Who is it, what is read of the record, the retry's key, the batch: each of them has failed in both ways.
		expect(failed.before).toBeGreaterThanOrEqual(4)
		expect(failed.after).toBe(failed.before)
	},
	60_000,
)

it('fifty of the same at once have one effect and one answer', async () => {
	const newsroom = await openNewsroom()
	const { method, path, body } = EDITS['a call']
	const headers = { 'Idempotency-Key': 'k' }
	const answers = await Promise.all(Array.from({ length: 50 }, () => newsroom.send(method, path, body, headers)))
	expect(new Set(answers.map((a) => a.status))).toEqual(new Set([201]))
	expect(new Set(await Promise.all(answers.map((a) => a.text()))).size).toBe(1)
	expect(await (await newsroom.ask(CALLS)).json()).toMatchObject({ total: 25 })
}, 60_000)

/** The number, the page that shows it, the sum of the ledger and the newest revision are of one version. */
async function isWhole(ask: (path: string) => Promise<Response>): Promise<boolean> {
	const { total } = await (await ask(CALLS)).json<Answer>()
	const card = await (await ask('/w/putin-trump/count-card')).text()
	const { version } = await (await ask(DOSSIER)).json<Answer>()
	const rows = await env.DB.prepare(
		'SELECT (SELECT sum(delta) FROM entry_versions WHERE ended IS NULL) AS total, (SELECT max(version) FROM revisions) AS version',
	).all<{ total: number; version: number }>()
	const [written] = rows.results
	return written?.total === total && written.version === version && card.includes(`<data value="${total}"`)
}

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../src/record/dossier.ts'
import type { LedgerEntry } from '../../src/record/tally.ts'
import { emptyDossier } from '../../widgets/example.ts'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { openNewsroom } from '../support/newsroom.ts'

/** The first dossier with this many calls more in its ledger. */
function withCalls(count: number): Dossier {
	const dossier = firstDossier()
	const [tally, ...others] = dossier.tallies
	const [pattern] = tally?.entries ?? []
	if (!tally || !pattern) throw new Error('the first dossier has lost its ledger')
	const calls = Array.from({ length: count }, (_, n): LedgerEntry => {
		const on = '2025-08-16'
		return {
			...pattern,
			id: `call-${n}`,
			kind: 'call',
			period: '2025',
			delta: 1,
			on,
			recordedAt: `${on}T08:00:00.000Z`,
		}
	})
	return { ...dossier, tallies: [{ ...tally, entries: [...tally.entries, ...calls] }, ...others] }
}

const DESCRIBED = '</api/v1/openapi.json>; rel="describedby"'

describe('the pages of the ledger', () => {
	it('show every entry once, also while calls are recorded', async () => {
		const newsroom = await openNewsroom({ dossiers: [withCalls(10)] })
		const before = (await (await newsroom.ask(CALLS)).json<Answer>()).entries.map((e) => e.id)
		const seen: string[] = []
		for (let next = `${CALLS}?limit=5&as-of=2025-08-16`; next; ) {
			const answer = await newsroom.ask(next)
			const page = await answer.json<Answer>()
			const links = [...(page.next ? [`<${page.next}>; rel="next"`] : []), DESCRIBED]
			expect(answer.headers.get('Link')).toBe(links.join(', '))
			seen.push(...page.entries.map((e) => e.id))
			next = page.next
			await newsroom.send('POST', CALLS, CALL)
		}
		expect(seen).toEqual(before)
	})

	it('begin with the same next one, whoever asks: a reader, a total stated, an entry undone', async () => {
		const newsroom = await openNewsroom({ dossiers: [withCalls(60)] })
		const total = { total: 70, reason: 'recounted', source: CALL.source }
		const answers = [
			await newsroom.send('PUT', `${CALLS}/2025`, total, { 'If-Match': '*' }),
			await newsroom.ask(CALLS),
			await newsroom.ask(`${CALLS}?limit=50`),
			await newsroom.send('POST', `${CALLS}/entries/opening-first-term/undo`, {}),
		]
		const pages = await Promise.all(answers.map((a) => a.json<Answer>()))
		for (const read of [1, 2])
			expect(answers[read]?.headers.get('Link')).toContain(`<${pages[read]?.next}>; rel="next"`)
		for (const page of pages) {
			const { version, entries } = page
			const next = `${CALLS}?version=${version}&limit=50&cursor=${entries.at(-1)?.id}`
			expect(page.next).toBe(`https://sidelines.test${next}`)
		}
	})
})

describe('the pages of the meetings', () => {
	it.each(['asc', 'desc'])('show every meeting once, also while one is added: %s', async (order) => {
		const newsroom = await openNewsroom()
		const walk = async (between: () => Promise<unknown>) => {
			const seen: string[] = []
			for (let next = `${DOSSIER}/meetings?limit=2&order=${order}`; next; ) {
				const page = await (await newsroom.ask(next)).json<Answer>()
				seen.push(...page.meetings.map((m) => m.id))
				next = page.next
				await between()
			}
			return seen
		}
		const before = await walk(async () => {})
		const added = `INSERT OR IGNORE INTO meeting_versions SELECT dossier, id || '-again', written, ended, date, until, date_precision,
			status, format, featured, reported_by, denied_by, place, occasion, duration, attendees, topics, outcomes, remarks, summary,
			sources, told_on, announced_on FROM meeting_versions WHERE id = ?`
		const seen = await walk(() => env.DB.prepare(added).bind(before[0]).run())
		expect(seen.filter((id) => !id.endsWith('-again'))).toEqual(before)
		expect(new Set(seen).size).toBe(seen.length)
	})

	it('go on after a meeting that is no longer among those asked for', async () => {
		const newsroom = await openNewsroom()
		const first = await (await newsroom.ask(`${DOSSIER}/meetings?limit=2&status=held`)).json<Answer>()
		await env.DB.exec('DROP TRIGGER meeting_versions_keep')
		await env.DB.prepare(`UPDATE meeting_versions SET status = 'cancelled' WHERE id = ?`)
			.bind(first.meetings[1]?.id)
			.run()
		const second = await (await newsroom.ask(first.next)).json<Answer>()
		expect(second.meetings.map((m) => m.date < (first.meetings[1]?.date ?? ''))).toEqual([true, true])
	})
})

describe('the pages of the corrections and of the dossiers', () => {
	it('show each once, the newest correction first and the dossiers by id', async () => {
		const ids = ['a-b', 'c-d', 'e-f']
		const newsroom = await openNewsroom({ dossiers: [firstDossier(), ...ids.map((id) => emptyDossier({ id }))] })
		for (const total of [7, 8, 9]) {
			const body = { total, reason: `recount ${total}`, source: CALL.source }
			await newsroom.send('PUT', `${CALLS}/2025`, body, { 'If-Match': '*' })
		}
		const walk = async (list: string) => {
			const pages: Answer[] = []
			for (let next = `${list}?limit=2`; next; next = pages.at(-1)?.next ?? '') {
				pages.push(await (await newsroom.ask(next)).json<Answer>())
			}
			return pages
		}
		const corrections = (await walk(`${DOSSIER}/corrections`)).flatMap((page) => page.corrections)
		expect(corrections.map((c) => c.version)).toEqual([4, 3, 2])
		const dossiers = (await walk('/api/v1/dossiers')).flatMap((page) => page.dossiers)
		expect(dossiers.map((d) => d.id)).toEqual([...ids, 'putin-trump'])
	})
})

describe('the page after a meeting that is no more', () => {
	it('goes on where the one before ended', async () => {
		const newsroom = await openNewsroom()
		const meetings = `${DOSSIER}/meetings`
		for (const order of ['asc', 'desc']) {
			const all = await (await newsroom.ask(`${meetings}?order=${order}`)).json<Answer>()
			const first = await (await newsroom.ask(`${meetings}?order=${order}&limit=2`)).json<Answer>()
			const last = `${meetings}/${first.meetings.at(-1)?.id}`
			const removed = await newsroom.send('DELETE', last, { reason: 'doubled' }, { 'If-Match': '*' })
			expect(removed.status).toBe(204)
			const next = await newsroom.ask(first.next)
			expect(next.status).toBe(200)
			const { meetings: rest } = await next.json<Answer>()
			expect(rest.map((m) => m.id)).toEqual(all.meetings.slice(2, 4).map((m) => m.id))
		}
	})
})

it('goes on from where a page ended when its last entry stands no more', async () => {
	const newsroom = await openNewsroom({ dossiers: [withCalls(3)] })
	const read = async (path: string) => (await newsroom.ask(path)).json<Answer>()
	await newsroom.send('POST', CALLS, { ...CALL, on: '2025-08-16' })
	const older = (await read(CALLS)).entries.slice(1).map(({ id }) => id)
	const { next } = await read(`${CALLS}?limit=1`)
	const restored = await newsroom.send('POST', `${DOSSIER}/revisions/1/restore`, { reason: 'Back' })
	expect(restored.status).toBe(201)
	const rest = await read(String(next).replace('limit=1', 'limit=50'))
	expect(rest.entries.map(({ id }) => id)).toEqual(older)
})

describe('a cursor that no page gave', () => {
	const forged = [
		'',
		'0',
		'50',
		'-1',
		'nothing',
		"' OR 1=1 --",
		'../meetings',
		'%00',
		'a'.repeat(5_000),
		'2019-02-30_x',
		'2019-06-28_',
		'_',
		'2019-06-28_a_b',
	]

	it.each([CALLS, `${DOSSIER}/meetings`, `${DOSSIER}/corrections`, '/api/v1/dossiers'])(
		'is refused for %s',
		async (list) => {
			const newsroom = await openNewsroom()
			for (const cursor of forged) {
				const answer = await newsroom.ask(`${list}?cursor=${encodeURIComponent(cursor)}`)
				expect([cursor, answer.status]).toEqual([cursor, 400])
				expect(await answer.json()).toMatchObject({ parameter: 'cursor' })
			}
		},
	)
})

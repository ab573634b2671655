/** `Server-Timing`: what a public answer took of D1 and of rendering, where the Worker made it, and nowhere else. */
import { describe, expect, it } from 'vitest'
import { CALL, CALLS, CARD, DESK, DOSSIER } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { bearer, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const TIMING = /^db;dur=(\d+), render;dur=(\d+)$/

const slow = (milliseconds: number) => (d1: D1Database) =>
	watchedDatabase(d1, {
		question: async (_method, ask) => {
			await new Promise((resolve) => setTimeout(resolve, milliseconds))
			return ask()
		},
	})

describe('a public answer', () => {
	it('says what it took, whatever it tells of', async () => {
		const { ask } = await openNewsroom()
		const widgets = [CARD, `${CARD}/text`, `${CARD}/image.svg`, `/oembed?url=${encodeURIComponent(`${ORIGIN}${CARD}`)}`]
		for (const path of ['/', '/embed.js', ...widgets, CALLS, DOSSIER, '/api/v1/dossiers']) {
			expect([path, (await ask(path)).headers.get('Server-Timing')]).toEqual([path, expect.stringMatching(TIMING)])
		}
	})

	it('says so with 304 too, and has the same bytes and tag whatever it took', async () => {
		const [quick, late] = [await openNewsroom(), await openNewsroom({ database: slow(30) })]
		const [first, second] = [await quick.ask(CARD), await late.ask(CARD)]
		expect(first.headers.get('ETag')).toBe(second.headers.get('ETag'))
		expect(await first.text()).toBe(await second.text())
		const unchanged = await late.ask(CARD, { headers: { 'If-None-Match': second.headers.get('ETag') ?? '' } })
		const [, db] = TIMING.exec(unchanged.headers.get('Server-Timing') ?? '') ?? []
		expect([unchanged.status, Number(db) >= 29]).toEqual([304, true])
	})
})

describe('no other answer', () => {
	it('says it: a write, the desk, what only the newsroom reads, an error, the health check', async () => {
		const newsroom = await openNewsroom()
		const { headers } = await sitDown(newsroom, TOKEN)
		const answers = [
			await newsroom.send('POST', CALLS, CALL),
			await newsroom.ask(DESK, { headers }),
			await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() }),
			await newsroom.ask('/w/nobody/count-card'),
			await newsroom.ask(`${CARD}?limit=x`),
			await newsroom.ask('/healthz'),
		]
		expect(answers.map((answer) => answer.headers.get('Server-Timing'))).toEqual(answers.map(() => null))
	})
})

it('is the edge’s as long as it keeps the answer: of the run that made it', async () => {
	const { ask } = await openNewsroom({ edge: {} })
	const made = (await ask(CARD)).headers.get('Server-Timing')
	const hit = await ask(CARD)
	expect([hit.headers.get('CF-Cache-Status'), hit.headers.get('Server-Timing')]).toEqual(['HIT', made])
})

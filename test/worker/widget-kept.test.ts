/** The pages that are kept: stored with the record and mended by their readers, and at the edge, which is told of every edit. */
import { env } from 'cloudflare:workers'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashETag } from '../../src/answers/etag.ts'
import { emptyDossier } from '../../widgets/example.ts'
import { CALL, CALLS, CARD, WIDGETS } from '../support/addresses.ts'
import type { Answer } from '../support/answer.ts'
import { firstDossier } from '../support/dossier.ts'
import { ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { absentDatabase, countingDatabase } from '../support/watched-database.ts'

const numberIn = (html: string) => Number(/<data value="(\d+)"/.exec(html)?.[1])

/** Not the sums that are stored beside them. */
const RENDERED = `WHERE name NOT IN ('counts', 'summary')`

const storedCard = () =>
	env.DB.prepare(`SELECT body FROM pages WHERE name = 'count-card/calls' AND language = 'ru'`).first('body')

describe('the stored page', () => {
	it('is one question to D1 on an edge miss, and none on a hit', async () => {
		const questions: string[] = []
		const { ask } = await openNewsroom({ edge: {}, database: countingDatabase(questions) })
		for (const path of [CARD, '/w/putin-trump/mini-timeline?lang=en', '/w/putin-trump/previous-meetings', CALLS]) {
			questions.length = 0
			expect((await ask(path)).headers.get('CF-Cache-Status')).toBe('MISS')
			expect(questions).toHaveLength(1)
			expect((await ask(path)).headers.get('CF-Cache-Status')).toBe('HIT')
			expect(questions).toHaveLength(1)
		}
	})

	it('of another moment takes two questions, and one more where a day is asked for, which may have been corrected', async () => {
		const questions: string[] = []
		const { ask } = await openNewsroom({ database: countingDatabase(questions) })
		for (const [query, most] of [
			['?as-of=2025-08-15', 3],
			['?version=1', 2],
			['?published=2025-08-15', 2],
		] as const) {
			questions.length = 0
			await ask(`${CARD}${query}`)
			expect(questions, query).toHaveLength(most)
		}
	})

	it.each([
		['an older template', `UPDATE pages SET template = 'old', body = 'old' ${RENDERED}`],
		['another origin', `UPDATE pages SET origin = 'http://old', body = 'old' ${RENDERED}`],
		['an older version', `UPDATE pages SET version = 0, body = 'old' ${RENDERED}`],
		['older settings', `UPDATE pages SET settings = 0, body = 'old' ${RENDERED}`],
		['a day that has passed', `UPDATE pages SET good_until = '2025-08-15', body = 'old' ${RENDERED}`],
		['nothing at all', 'DELETE FROM pages'],
	])('made from %s is mended by its reader', async (_, damage) => {
		const { ask } = await openNewsroom()
		const [good, stored] = [await (await ask(CARD)).text(), await storedCard()]
		await env.DB.prepare(damage).run()
		expect(await (await ask(CARD)).text()).toBe(good)
		expect(await storedCard()).toBe(stored)
	})

	it.each(WIDGETS)('of %s is served with the style that its policy names, and stored without it', async (widget) => {
		const { ask } = await openNewsroom()
		const page = await ask(`/w/putin-trump/${widget}`)
		const html = await page.text()
		const style = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ''
		const hash = createHash('sha256').update(style).digest('base64')
		expect(page.headers.get('Content-Security-Policy')).toContain(`style-src 'sha256-${hash}'`)
		expect(page.headers.get('ETag')).toBe(hashETag(html, page.headers.get('Content-Security-Policy') ?? ''))
		const { results } = await env.DB.prepare('SELECT body FROM pages WHERE body LIKE ?').bind('%container-type%').all()
		expect(results).toEqual([])
	})

	it('is never written over by an older one', async () => {
		const { ask } = await openNewsroom()
		await env.DB.prepare(`UPDATE pages SET version = 9, template = 'newer deploy', body = 'newer'`).run()
		expect(numberIn(await (await ask(CARD)).text())).toBe(24)
		expect(await storedCard()).toBe('newer')
	})

	it('says "this year" in its year only, and turns at the newsroom’s New Year', async () => {
		let now = new Date('2025-12-31T20:59:00Z')
		const { ask } = await openNewsroom({ now: () => now })
		const words = async () => (await ask(`${CARD}?lang=en`)).text()
		expect(await words()).toContain('this year')
		now = new Date('2025-12-31T21:00:00Z') // midnight in Moscow
		expect(await words()).not.toContain('this year')
	})
})

describe('through the edge', () => {
	it('shows the new number to the first reader after the edit was answered', async () => {
		const { ask, send } = await openNewsroom({ edge: {} })
		for (let number = 24; number < 30; number++) {
			expect(numberIn(await (await ask(CARD)).text())).toBe(number)
			expect((await send('POST', CALLS, CALL)).status).toBe(201)
			expect(numberIn(await (await ask(CARD)).text())).toBe(number + 1)
			expect((await (await ask(CALLS)).json<Answer>()).total).toBe(number + 1)
		}
	})

	it('asks again after a minute, and keeps what has not changed', async () => {
		let now = new Date('2025-08-16T09:00:00Z')
		const { ask } = await openNewsroom({ edge: {}, now: () => now })
		await ask(CARD)
		now = new Date('2025-08-16T09:01:01Z')
		expect((await ask(CARD)).headers.get('CF-Cache-Status')).toBe('REVALIDATED')
	})

	it('shows an old number for a minute at most where the edge refuses to be told', async () => {
		let now = new Date('2025-08-16T09:00:00Z')
		const { ask, send, edge } = await openNewsroom({ edge: { limitInvalidations: true }, now: () => now })
		for (let used = 0; used < 25; used++) await edge?.cache.invalidate({ tags: ['other'] })
		await ask(CARD)
		await send('POST', CALLS, CALL)
		expect(numberIn(await (await ask(CARD)).text())).toBe(24)
		now = new Date('2025-08-16T09:01:00.001Z')
		expect(numberIn(await (await ask(CARD)).text())).toBe(25)
	})

	it('makes one answer for a hundred who wait', async () => {
		const questions: string[] = []
		const { ask } = await openNewsroom({ edge: {}, database: countingDatabase(questions) })
		const answers = await Promise.all(Array.from({ length: 100 }, () => ask(CARD)))
		expect(new Set(await Promise.all(answers.map((a) => a.text()))).size).toBe(1)
		expect(questions).toHaveLength(1)
	})

	it('goes on showing what it has while D1 is gone; writes are refused and nothing is half done', async () => {
		let now = new Date('2025-08-16T09:00:00Z')
		const state = { gone: false }
		const { ask, send } = await openNewsroom({ edge: {}, now: () => now, database: absentDatabase(() => state.gone) })
		await ask(CARD)
		state.gone = true
		now = new Date('2025-08-17T09:00:00Z')
		const stale = await ask(CARD)
		expect([stale.status, stale.headers.get('CF-Cache-Status'), numberIn(await stale.text())]).toEqual([
			200,
			'STALE',
			24,
		])
		const refused = await send('POST', CALLS, CALL)
		expect([refused.status, refused.headers.get('Content-Type')]).toEqual([503, 'application/problem+json'])
		expect((await ask('/healthz')).status).toBe(503)
		expect((await ask('/w/putin-trump/mini-timeline')).status).toBe(503)
		state.gone = false
		expect((await (await ask(CALLS)).json<Answer>()).total).toBe(24)
	})

	it.each(['/desk', '/desk/sign-in', '/desk/x.css', '/nothing', '/api/v1/nothing', '/healthz'])(
		'is told to keep nothing of %s',
		async (path) => {
			const { ask } = await openNewsroom({ edge: {} })
			expect((await ask(path)).headers.get('Cache-Control')).toContain('no-store')
			expect((await ask(path)).headers.get('CF-Cache-Status')).toBe('BYPASS')
		},
	)

	it('serves the loader and the gallery from the edge', async () => {
		const { ask } = await openNewsroom({ edge: {} })
		for (const path of ['/', '/embed.js']) {
			await ask(path)
			expect((await ask(path)).headers.get('CF-Cache-Status')).toBe('HIT')
		}
		expect(await (await ask('/')).text()).toContain(`src="${ORIGIN}/embed.js"`.replaceAll('"', '&quot;'))
	})

	it.each([
		['/embed.js', 'all'],
		['/', 'dossiers,all'],
		['/api/v1/dossiers', 'dossiers,all'],
		[CALLS, 'dossier-putin-trump,all'],
		['/w/dossiers/count-card', 'dossier-dossiers,all'],
	])('%s is taken back by an edit of what it tells of, and of nothing else', async (path, tags) => {
		const { ask } = await openNewsroom({ dossiers: [firstDossier(), emptyDossier({ id: 'dossiers' })] })
		expect((await ask(path)).headers.get('Cache-Tag')).toBe(tags)
	})
})

/** A deploy that changes how pages look: what was stored before it is shown on, and made again a little at a time. */
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { template } from '../../.build/assets.ts'
import { contentSecurityPolicy, isUnderPolicy } from '../../src/pages/render.tsx'
import { sharedStyles } from '../../src/pages/style-apart.ts'
import { COPY_SHAPE } from '../../src/store/copies.ts'
import { CALLS, CARD } from '../support/addresses.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

const BEFORE = '1-before'
const KEPT_STYLE = `copy/style/${BEFORE}`
const LIVE = ['count-card', 'count-card?metric=meetings', 'mini-timeline', 'previous-meetings'].flatMap((widget) =>
	['ru', 'en'].map((lang) => `/w/putin-trump/${widget}${widget.includes('?') ? '&' : '?'}lang=${lang}`),
)

let now: Date
let newsroom: Newsroom

beforeEach(async () => {
	now = new Date('2025-08-16T09:00:00Z')
	newsroom = await openNewsroom({ now: () => now, keepsCopies: true })
})

/** All pages as an earlier deploy has made them: its style, its policy, its tag. */
async function storedBefore(style = '.before{color:red}'): Promise<void> {
	const { results } = await env.DB.prepare(
		`SELECT rowid AS row, body, csp FROM pages WHERE name NOT IN ('counts', 'summary')`,
	).all<{
		row: number
		body: string
		csp: string
	}>()
	for (const { row, body, csp } of results) {
		const inPage = body.replace('</h1>', ' (as before)</h1>').replace('"id"', '"before":true,"id"')
		const rest = /<style>(.*?)<\/style>/s.exec(body)?.[1] ?? ''
		const policy = csp && contentSecurityPolicy(style + rest, null)
		await env.DB.prepare(`UPDATE pages SET template = ?, body = ?, csp = ?, etag = '"before"' WHERE rowid = ?`)
			.bind(BEFORE, inPage, policy, row)
			.run()
	}
	await env.LAST_GOOD.put(
		KEPT_STYLE,
		JSON.stringify(Object.fromEntries(Object.keys(sharedStyles).map((w) => [w, style]))),
		{
			metadata: { shape: COPY_SHAPE, of: BEFORE, goodUntil: null },
		},
	)
}

async function shown(path: string) {
	const answer = await newsroom.ask(path)
	const [body, csp, etag] = [
		await answer.text(),
		answer.headers.get('Content-Security-Policy') ?? '',
		answer.headers.get('ETag'),
	]
	return { body, csp, etag, isBefore: etag === '"before"', status: answer.status }
}

describe('a page of an earlier deploy', () => {
	it('is shown whole, under its own policy and tag, and is made again behind that answer', async () => {
		const { body: after } = await shown(CARD)
		await storedBefore()
		const before = await shown(CARD)
		expect(before).toMatchObject({ status: 200, isBefore: true })
		expect(before.body).toContain('<style>.before{color:red}')
		expect(isUnderPolicy(before)).toBe(true)
		expect(await shown(CARD)).toMatchObject({ body: after, isBefore: false })
	})

	it('is shown in the theme that is asked for', async () => {
		await storedBefore()
		expect((await shown(`${CARD}?theme=dark`)).body).toMatch(/before\{.*data-theme="dark"|data-theme="dark".*before\{/s)
	})

	it('of the API is shown, and made again, too', async () => {
		const { body: after } = await shown(CALLS)
		await storedBefore()
		expect(await shown(CALLS)).toMatchObject({ isBefore: true })
		expect(await shown(CALLS)).toMatchObject({ body: after, isBefore: false })
	})

	it('is made now where its style is not kept, but where today’s is the same', async () => {
		await storedBefore()
		await env.LAST_GOOD.delete(KEPT_STYLE)
		expect(await shown(CARD)).toMatchObject({ isBefore: false, status: 200 })
		await storedBefore(sharedStyles['count-card'])
		await env.LAST_GOOD.delete(KEPT_STYLE)
		expect(await shown(CARD)).toMatchObject({ isBefore: true })
	})

	it.each([
		['version', 'UPDATE pages SET version = version - 1'],
		['settings', 'UPDATE settings SET version = version + 1'],
		['origin', `UPDATE pages SET origin = 'https://other.example'`],
		['day', `UPDATE pages SET good_until = '2025-08-15'`],
		['shape', `UPDATE pages SET template = '0-before' WHERE template = '1-before'`],
	])('is never shown where it is of another %s', async (_, damage) => {
		await storedBefore()
		await env.DB.prepare(damage).run()
		for (const path of [CARD, CALLS]) expect(await shown(path)).toMatchObject({ isBefore: false, status: 200 })
	})

	it('is one of ten a minute that are made again of its dossier, and of no more, until none is left', async () => {
		await storedBefore()
		const before = async () => {
			const all = await Promise.all(LIVE.map(shown))
			return all.filter(({ isBefore }) => isBefore).length
		}
		const seen: number[] = []
		for (let second = 0; second <= 60; second += 6) {
			seen.push(await before())
			now = new Date(now.getTime() + 6_000)
		}
		expect(seen).toEqual([8, 7, 6, 5, 4, 3, 2, 1, 0, 0, 0])
	})

	it('finds its style in KV, where the cron of its own deploy has put it, once', async () => {
		await newsroom.mend()
		const kept = await env.LAST_GOOD.get(`copy/style/${template}`, 'json')
		expect(kept).toEqual(sharedStyles)
	})
})

/** An edit that D1 does not answer in time, though it may still save it: sent again, it has one effect and one answer. */
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { EdgeAnswer } from '../../src/edge/context.ts'
import { CALL, CALLS, CARD, DESK, DOSSIER, MEETINGS, SOURCE } from '../support/addresses.ts'
import { sitDown } from '../support/desk-session.ts'
import { failingDatabase } from '../support/failing-database.ts'
import { type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { holdTimeInEach } from '../support/passing-time.ts'
import { dump } from '../support/tables.ts'

const time = holdTimeInEach()
afterEach(() => vi.restoreAllMocks())

const WHEN = {
	'is saved before the retry': async (d1: Late, send: Send) => {
		await d1.letGo()
		return send()
	},
	'is saved after the retry, or rather is not': async (d1: Late, send: Send) => {
		const again = await send()
		await d1.letGo().catch(() => {})
		return again
	},
}
type Late = { letGo: () => Promise<void> }
type Send = () => Promise<Response>

const MEETING = `${MEETINGS}/2018-07-16-helsinki`
/** By the API, the nth of its kind. */
const SENT: Readonly<Record<string, (n: number) => { method: string; path: string; body: object; tagOf?: string }>> = {
	'a call': () => ({ method: 'POST', path: CALLS, body: CALL }),
	'a total': (n) => ({
		method: 'PUT',
		path: `${CALLS}/2025`,
		body: { total: 50 + n, reason: 'x', source: SOURCE, on: '2025-08-16' },
		tagOf: DOSSIER,
	}),
	'a meeting': (n) => ({
		method: 'POST',
		path: MEETINGS,
		body: {
			date: `2019-01-0${n + 1}`,
			status: 'held',
			format: 'full',
			place: { city: { en: 'Oslo', ru: 'Осло' }, country: 'NO' },
			sources: [{ url: SOURCE }],
		},
	}),
	'a change of a meeting': (n) => ({
		method: 'PATCH',
		path: MEETING,
		body: { topics: [{ en: `${n}` }], reason: 'x' },
		tagOf: MEETING,
	}),
	'what a restore brings back': () => ({
		method: 'POST',
		path: `${DOSSIER}/revisions/1/restore`,
		body: { reason: 'x' },
	}),
	'an erasure': () => ({
		method: 'POST',
		path: `${DOSSIER}/erase`,
		body: { type: 'meeting', id: '2018-07-16-helsinki', reason: 'x' },
	}),
	'who sees it': () => ({ method: 'POST', path: `${DOSSIER}/visibility`, body: { visibility: 'archived' } }),
}
/** Forms of the desk, filled in. */
const FORMS: Readonly<Record<string, { on: string; path: string; fields: Record<string, string> }>> = {
	'a call': { on: DESK, path: `${DESK}/calls`, fields: { on: '2025-08-16', source: SOURCE } },
	'a person': { on: '/desk/people', path: '/desk/people', fields: { name: 'Anna', role: 'editor' } },
}

describe.each(Object.entries(WHEN))('an edit that timed out and %s', (_when, sentAgain) => {
	it('has one effect and one answer by the API', async () => {
		const d1 = failingDatabase(time.hung)
		const newsroom = await openNewsroom({ database: d1.database })
		let n = 0
		for (const [what, edit] of Object.entries(SENT)) {
			const { method, path, body, tagOf } = edit(n++)
			const tag = tagOf && (await newsroom.ask(tagOf)).headers.get('ETag')
			const send = () =>
				newsroom.send(method, path, body, { 'Idempotency-Key': what, ...(tag ? { 'If-Match': tag } : {}) })
			const before = await versions()
			const { again, took } = await timedOut(d1, send, sentAgain)
			expect([what, again.status, took]).toEqual([what, expect.toBeOneOf([200, 201]), 10_000])
			expect([what, await versions()]).toEqual([what, before + 1])
			const first = await again.text()
			const third = await send()
			expect([third.status, await third.text()]).toEqual([again.status, first])
			expect([what, await versions()]).toEqual([what, before + 1])
		}
	})

	it('has one effect by a form, whose key is in the page that says what happened', async () => {
		const d1 = failingDatabase(time.hung)
		const newsroom = await openNewsroom({ database: d1.database })
		const session = await sitDown(newsroom, TOKEN)
		for (const [what, { on, path, fields }] of Object.entries(FORMS)) {
			const filled = { ...(await session.formAt(on, path)), ...fields }
			const key = filled['key'] ?? 'no key'
			const before = await effects()
			const { refused, again } = await timedOut(d1, () => session.send(path, filled), sentAgain)
			expect([what, await refused.text()]).toEqual([what, expect.stringContaining(`name="key" value="${key}"`)])
			expect([what, again.status]).toEqual([what, expect.toBeOneOf([200, 303])])
			await session.send(path, filled)
			expect([what, await effects()]).toEqual([what, before + 1])
		}
	})
})

/** Its last question to D1 is its write: that one has no answer in time. */
async function timedOut(
	d1: ReturnType<typeof failingDatabase>,
	send: Send,
	sentAgain: (d1: Late, send: Send) => Promise<Response>,
) {
	const untouched = await dump()
	for (let nth = 1; ; nth++) {
		time.pass(5_000)
		d1.hangFrom(nth, 'late')
		const { value: refused, milliseconds: took } = await time.took(send)
		d1.mend()
		expect([nth, refused.status]).toEqual([nth, 503])
		if (took < 10_000) continue
		expect(await dump()).toEqual(untouched)
		return { refused, took, again: await sentAgain(d1, send) }
	}
}

const versions = () => env.DB.prepare('SELECT max(version) AS n FROM revisions').first<number>('n').then(Number)
const effects = () =>
	env.DB.prepare('SELECT (SELECT max(version) FROM revisions) + (SELECT count(*) FROM editors) AS n')
		.first<number>('n')
		.then(Number)

describe('an edge that is told of an edit', () => {
	it.each<[string, () => Promise<EdgeAnswer>]>([
		['fails', () => Promise.reject(new Error('edge is gone'))],
		[
			'throws',
			() => {
				throw new Error('edge is gone')
			},
		],
		['refuses', async () => ({ success: false, errors: [{ message: 'more than 5 calls a minute' }] })],
	])('and %s changes nothing of the answer, and is in the log', async (_, told) => {
		const newsroom = await openNewsroom({ edge: {} })
		const warned = vi.spyOn(console, 'warn').mockImplementation(() => {})
		if (newsroom.edge) newsroom.edge.cache.invalidate = told
		expect((await newsroom.send('POST', CALLS, CALL)).status).toBe(201)
		expect(warned).toHaveBeenCalledTimes(1)
	})
})

describe('the edge, where an edit timed out and was saved', () => {
	/** @param write which of its questions to the database is the write: before it come who it is, what it depends on, and the key */
	async function saved(path: string, body: object, write: number) {
		const d1 = failingDatabase(time.hung)
		const newsroom = await openNewsroom({ database: d1.database, edge: {} })
		await newsroom.ask(CARD)
		const send = () => newsroom.send('POST', path, body, { 'Idempotency-Key': 'k' })
		d1.hangFrom(write, 'late')
		expect((await send()).status).toBe(503)
		await d1.letGo()
		d1.mend()
		expect((await sentTo(newsroom, send)).ok).toBe(true)
		return newsroom
	}
	/** The edge is asked to purge once more, seconds later: the test does not wait for it. */
	async function sentTo({ edge }: Newsroom, send: Send): Promise<Response> {
		const { promise: told, resolve } = Promise.withResolvers<void>()
		for (const call of ['invalidate', 'purge'] as const) {
			const told = edge?.cache[call]
			if (edge && told) edge.cache[call] = (what) => told(what).finally(resolve)
		}
		const sending = send()
		await told
		await time.settle()
		time.pass(1_500)
		return sending
	}
	const card = async ({ ask }: Newsroom) => {
		const answer = await ask(CARD)
		return [answer.status, /<data value="(\d+)"/.exec(await answer.text())?.[1]]
	}

	it('is told by the retry: the next reader has the new number', async () => {
		expect(await card(await saved(CALLS, CALL, 9))).toEqual([200, '25'])
	})

	it('is told by a settings form too: the next reader has the new colour', async () => {
		const d1 = failingDatabase(time.hung)
		const newsroom = await openNewsroom({ database: d1.database, edge: {} })
		const session = await sitDown(newsroom, TOKEN)
		const shown = async () => (await newsroom.ask(CARD)).text()
		const settings = { ...(await session.formAt('/desk/settings')), 'accent.light': '#7a1f1f' }
		expect(await shown()).not.toContain('#7a1f1f')
		// Who it is, the settings, and then the write.
		d1.hangFrom(3, 'late')
		expect((await session.send('/desk/settings', settings)).status).toBe(503)
		await d1.letGo()
		d1.mend()
		expect((await session.send('/desk/settings', settings)).status).toBe(303)
		expect(await shown()).toContain('#7a1f1f')
	})

	it('lets go by the retry of what became a draft', async () => {
		expect(await card(await saved(`${DOSSIER}/visibility`, { visibility: 'draft' }, 9))).toEqual([404, undefined])
	})
})

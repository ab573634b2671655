/** `npm run check`, on an installation behind the local edge: nothing to mend where all is well, and what is broken is named. */

import { env } from 'cloudflare:workers'
import { beforeAll, expect, it } from 'vitest'
import project from '../../package.json' with { type: 'json' }
import { check } from '../../src/setup/checks.ts'
import { CARD, DOSSIER } from '../support/addresses.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'

let now: Date
/** One for all tests that break only what stands between. */
let whole: Newsroom
beforeAll(async () => {
	now = new Date('2025-08-16T01:00:00Z')
	whole = await installation()
})

/** At night, with an edge in front, after a run of the cron. */
async function installation(options: Parameters<typeof openNewsroom>[0] = {}): Promise<Newsroom> {
	const newsroom = await openNewsroom({ now: () => now, edge: {}, ...options })
	await newsroom.mend()
	return newsroom
}

type Looking = Parameters<typeof check>[0]

/** What is to be mended. */
async function found(newsroom: Newsroom, looking: Partial<Looking> = {}): Promise<string[]> {
	const all: string[] = []
	for await (const { isGood, what, mend } of check({
		...{
			origin: ORIGIN,
			desk: ORIGIN,
			token: TOKEN,
			version: project.version,
			schema: env.TEST_MIGRATIONS.at(-1)?.name ?? '',
		},
		ask: newsroom.ask,
		now: () => now,
		pause: async () => {},
		...looking,
	})) {
		expect([isGood, mend === undefined]).toEqual([isGood, isGood])
		if (!isGood) all.push(what)
	}
	return all
}

/** With something between the Worker and whoever looks. */
function through(
	newsroom: Newsroom,
	which: RegExp,
	change: (answer: Response) => Response | Promise<Response>,
): Partial<Looking> {
	return {
		ask: async (address, init) => {
			const answer = await newsroom.ask(address, init)
			return which.test(address) ? change(answer) : answer
		},
	}
}

const withHeader = (name: string, value: string | null) => (answer: Response) => {
	const headers = new Headers(answer.headers)
	if (value === null) headers.delete(name)
	else headers.set(name, value)
	return new Response(answer.body, { status: answer.status, headers })
}
const withText = (change: (text: string) => string) => async (answer: Response) =>
	answer.status === 304 ? answer : new Response(change(await answer.text()), answer)

it('finds nothing where all is well, and changes nothing that anybody sees', async () => {
	const newsroom = whole
	const seen = async () => [
		await (await newsroom.ask(CARD)).text(),
		await (await newsroom.ask(`${DOSSIER}/revisions`, { headers: bearer() })).text(),
	]
	const before = await seen()
	expect(await found(newsroom)).toEqual([])
	expect(await seen()).toEqual(before)
})

it('finds nothing below a path of a host, with editors on their own', async () => {
	const hosts = { PUBLIC_ORIGIN: 'https://www.paper.test/sidelines', DESK_ORIGIN: 'https://desk.paper.test' }
	const below = await installation({ hosts })
	const there = { ask: below.ask, origin: hosts.PUBLIC_ORIGIN, desk: hosts.DESK_ORIGIN }
	expect(await found(below, there)).toEqual([])
	expect(await found(below, { ...there, desk: hosts.PUBLIC_ORIGIN })).toEqual([
		expect.stringMatching(/^\/healthz is not/),
	])
	whole = await installation()
})

it.each<[string, RegExp, (answer: Response) => Response | Promise<Response>, RegExp]>([
	['a sign-in before all of it', /healthz/, () => new Response('<title>Sign in</title>'), /healthz is not answered/],
	['a page of the zone’s own', /count-card$/, () => new Response('Blocked', { status: 403 }), /answered with 403/],
	[
		'a policy of the zone’s',
		/count-card$/,
		withHeader('Content-Security-Policy', "default-src 'self' 'unsafe-inline'"),
		/Content-Security-Policy is/,
	],
	['frames refused', /count-card$/, withHeader('X-Frame-Options', 'SAMEORIGIN'), /out of articles/],
	[
		'a header taken away',
		/count-card$/,
		withHeader('Cross-Origin-Resource-Policy', null),
		/missing or others: Cross-Origin-Resource-Policy/,
	],
	[
		'a script put in',
		/count-card$/,
		withText((html) => `${html}<script src="/rocket-loader.js"></script>`),
		/puts scripts/,
	],
	['no ETag', /count-card$/, withHeader('ETag', null), /gets all of it again/],
	['no loader', /embed\.js/, () => new Response('', { status: 404 }), /loader is not there/],
	['no pictures', /image\.png/, () => new Response('', { status: 500 }), /picture is answered with 500/],
	['a cached desk', /desk/, withHeader('Cf-Cache-Status', 'HIT'), /desk is kept/],
	[
		'no second entrypoint',
		/utm_source/,
		() => new Response('', { status: 500 }),
		/own parameter a widget is answered with 500/,
	],
])('names %s', async (_what, which, change, expected) => {
	const wrong = await found(whole, through(whole, which, change))
	expect(wrong).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
})

it.each<[string, Partial<Looking>, RegExp]>([
	['another address than readers have', { origin: 'https://other.test' }, /Codes do not lead to https:\/\/other\.test/],
	['another version', { version: '9.9.9' }, /version 0\.1\.0, and this is 9\.9\.9/],
	['migrations that were left out', { schema: '9999_next.sql' }, /older than 9999_next/],
	['a cron that stopped', { now: () => new Date('2025-08-16T02:00:00Z') }, /cron ran last at 2025-08-16T01/],
	['backups that stopped', { now: () => new Date('2025-08-18T02:00:00Z') }, /last whole one is of 2025-08-16T01/],
	['a token that is none', { token: 'x'.repeat(40) }, /not tried: 401/],
])('names %s', async (_what, looking, expected) => {
	expect(await found(whole, looking)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
})

it('names a cache that is not there, and one that ignores the query', async () => {
	const none = await installation()
	expect(await found({ ...none, ask: withHeaderless(none) })).toEqual([
		expect.stringMatching(/^The edge keeps nothing/),
	])
	const newsroom = await installation()
	const ask: Looking['ask'] = (address, init) => newsroom.ask(address.replace(/\?theme=.*/, ''), init)
	expect(await found(newsroom, { ask })).toEqual([expect.stringMatching(/^Parameters are not told apart/)])
})

const withHeaderless = (newsroom: Newsroom) => async (path: string, init?: RequestInit) =>
	withHeader('Cf-Cache-Status', null)(await newsroom.ask(path, init))

it('names an edge that is told and goes on as it was', async () => {
	const newsroom = await installation()
	if (newsroom.edge) newsroom.edge.cache.invalidate = async () => ({ success: true, errors: [] })
	expect(await found(newsroom)).toEqual([expect.stringMatching(/^The edge goes on with what it has/)])
})

it('names a database, a KV and a newsroom without dossiers', async () => {
	const broken = new Proxy({} as KVNamespace, { get: () => () => Promise.reject(new Error('gone')) })
	const noKv = await openNewsroom({ now: () => now, edge: {}, kv: () => broken })
	expect((await found(noKv))[0]).toBe('KV does not answer.')
	const empty = await openNewsroom({ now: () => now, edge: {}, dossiers: [] })
	expect(await found(empty)).toEqual([
		'The cron ran never.',
		'Backups: none yet.',
		'There is no public dossier: the cache cannot be tried.',
	])
	const gone = await installation()
	await env.DB.exec('DROP TABLE d1_migrations')
	expect((await found(gone))[0]).toMatch(/^D1 does not answer/)
})

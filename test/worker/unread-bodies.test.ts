/** Who may comes before what they sent: nobody's body is read, parsed or echoed before it is known that they may send it. */

import { describe, expect, it } from 'vitest'
import { OWN_PAGES, sitDown } from '../support/desk-session.ts'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { type Route, routesUnder } from '../support/routes.ts'

const MARK = 'what-a-stranger-sent'
const MAX_ANSWER_BYTES = 20_000
const VIEWER = 'a-token-of-a-viewer-for-the-tests-0123456789'

/** The two that take something from anybody, and so little that it does not matter. */
const OPEN = ['/doctor', '/desk/sign-in']

/** A body that says whether anybody has read from it. */
function watchedBody() {
	let isRead = false
	const stream = new ReadableStream(
		{
			pull(controller) {
				isRead = true
				controller.enqueue(new TextEncoder().encode(`a=${MARK}`))
				controller.close()
			},
		},
		{ highWaterMark: 0 },
	)
	return { stream, wasRead: () => isRead }
}

const writes = () => routesUnder('/').filter(({ method, asked }) => method !== 'GET' && !OPEN.includes(asked))

async function refusedUnread(
	newsroom: Newsroom,
	route: Pick<Route, 'method' | 'asked'>,
	headers: Record<string, string>,
) {
	const { stream, wasRead } = watchedBody()
	const answer = await newsroom.ask(route.asked, { method: route.method, body: stream, headers })
	const text = await answer.text()
	const { method, asked } = route
	expect([method, asked, answer.status, wasRead(), text.includes(MARK)]).toEqual([
		method,
		asked,
		expect.toBeOneOf([401, 403, 404, 405]),
		false,
		false,
	])
	expect([method, asked, text.length <= MAX_ANSWER_BYTES]).toEqual([method, asked, true])
	return text
}

describe('a body from somebody who is not signed in', () => {
	it.each([
		['a form', 'application/x-www-form-urlencoded'],
		['a form with a file', 'multipart/form-data; boundary=b'],
		['JSON', 'application/json'],
	])('is not read on any route: %s', async (_, type) => {
		const newsroom = await openNewsroom()
		expect(writes().length).toBeGreaterThan(30)
		for (const route of writes()) await refusedUnread(newsroom, route, { ...OWN_PAGES, 'Content-Type': type })
	})

	it.each([
		'/desk/import',
		'/desk/x/import',
		'/desk/x/y/import',
		'/w/x/import',
		'/import',
		'/api/v1/dossiers/x/import',
		'/s/import',
	])('is not read at %s', async (asked) => {
		const newsroom = await openNewsroom()
		const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
		await refusedUnread(newsroom, { method: 'POST', asked }, { ...OWN_PAGES, ...type })
	})

	it('gets the same page whatever they sent', async () => {
		const newsroom = await openNewsroom()
		const sent = async (body: string) => {
			const headers = { ...OWN_PAGES, 'Content-Type': 'application/x-www-form-urlencoded' }
			return (await newsroom.ask('/desk/putin-trump/calls', { method: 'POST', body, headers })).text()
		}
		expect(await sent('')).toBe(await sent(`on=2025-12-01&note.en=${'x'.repeat(100_000)}`))
	})
})

describe('a body that its sender may not send', () => {
	it('is not read from another site, whoever is signed in', async () => {
		const newsroom = await openNewsroom()
		const headers = { ...(await sitDown(newsroom, TOKEN)).headers, 'Sec-Fetch-Site': 'cross-site' }
		const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
		for (const route of writes()) await refusedUnread(newsroom, route, { ...headers, ...type })
	})

	it('is not read from somebody whose role is too small', async () => {
		const newsroom = await openNewsroom()
		await addEditor('viewer-1', VIEWER, 'viewer')
		const { headers } = await sitDown(newsroom, VIEWER)
		const type = { 'Content-Type': 'application/x-www-form-urlencoded' }
		// What every editor may do, a viewer too, asks for no more.
		const own = ['/desk/language', '/desk/sign-out', '/desk/sessions', '/desk/putin-trump/presence']
		for (const route of writes().filter(({ asked }) => !own.includes(asked))) {
			await refusedUnread(newsroom, route, { ...headers, ...type })
		}
	})
})

describe('a form at its limit', () => {
	it('may be as long as a bundle on the routes that take one, and on no other', async () => {
		const newsroom = await openNewsroom()
		const headers = {
			...(await sitDown(newsroom, TOKEN)).headers,
			'Content-Type': 'application/x-www-form-urlencoded',
		}
		const statusOf = async (path: string) =>
			(await newsroom.ask(path, { method: 'POST', body: `bundle=${'x'.repeat(1_000_001)}`, headers })).status
		expect(await statusOf('/desk/putin-trump/import')).not.toBe(413)
		expect(await statusOf('/desk/import')).not.toBe(413)
		expect(await statusOf('/desk/putin-trump/meetings/import')).toBe(413)
		expect(await statusOf('/desk/putin-trump/calls')).toBe(413)
	})

	it('of the way in is some thousands of bytes', async () => {
		const newsroom = await openNewsroom()
		const { stream, wasRead } = watchedBody()
		const headers = { ...OWN_PAGES, 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '5000' }
		const answer = await newsroom.ask('/desk/sign-in', { method: 'POST', body: stream, headers })
		expect([answer.status, wasRead()]).toEqual([413, false])
		const lying = await newsroom.ask('/desk/sign-in', {
			method: 'POST',
			body: `token=${'x'.repeat(5_000)}`,
			headers: { ...headers, 'Content-Length': '10' },
		})
		expect(lying.status).toBe(413)
	})
})

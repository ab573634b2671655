/** The API as a script of another site has it: read, read again, and written with a token. */
import { expect } from '@playwright/test'
import { EDITOR_TOKEN } from '../support/editor.ts'
import { test } from '../support/embed-test.ts'

test('a script of another site reads the record with its ETag, and writes with a token alone', async ({
	page,
	host,
	origin,
}) => {
	await page.goto(host.publish({ body: '<p>A newsroom’s dashboard</p>' }))
	const seen = await page.evaluate(
		async ({ calls, token }) => {
			const first = await fetch(calls)
			const etag = first.headers.get('ETag') ?? ''
			const again = await fetch(calls, { headers: { 'If-None-Match': etag }, cache: 'no-store' })
			// Not an edit: a body that is refused, so that the other tests find their numbers as they were.
			const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': 'k' }
			const write = await fetch(calls, { method: 'POST', headers, body: '{}' })
			const withCookies = await fetch(calls, { method: 'POST', headers, body: '{}', credentials: 'include' }).then(
				() => 'sent',
				() => 'blocked',
			)
			return { etag, statuses: [first.status, again.status, write.status], problem: await write.json(), withCookies }
		},
		{ calls: `${origin}/api/v1/dossiers/putin-trump/calls`, token: EDITOR_TOKEN },
	)
	expect(seen.etag).toMatch(/^"[^"]+"$/)
	expect(seen.statuses).toEqual([200, 304, 422])
	expect(seen.problem).toMatchObject({ type: '/api/problems/bad-body' })
	expect(seen.withCookies).toBe('blocked')
})

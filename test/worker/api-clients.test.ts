/** The API as typed clients see it: Hono's own, made from the routes, and openapi-fetch, made from the description. */
import { hc } from 'hono/client'
import createClient from 'openapi-fetch'
import { beforeAll, describe, expect, it } from 'vitest'
import type { paths } from '../../.build/api-client.ts'
import type { ApiType } from '../../src/routes/api.ts'
import { CALL } from '../support/addresses.ts'
import { bearer, type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

const API = `${ORIGIN}/api/v1`

let newsroom: Newsroom
beforeAll(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-30T09:00:00Z') })
})

describe('hc', () => {
	const client = () => {
		const fetch = (input: RequestInfo | URL, init?: RequestInit) => newsroom.ask(String(input), init)
		return hc<ApiType>(API, { headers: bearer(), fetch })
	}

	it('reads by paths that the routes have', async () => {
		const param = { id: 'putin-trump', period: '2025' }
		expect((await client().dossiers.$get()).status).toBe(200)
		const read = await client().dossiers[':id'].calls[':period'].$get({ param })
		expect(await read.json()).toMatchObject({ id: '2025', count: 6 })
		const revisions = await client().dossiers[':id'].revisions.$get({ param })
		expect(revisions.status).toBe(200)
		// @ts-expect-error: there is no such address
		expect(client().dossiers[':id'].phonecalls).toBeDefined()
	})

	it('writes', async () => {
		const param = { id: 'putin-trump' }
		const written = await client().dossiers[':id'].calls.$post({ param, json: CALL })
		expect(written.status).toBe(201)
		// @ts-expect-error: a call has a source
		const lacking = await client().dossiers[':id'].calls.$post({ param, json: { on: CALL.on } })
		expect(lacking.status).toBe(422)
	})
})

describe('openapi-fetch', () => {
	const client = () => {
		const fetch = ({ url, method, headers, body }: Request) => newsroom.ask(url, { method, headers, body })
		return createClient<paths>({ baseUrl: API, headers: bearer(), fetch })
	}
	const id = 'putin-trump'

	it('reads what the description says, and knows its types', async () => {
		const { data } = await client().GET('/dossiers/{id}/meetings', {
			params: { path: { id }, query: { status: 'held', limit: 2 } },
		})
		const first: string | undefined = data?.meetings[0]?.place?.city['en']
		expect(first).toBe('Osaka')
		// @ts-expect-error: there is no such status
		await client().GET('/dossiers/{id}/meetings', { params: { path: { id }, query: { status: 'hold' } } })
	})

	it('writes, and is told what is wrong', async () => {
		const path = { id, period: '2025' }
		const total = { total: 9, reason: 'recounted', source: CALL.source }
		const read = await client().GET('/dossiers/{id}/calls/{period}', { params: { path } })
		const header = { 'If-Match': read.response.headers.get('ETag') ?? '' }
		const written = await client().PUT('/dossiers/{id}/calls/{period}', { params: { path, header }, body: total })
		expect(written.response.status).toBe(200)
		const again = await client().PUT('/dossiers/{id}/calls/{period}', { params: { path, header }, body: total })
		expect([again.error?.status, again.error?.type]).toEqual([412, '/api/problems/precondition-failed'])
		// @ts-expect-error: a call has a source
		const lacking = await client().POST('/dossiers/{id}/calls', { params: { path: { id } }, body: { on: CALL.on } })
		expect(lacking.error?.errors).toEqual([{ pointer: '#/source', detail: expect.any(String) }])
	})
})

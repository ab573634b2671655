/** The API's description has every route that there is, and no other. */
import { expect, it } from 'vitest'
import { CALL, CALLS, DOSSIER } from '../support/addresses.ts'
import { bearer, ORIGIN, openNewsroom } from '../support/newsroom.ts'
import { type JsonSchema, OPERATIONS, schemaAt } from '../support/openapi.ts'
import { routesUnder } from '../support/routes.ts'

it('describes every route of the API, and no other', () => {
	const described = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`)
	const routes = routesUnder('/api/v1/').map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
	expect(described.sort()).toEqual(routes.sort())
})

it('is served with the newsroom’s own address, kept by the edge and readable by any site', async () => {
	const newsroom = await openNewsroom()
	const answer = await newsroom.ask('/api/v1/openapi.json')
	expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/json'])
	expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
	expect(answer.headers.get('Cloudflare-CDN-Cache-Control')).toContain('max-age=60')
	const text = await answer.clone().text()
	expect(text).toContain(`"url":"${ORIGIN}/api/v1"`)
	expect(text).not.toContain('sidelines.example')
	const headers = { 'If-None-Match': answer.headers.get('ETag') ?? '' }
	expect((await newsroom.ask('/api/v1/openapi.json', { headers })).status).toBe(304)
})

it('is led to once by every answer of the API, whoever may have it', async () => {
	const newsroom = await openNewsroom()
	const answers = [
		await newsroom.ask('/api/v1/dossiers'),
		await newsroom.ask('/api/v1/nothing'),
		await newsroom.ask(`${DOSSIER}/export`, { headers: bearer() }),
		await newsroom.send('POST', CALLS, CALL),
	]
	expect(answers.map(({ status }) => status)).toEqual([200, 404, 200, 201])
	for (const { headers } of answers) expect(headers.get('Link')).toBe('</api/v1/openapi.json>; rel="describedby"')
})

it('says of every text in a merge patch that null takes a language away', () => {
	const patches = ['MeetingChange', 'PeriodChange', 'TallyChange'].map((name) => schemaAt({ $ref: name }))
	const texts = patches.flatMap(textsIn)
	expect(texts.length).toBeGreaterThan(8)
	for (const text of texts) {
		expect(text).toMatchObject({ additionalProperties: { type: ['string', 'null'] } })
		expect(text).not.toHaveProperty('minProperties')
	}
})

/** Those of a list are replaced whole, with it. */
function textsIn(schema: JsonSchema): JsonSchema[] {
	const parts = [...Object.values(schema.properties ?? {}), ...(schema.anyOf ?? [])]
	return [...(schema.propertyNames ? [schema] : []), ...parts.flatMap(textsIn)]
}

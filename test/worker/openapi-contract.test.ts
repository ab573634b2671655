/** The API held to its description: whatever is asked, the answer is one that the description has. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addEditor, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { differencesOf, isPublic, OPERATIONS, type Operation, type Parameter } from '../support/openapi.ts'
import { valuesOf } from '../support/openapi-values.ts'

/** A thousand, and in the long form a hundred thousand. */
const REQUESTS = 10 * (fc.readConfigureGlobal().numRuns ?? 100)
/** Then a fresh newsroom: a record that grows for ever answers ever more slowly. */
const REQUESTS_OF_ONE = 1_000
const REQUESTS_TOLD = 5_000
const FOUR_HOURS_MS = 4 * 3_600_000
const VIEWER = 'a-token-of-a-viewer-for-the-tests-0123456789'

/** What is there, so that most requests are about something. Later requests find what earlier ones wrote. */
const THERE: Record<string, string[]> = {
	id: ['putin-trump'],
	meeting: ['2018-07-16-helsinki', '2017-07-07-hamburg'],
	period: ['empty', '2025', 'first-term'],
	entry: ['opening-2025'],
	tally: ['kremlin'],
	version: ['1', '2'],
}

const often = <T>(usual: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
	fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: rare, weight: 1 })
const text = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value))

type Asked = {
	readonly operation: string
	readonly path: string
	readonly init: { readonly method: string; readonly headers: Record<string, string>; readonly body: string | null }
}

function requests(operation: Operation): fc.Arbitrary<Asked> {
	const { parameters = [], requestBody } = operation
	const [type = 'application/json', media] = Object.entries(requestBody?.content ?? {})[0] ?? []
	const values =
		media && often(fc.oneof(fc.constant(media.example), valuesOf(media.schema)), fc.jsonValue({ maxDepth: 2 }))
	return fc
		.record({
			path: fc.tuple(...parameters.filter((p) => p.in === 'path').map(pathValues)),
			query: fc.tuple(...parameters.filter((p) => p.in === 'query').map(queryValues)),
			headers: fc.tuple(...parameters.filter((p) => p.in === 'header').map(headerValues)),
			token: isPublic(operation)
				? fc.constant(null)
				: often(fc.constant(TOKEN), fc.constantFrom(null, VIEWER, 'wrong')),
			body: values
				? often(
						values.map((sent) => JSON.stringify(sent)),
						fc.constantFrom('', '{', '[]', '{"on":1,"on":2}'),
					)
				: fc.constant(null),
			type: often(fc.constant(type), fc.constantFrom('text/plain', 'application/merge-patch+json')),
		})
		.map(({ path, query, headers, token, body, type }) => {
			const filled = path.reduce((made, value) => made.replace(/\{\w+\}/, encodeURIComponent(value)), operation.path)
			const asked = new URLSearchParams(query.filter((one) => one !== null))
			const sent = headers.filter((one) => one !== null)
			if (token !== null) sent.push(['Authorization', `Bearer ${token}`])
			if (body !== null) sent.push(['Content-Type', type])
			return {
				operation: operation.operationId,
				path: `/api/v1${filled}${asked.size > 0 ? `?${asked}` : ''}`,
				init: { method: operation.method.toUpperCase(), headers: Object.fromEntries(sent), body },
			}
		})
}

function pathValues({ name, schema }: Parameter): fc.Arbitrary<string> {
	const there = fc.nat({ max: 2 }).map((n) => THERE[name]?.at(-1 - n) ?? THERE[name]?.[0] ?? name)
	return often(there, fc.oneof(valuesOf(schema).map(text), fc.constantFrom('none', '%', 'entries')))
}

function queryValues({ name, schema }: Parameter): fc.Arbitrary<string[] | null> {
	const value = often(valuesOf(schema).map(text), fc.string())
	return fc.oneof(
		value.map((one) => [name, one]),
		fc.constant(null),
		fc.constant(null),
	)
}

function headerValues({ name, schema, required }: Parameter): fc.Arbitrary<[string, string] | null> {
	const usual = name === 'If-Match' ? fc.constant('*') : valuesOf(schema).map((value) => text(value).trim() || 'x')
	const value = often(usual, fc.constantFrom('"1.4"', 'W/"x"', 'x')).map((one): [string, string] => [name, one])
	return required ? often(value, fc.constant(null)) : fc.option(value)
}

async function open(): Promise<Newsroom> {
	const newsroom = await openNewsroom({ now: () => new Date('2025-08-30T09:00:00Z') })
	await addEditor('viewer-1', VIEWER, 'viewer')
	const source = 'http://www.kremlin.ru/'
	// A reported call that nothing has come of, and a period in which nothing counts.
	const opens = { from: '2023-01-01', to: '2023-12-31', label: 'empty' }
	const calls = '/api/v1/dossiers/putin-trump/calls'
	await newsroom.send('PUT', `${calls}/empty`, { total: 1, source, opens, reason: 'x' }, { 'If-Match': '*' })
	const { entries } = await (await newsroom.ask(calls)).json<{ entries: { id: string }[] }>()
	await newsroom.send('POST', `${calls}/entries/${entries[0]?.id}/undo`, {})
	const reported = await newsroom.send('POST', `${calls}/reported`, { on: '2025-08-20', source, reportedBy: 'x' })
	THERE['entry']?.push((await reported.json<{ entry: { id: string } }>()).entry.id)
	return newsroom
}

/** What an edit may have made. */
type Made = {
	readonly entry?: { readonly id: string } | null
	readonly entries?: readonly { readonly id: string }[]
	readonly id?: string
	readonly date?: string
}

/** What later requests can be about; and what would end the walk is taken back. */
async function follow(newsroom: Newsroom, { operation, init }: Asked, answer: Response): Promise<void> {
	if (!answer.ok || init.method === 'GET') return
	if (operation === 'moveVisibility') {
		await newsroom.send('POST', '/api/v1/dossiers/putin-trump/visibility', { visibility: 'public' })
	}
	const made = answer.status === 204 ? {} : await answer.json<Made>()
	const entry = made.entry?.id ?? made.entries?.[0]?.id
	if (entry) THERE['entry']?.push(entry)
	if (made.id && made.date) THERE['meeting']?.push(made.id)
}

describe('the API', () => {
	it(
		`answers ${REQUESTS} requests as it is described`,
		async () => {
			let asked = 0
			let newsroom = await open()
			const property = fc.asyncProperty(fc.oneof(...OPERATIONS.map(requests)), async (request) => {
				if (++asked % REQUESTS_OF_ONE === 0) newsroom = await open()
				// The log is kept for a failure.
				if (asked % REQUESTS_TOLD === 0) console.debug(`${asked} requests answered as described`)
				const answer = await newsroom.ask(request.path, request.init)
				const copy = answer.clone()
				expect(answer.status).toBeLessThan(500)
				const operation = OPERATIONS.find(({ operationId }) => operationId === request.operation)
				expect(operation && (await differencesOf(operation, answer))).toEqual([])
				await follow(newsroom, request, copy)
			})
			await fc.assert(property, { numRuns: REQUESTS, endOnFailure: true })
		},
		FOUR_HOURS_MS,
	)
})

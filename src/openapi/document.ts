/** The OpenAPI 3.1 document of the API, put together from its operations and from the schemas of bodies and answers. */
import type { JsonSchema } from '@valibot/to-json-schema'
import type { Fault } from '../faults/fault.ts'
import { problemHeaders } from '../http/problem.ts'
import * as answers from './answers.ts'
import { bodySchemas } from './bodies.ts'
import { answerExamples, BODIES, ORIGIN } from './examples.ts'
import { ChangeList, JsonFeed, ProofRead, WRITTEN } from './file-answers.ts'
import { ANSWER_HEADERS } from './headers.ts'
import * as history from './history-answers.ts'
import { jsonSchemas } from './json-schema.ts'
import { type Operation, TAGS } from './operation.ts'
import { OPERATIONS } from './operations.ts'
import { headerParameter, type Parameter, pathParameters } from './parameters.ts'
import { SAMPLES, sampleOf } from './problems.ts'

/** Any part of the document, as JSON. */
export type Part = { readonly [name: string]: unknown }

const ABOUT = `Who met and who called whom, with sources: the record behind the newsroom’s widgets.

Plain JSON in UTF-8, camelCase, ISO dates, RFC 3339 instants. Text for people is a map by language.
Reads are public, may be read by any site’s scripts, and carry ETags: send the tag back in \`If-None-Match\`, and what has
not changed is a 304 without a body. Writes take an editor’s token.

An error is a problem (RFC 9457): its \`type\` is a page that says what happened and what to do.
Members are only ever added to answers: a client takes those that it knows.`

export function openApiDocument(version: string): Part {
	const examples = answerExamples()
	return {
		openapi: '3.1.1',
		info: {
			title: 'Sidelines API',
			version,
			summary: 'Who met and who called whom',
			description: ABOUT,
			contact: { name: 'The newsroom', url: `${ORIGIN}/api` },
			license: { name: 'MIT', identifier: 'MIT' },
		},
		servers: [{ url: `${ORIGIN}/api/v1`, description: 'This newsroom, in production.', 'x-internal': false }],
		externalDocs: { description: 'The API for people', url: `${ORIGIN}/api` },
		tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
		security: [{ editorToken: [] }],
		paths: pathsOf(examples),
		components: {
			securitySchemes: {
				editorToken: {
					type: 'http',
					scheme: 'bearer',
					description: 'An editor’s token, from the desk: 256 random bits. An admin makes it, and can take it back.',
				},
			},
			headers: ANSWER_HEADERS,
			responses: problemResponses(),
			schemas: {
				...jsonSchemas({ ...answers, ...history, ChangeList, JsonFeed, ProofRead }),
				...WRITTEN,
				...bodySchemas(),
				Document: { type: 'object' },
				Problem: PROBLEM,
			},
		},
	}
}

type Examples = ReturnType<typeof answerExamples>

function pathsOf(examples: Examples): Record<string, Part> {
	const paths: Record<string, Record<string, unknown>> = {}
	for (const [id, operation] of Object.entries<Operation>(OPERATIONS)) {
		const { method, path } = operation
		const others = paths[path] ?? parametersOf(pathParameters(path))
		paths[path] = { ...others, [method]: operationOf(id, operation, examples) }
	}
	return paths
}

function parametersOf(parameters: readonly Parameter[]): Record<string, unknown> {
	return parameters.length > 0 ? { parameters } : {}
}

function operationOf(operationId: string, operation: Operation, examples: Examples): Part {
	const { tag, summary, description, role, query = [], headers = [], needsIfMatch, body, bodyOptional } = operation
	const sent = headers.map((name) => headerParameter(name, name === 'If-Match' && needsIfMatch === true))
	return {
		operationId,
		tags: [tag],
		summary,
		description: role === null ? description : `${description}\n\nTakes the role \`${role}\`.`,
		security: role === null ? [{}] : [{ editorToken: [] }],
		...parametersOf([...query, ...sent]),
		...(body && { requestBody: requestBody(operation, body, bodyOptional !== true) }),
		responses: { ...answersOf(operation, examples), ...refusalsOf(operation.faults) },
	}
}

function requestBody({ method }: Operation, body: keyof typeof BODIES, required: boolean): Part {
	const media = { schema: refTo('schemas', body), example: BODIES[body] }
	// A merge patch has a type of its own (RFC 7396, §4).
	const content = { 'application/json': media, ...(method === 'patch' && { 'application/merge-patch+json': media }) }
	return { required, content }
}

function answersOf(operation: Operation, examples: Examples): Part {
	const { method, answers: made, headers = [], role, type = 'application/json' } = operation
	const always = ['Cache-Control', 'Link', ...(role === null ? ['Sidelines-Copy'] : [])]
	const names = operation.untagged ? always : ['ETag', ...always]
	const success = Object.entries(made).map(([status, name]): [string, Part] => [
		status,
		{
			description: DESCRIPTIONS[status] ?? '',
			headers: headersNamed([...names, ...(method === 'get' ? [] : headersOfEdit(status))]),
			...(name && { content: { [type]: { schema: refTo('schemas', name), ...exampleOf(examples, name) } } }),
		},
	])
	if (method !== 'get') return { ...Object.fromEntries(success), 200: notMade(made[200] ?? null, always) }
	const same = { description: 'What is kept is still right.', headers: headersNamed(names) }
	return { ...Object.fromEntries(success), ...(headers.includes('If-None-Match') && { 304: same }) }
}

function headersOfEdit(status: string): string[] {
	return ['Idempotent-Replayed', ...(status === '201' ? ['Location'] : [])]
}

/** What an edit is answered that was only validated; or that said nothing new, where its answer is else a 201. */
function notMade(name: string | null, headers: readonly string[]): Part {
	const validated = refTo('schemas', 'Validated')
	const schema = name === null ? validated : { anyOf: [refTo('schemas', name), validated] }
	return {
		description: 'Done, or there was nothing to do; with `validate-only`, what would be done.',
		headers: { ...headersNamed([...headers, 'Idempotent-Replayed']), ETag: refTo('headers', 'ETagOfEdit') },
		content: { 'application/json': { schema } },
	}
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
	'200': 'As asked.',
	'201': 'Made.',
	'204': 'Done; there is nothing to show.',
}

function exampleOf(examples: Examples, name: string): Part {
	const found = Object.entries(examples).find(([of]) => of === name)
	return found ? { example: found[1] } : {}
}

/** One for each status, with the kinds of problem that it tells of. */
function refusalsOf(faults: readonly Fault['kind'][]): Part {
	const statuses = new Set(faults.map((kind) => sampleOf(kind).status))
	return Object.fromEntries([...statuses].map((status) => [status, refTo('responses', `Problem${status}`)]))
}

function problemResponses(): Record<string, Part> {
	const told = new Set(Object.values<Operation>(OPERATIONS).flatMap(({ faults }) => faults))
	const byStatus = Map.groupBy(told, (kind) => sampleOf(kind).status)
	return Object.fromEntries([...byStatus].map(([status, kinds]) => [`Problem${status}`, problemResponse(kinds)]))
}

function problemResponse(kinds: readonly Fault['kind'][]): Part {
	const titles = new Set(kinds.map((kind) => sampleOf(kind).title))
	const own = new Set(kinds.flatMap((kind) => Object.keys(problemHeaders(SAMPLES[kind]))))
	const examples = kinds.map((kind) => [kind, { summary: sampleOf(kind).title, value: sampleOf(kind) }])
	return {
		description: `${[...titles].join('; ')}.`,
		headers: headersNamed(['Cache-Control', 'Link', ...own]),
		content: {
			'application/problem+json': {
				schema: {
					allOf: [
						refTo('schemas', 'Problem'),
						{
							type: 'object',
							properties: { type: { type: 'string', enum: kinds.map((kind) => sampleOf(kind).type) } },
						},
					],
				},
				examples: Object.fromEntries(examples),
			},
		},
	}
}

const VERSION: JsonSchema = { type: 'integer', format: 'int32', minimum: 1, maximum: 999_999_999 }
const sentence: JsonSchema = { type: 'string', pattern: '\\S', maxLength: 20_000 }
const PROBLEM: JsonSchema = {
	type: 'object',
	description: 'RFC 9457.',
	required: ['type', 'title', 'status', 'detail'],
	properties: {
		type: { ...sentence, format: 'uri-reference', description: 'The address of a page about problems of this kind.' },
		title: sentence,
		status: { type: 'integer', format: 'int32', minimum: 400, maximum: 599 },
		detail: sentence,
		errors: {
			type: 'array',
			maxItems: 100,
			description: 'Each value that is not acceptable.',
			items: {
				type: 'object',
				required: ['pointer', 'detail'],
				properties: {
					pointer: { ...sentence, pattern: '^#', description: 'Where it stands in the body (RFC 6901, §6).' },
					detail: sentence,
				},
			},
		},
		parameter: sentence,
		suggestedPeriod: refTo('schemas', 'NewPeriod'),
		version: { ...VERSION, description: 'The newer version.' },
		first: { ...VERSION, description: 'The first version that there is.' },
		newest: { ...VERSION, description: 'The newest one.' },
		call: sentence,
		state: sentence,
		requestId: { ...sentence, description: 'The id of the request in the log.' },
	},
}

function headersNamed(names: readonly string[]): Part {
	return Object.fromEntries([...names, 'Access-Control-Allow-Origin'].map((name) => [name, refTo('headers', name)]))
}

function refTo(among: 'schemas' | 'responses' | 'headers', name: string): { $ref: string } {
	return { $ref: `#/components/${among}/${name}` }
}

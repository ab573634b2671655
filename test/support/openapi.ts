/** The API's description as tests use it: its operations, what they may be sent, and what they may answer. */
import { type Schema, Validator } from '@cfworker/json-schema'
import document from '../../.build/static/api/openapi.json' with { type: 'json' }

export type JsonSchema = {
	readonly $ref?: string
	readonly description?: string
	readonly type?: string | readonly string[]
	readonly const?: unknown
	readonly enum?: readonly unknown[]
	readonly format?: string
	readonly pattern?: string
	readonly minLength?: number
	readonly maxLength?: number
	readonly minimum?: number
	readonly maximum?: number
	readonly minItems?: number
	readonly maxItems?: number
	readonly items?: JsonSchema
	readonly prefixItems?: readonly JsonSchema[]
	readonly properties?: Readonly<Record<string, JsonSchema>>
	readonly required?: readonly string[]
	readonly additionalProperties?: boolean | JsonSchema
	readonly propertyNames?: JsonSchema
	readonly anyOf?: readonly JsonSchema[]
	readonly allOf?: readonly JsonSchema[]
}
export type Parameter = {
	readonly name: string
	readonly in: string
	readonly required?: boolean
	readonly schema: JsonSchema
}
type Media = { readonly schema: JsonSchema; readonly example?: unknown }
type Header = { readonly required: boolean; readonly schema: JsonSchema }
type Answer = {
	readonly $ref?: string
	readonly headers?: Readonly<Record<string, { readonly $ref: string }>>
	readonly content?: Readonly<Record<string, Media>>
}
type OperationTold = {
	readonly operationId: string
	readonly parameters?: readonly Parameter[]
	readonly security: readonly object[]
	readonly requestBody?: { readonly required: boolean; readonly content: Readonly<Record<string, Media>> }
	readonly responses: Readonly<Record<string, Answer>>
}
export type Operation = OperationTold & { readonly method: string; readonly path: string }

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'
type PathItem = { readonly parameters?: readonly Parameter[] } & { readonly [Name in Method]?: OperationTold }
type Told = {
	readonly paths: Readonly<Record<string, PathItem>>
	readonly components: {
		readonly schemas: Readonly<Record<string, JsonSchema>>
		readonly responses: Readonly<Record<string, Answer>>
		readonly headers: Readonly<Record<string, Header>>
	}
}
const told: Told = document
const METHODS: readonly Method[] = ['get', 'post', 'put', 'patch', 'delete']

/** With the parameters of its path. */
export const OPERATIONS: readonly Operation[] = Object.entries(told.paths).flatMap(([path, item]) =>
	METHODS.flatMap((method) => {
		const operation = item[method]
		if (!operation) return []
		return [{ ...operation, method, path, parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])] }]
	}),
)

/** Whether nobody is asked who they are. */
export function isPublic({ security }: Operation): boolean {
	return security.some((one) => Object.keys(one).length === 0)
}

export function schemaAt({ $ref }: { readonly $ref: string }): JsonSchema {
	const schema = told.components.schemas[$ref.split('/').at(-1) ?? '']
	if (!schema) throw new Error(`nothing is described as ${$ref}`)
	return schema
}

/** What of an answer is not as the operation describes it. */
export async function differencesOf(operation: Operation, answer: Response): Promise<string[]> {
	const given = operation.responses[String(answer.status)]
	if (!given) return [`the status ${answer.status} is not described: ${await answer.text()}`]
	const response = given.$ref ? told.components.responses[given.$ref.split('/').at(-1) ?? ''] : given
	const headers = Object.entries(response?.headers ?? {}).flatMap(([name, { $ref }]) => {
		const header = told.components.headers[$ref.split('/').at(-1) ?? '']
		const value = answer.headers.get(name)
		if (value === null) return header?.required ? [`the header ${name} is missing`] : []
		const sent = header?.schema.type === 'integer' ? Number(value) : value
		return header && valid(header.schema, sent) ? [] : [`the header ${name} is ${value}`]
	})
	const type = answer.headers.get('Content-Type')?.split(';')[0]
	const content = response?.content
	if (!content) return [...headers, ...((await answer.text()) === '' ? [] : ['there is a body'])]
	const schema = type === undefined ? undefined : content[type]?.schema
	if (!schema) return [...headers, `the type ${type} is not described`]
	const body = await answer.text()
	return [...headers, ...invalidities(schema, type?.endsWith('json') ? JSON.parse(body) : body)]
}

/** Answers are open, for what comes later; today they have what is described and nothing else. */
const validators = new Map<JsonSchema, Validator>()

function validatorOf(schema: JsonSchema): Validator {
	const known = validators.get(schema)
	if (known) return known
	const components = {
		schemas: Object.fromEntries(Object.entries(told.components.schemas).map(([n, s]) => [n, closed(s)])),
	}
	const whole: Schema = JSON.parse(JSON.stringify({ ...closed(schema), components }))
	const made = new Validator(whole, '2020-12', false)
	validators.set(schema, made)
	return made
}

function closed(schema: JsonSchema): JsonSchema {
	const { properties, items, anyOf, additionalProperties } = schema
	return {
		...schema,
		...(items && { items: closed(items) }),
		...(anyOf && { anyOf: anyOf.map(closed) }),
		...(typeof additionalProperties === 'object' && { additionalProperties: closed(additionalProperties) }),
		...(properties && {
			properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, closed(part)])),
			additionalProperties: additionalProperties ?? false,
		}),
	}
}

function valid(schema: JsonSchema, value: unknown): boolean {
	return validatorOf(schema).validate(value).valid
}

function invalidities(schema: JsonSchema, value: unknown): string[] {
	return validatorOf(schema)
		.validate(value)
		.errors.slice(-3)
		.map(({ instanceLocation, error }) => `${instanceLocation} ${error}`)
}

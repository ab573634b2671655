/** JSON Schemas (2020-12) made from the valibot schemas that validate: nothing that a check says is lost in silence. */
import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import type * as v from 'valibot'
import type { Because } from '../record/because.ts'
import { MAX_LANGUAGES } from '../record/limits.ts'

export type Named = Readonly<Record<string, v.GenericSchema>>

/** By name, each pointing to the others by `#/components/schemas/…`. */
export function jsonSchemas(named: Named): Record<string, JsonSchema> {
	const { $defs = {} } = toJsonSchema(Object.values(named)[0] ?? never(), { ...CONFIG, definitions: { ...named } })
	// A lazy schema leaves one behind under a number: what stands in its place is made below.
	const made = Object.keys(named).flatMap((name) => {
		const schema = $defs[name]
		return typeof schema === 'object' ? [[name, schema] as const] : []
	})
	return Object.fromEntries(made)
}

/** One schema by itself. */
export function jsonSchema(schema: v.GenericSchema): JsonSchema {
	const { $schema: _s, $defs: _d, ...made } = toJsonSchema(schema, CONFIG)
	return made
}

type Config = NonNullable<Parameters<typeof toJsonSchema>[1]>

const CONFIG: Config = {
	target: 'draft-2020-12',
	// A list is counted before it is looked into: two schemas, one after the other, that say more together.
	errorMode: 'ignore',
	overrideRef: ({ referenceId }) => `#/components/schemas/${referenceId}`,
	overrideAction: ({ valibotAction, jsonSchema }) => withAction(jsonSchema, valibotAction),
	overrideSchema: ({ valibotSchema, jsonSchema, errors }) => {
		if (valibotSchema.type === 'lazy') return oneOfSent(valibotSchema)
		if (errors) throw new Error(errors.join('\n'))
		return tidied(jsonSchema)
	},
}

/** What may be sent in place of it, as the schema itself chooses by what was sent. */
const SENT = ['', {}, null, { counted: true }]

function oneOfSent(lazy: v.GenericSchema): JsonSchema {
	if (!('getter' in lazy) || typeof lazy.getter !== 'function') throw new Error('a lazy schema without a getter')
	const getter = lazy.getter
	const chosen = new Map(SENT.map((sent) => [JSON.stringify(jsonSchema(getter(sent))), getter(sent)]))
	const made = [...chosen.values()].map((schema) => jsonSchema(schema)).filter(({ not }) => not === undefined)
	const [only] = made
	return made.length === 1 && only ? only : { anyOf: made }
}

export const DAY = { format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$', maxLength: 10 }
const ISO_DAYS = { pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', maxLength: 10 }
export const INSTANT = { format: 'date-time', pattern: '^\\d{4}-\\d{2}-\\d{2}T[\\d:.]+Z$', maxLength: 24 }
export const ID = '^[a-z0-9][a-z0-9-]{0,79}$'
export const WEB_ADDRESS = { format: 'uri', pattern: '^https?://', maxLength: 2000 }
export const LANGUAGE = '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$'
/** At least something to read. */
export const SAID = '\\S'

type Action = Parameters<NonNullable<Config['overrideAction']>>[0]['valibotAction']

function withAction(made: JsonSchema, action: Action): JsonSchema {
	switch (action.type) {
		case 'check':
			return withCheck(made, action)
		case 'integer':
			return { ...made, type: 'integer', format: 'int32' }
		case 'min_length':
			return made.type === 'string' && made.pattern === undefined ? { ...made, pattern: SAID } : made
		case 'regex':
			return { ...made, pattern: patternOf(action), maxLength: made.maxLength ?? 80 }
		// What is cleaned has the form that it is cleaned into; the rules between two fields are told in words.
		case 'transform':
		case 'raw_check':
		case 'max_length':
		case 'min_value':
		case 'max_value':
		case 'metadata':
			return made
		default:
			throw new Error(`no JSON Schema says what the action ${action.type} does`)
	}
}

/** By the facts of its refusal. */
function withCheck(made: JsonSchema, action: Action): JsonSchema {
	const because = factsOf(action)
	switch (because.kind) {
		case 'not-a-date':
			return { ...made, ...(takes(action, '2025') ? ISO_DAYS : DAY) }
		case 'not-an-instant':
			return { ...made, ...INSTANT }
		case 'not-an-address':
			return { ...made, ...WEB_ADDRESS }
		case 'not-a-country':
			return { ...made, pattern: '^[A-Z]{2}$', maxLength: 2 }
		case 'too-long':
			return { ...made, maxLength: because.max }
		case 'empty':
			return made.type === 'object' ? { ...made, minProperties: 1 } : made
		case 'not-an-id':
			return made.pattern === undefined ? { ...made, pattern: ID, maxLength: 80 } : made
		case 'unknown-field':
		case 'not-a-period':
			return { not: {} }
		// Rules between fields, and a second look at what a pattern has let through.
		case 'not-a-language-tag':
		case 'required':
		case 'ends-before-start':
		case 'too-many':
			return made
		default:
			throw new Error(`no JSON Schema says what a check does that refuses as ${because.kind}`)
	}
}

function factsOf(action: Action): Because {
	if (!('message' in action) || typeof action.message !== 'string') throw new Error('a check without its facts')
	return JSON.parse(action.message)
}

function patternOf(action: Action): string {
	if (!('requirement' in action && action.requirement instanceof RegExp)) throw new Error('a pattern without one')
	return action.requirement.source
}

function takes(action: Action, value: string): boolean {
	return 'requirement' in action && typeof action.requirement === 'function' && action.requirement(value) === true
}

function tidied({ required = [], ...made }: JsonSchema): JsonSchema {
	const { additionalProperties: others, anyOf } = made
	if (made.properties) {
		const isClosed = typeof others === 'object' && others.not !== undefined
		return { ...made, ...(required.length > 0 && { required }), ...(isClosed && { additionalProperties: false }) }
	}
	if (made.propertyNames) {
		return {
			...made,
			propertyNames: { type: 'string', pattern: LANGUAGE, maxLength: 35 },
			maxProperties: MAX_LANGUAGES,
		}
	}
	const [only, nothing] = anyOf ?? []
	if (anyOf?.length === 2 && isNull(nothing) && typeof only === 'object' && typeof only.type === 'string') {
		const { anyOf: _a, ...around } = made
		return { ...only, type: [only.type, 'null'], ...(only.enum && { enum: [...only.enum, null] }), ...around }
	}
	return made
}

function isNull(schema: unknown): boolean {
	return typeof schema === 'object' && schema !== null && 'type' in schema && schema.type === 'null'
}

function never(): never {
	throw new Error('no schema to convert')
}

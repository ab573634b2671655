/** Values that a JSON Schema of ours describes, and values beside it, for properties (fast-check). */
import fc from 'fast-check'
import { type JsonSchema, schemaAt } from './openapi.ts'

const LANGUAGES = ['ru', 'en', 'de']
const DAY_MS = 86_400_000
const FIRST_DAY = Date.parse('2016-12-30')

const day = fc.integer({ min: 0, max: 3_300 }).map((n) => new Date(FIRST_DAY + n * DAY_MS).toISOString().slice(0, 10))

/** What a schema takes, for the most part: a rule between two fields may still refuse it. */
export function valuesOf(schema: JsonSchema): fc.Arbitrary<unknown> {
	if (schema.$ref) return valuesOf(schemaAt({ $ref: schema.$ref }))
	if (schema.const !== undefined) return fc.constant(schema.const)
	if (schema.enum) return fc.constantFrom(...schema.enum)
	if (schema.anyOf) return fc.oneof(...schema.anyOf.map(valuesOf))
	const types = [schema.type ?? []].flat()
	if (types.length === 0) return fc.jsonValue({ maxDepth: 1 })
	return fc.oneof(...types.map((type) => valuesOfType(type, schema)))
}

function valuesOfType(type: string, schema: JsonSchema): fc.Arbitrary<unknown> {
	switch (type) {
		case 'null':
			return fc.constant(null)
		case 'boolean':
			return fc.boolean()
		case 'integer':
			return wholeNumbers(schema)
		case 'array':
			return listsOf(schema)
		case 'object':
			return objectsOf(schema)
		default:
			return stringsOf(schema)
	}
}

/** The small ones and the ends. */
function wholeNumbers({ minimum: min = 0, maximum: max = 1_000 }: JsonSchema): fc.Arbitrary<number> {
	return fc.oneof(
		fc.integer({ min, max: Math.min(max, min + 50) }),
		fc.integer({ min, max }),
		fc.constantFrom(min, max),
	)
}

function stringsOf({ format, pattern, maxLength = 200 }: JsonSchema): fc.Arbitrary<string> {
	if (format === 'date') return day
	if (format === 'date-time') return day.map((on) => `${on}T09:00:00.000Z`)
	if (format === 'uri') return fc.oneof(fc.constant('http://www.kremlin.ru/'), fc.webUrl())
	if (pattern?.startsWith('^\\d{4}('))
		return fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([on, end]) => on.slice(0, end))
	if (pattern === undefined || pattern === '\\S') {
		return fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.min(maxLength, 40) })
	}
	return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength))
}

function listsOf({ items = {}, prefixItems = [], minItems = 0, maxItems = 3 }: JsonSchema): fc.Arbitrary<unknown[]> {
	const rest = fc.array(valuesOf(items), {
		minLength: Math.max(0, minItems - prefixItems.length),
		maxLength: Math.min(maxItems, 3),
	})
	return fc.tuple(fc.tuple(...prefixItems.map(valuesOf)), rest).map(([first, others]) => [...first, ...others])
}

function objectsOf({
	properties,
	required = [],
	additionalProperties,
	propertyNames,
}: JsonSchema): fc.Arbitrary<object> {
	if (properties) {
		const parts = Object.entries(properties).map(([name, part]) => [name, valuesOf(part)])
		return fc.record<Record<string, unknown>>(Object.fromEntries(parts), { requiredKeys: [...required] })
	}
	const each = typeof additionalProperties === 'object' ? valuesOf(additionalProperties) : fc.constant('')
	return fc.dictionary(propertyNames ? fc.constantFrom(...LANGUAGES) : fc.string(), each, { minKeys: 1, maxKeys: 3 })
}

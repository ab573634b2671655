/** Parameters and headers of the API's operations, by the tables of names that the reads parse. */
import type { JsonSchema } from '@valibot/to-json-schema'
import { METRICS, VALUES } from '../../widgets/kinds.ts'
import { CASES, NUMERALS } from '../../widgets/phrase/noun-phrase.ts'
import type { WRITE_PARAMETERS } from '../queries/api-query.ts'
import type { FILE_PARAMETERS } from '../queries/file.ts'
import { PHRASE_DEFAULTS, type PHRASE_PARAMETERS } from '../queries/phrase.ts'
import type { DOSSIERS_PARAMETERS } from '../reads/list-dossiers.ts'
import type { CALLS_PARAMETERS } from '../reads/read-api.ts'
import type { MEETINGS_PARAMETERS } from '../reads/read-meetings.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../record/meeting.ts'
import { DAY, ID, LANGUAGE } from './json-schema.ts'

export type Parameter = {
	readonly name: string
	readonly in: 'path' | 'query' | 'header'
	readonly required?: boolean
	readonly description: string
	readonly schema: JsonSchema
	readonly example?: string | number
}

export type QueryName =
	| (typeof DOSSIERS_PARAMETERS)[number]
	| (typeof MEETINGS_PARAMETERS)[number]
	| (typeof CALLS_PARAMETERS)[number]
	| (typeof WRITE_PARAMETERS)[number]
	| (typeof PHRASE_PARAMETERS)[number]
	| (typeof FILE_PARAMETERS)[number]
	| 'since-version'

const idSchema: JsonSchema = { type: 'string', pattern: ID, maxLength: 80 }
const day: JsonSchema = { type: 'string', ...DAY }
const whole = (min: number, max: number): JsonSchema => ({
	type: 'integer',
	format: 'int32',
	minimum: min,
	maximum: max,
})

export const QUERY: Readonly<Record<QueryName, Omit<Parameter, 'name' | 'in'>>> = {
	'as-of': {
		description: 'A day: what today’s record says had happened by the end of it. Not in the future.',
		schema: day,
		example: '2020-12-31',
	},
	version: {
		description: 'The record as it stood at that version, for ever.',
		schema: whole(VALUES.version.min, VALUES.version.max),
		example: 1,
	},
	limit: {
		description: 'How many a page has at most; a page also ends at 1 MB.',
		schema: { ...whole(1, 100), default: 50 },
		example: 10,
	},
	cursor: {
		description: 'Where the page begins: taken from a `next` address.',
		schema: { type: 'string', pattern: '^[\\w.:-]+$', maxLength: 200 },
	},
	status: {
		description: 'Only meetings of this status.',
		schema: { type: 'string', enum: [...MEETING_STATUSES] },
		example: 'held',
	},
	format: {
		description: 'Only meetings of this format.',
		schema: { type: 'string', enum: [...MEETING_FORMATS] },
	},
	from: { description: 'Only meetings that may have been on that day or later.', schema: day, example: '2018-01-01' },
	to: { description: 'Only meetings that may have been on that day or earlier.', schema: day },
	order: {
		description: 'By date, the oldest or the newest first.',
		schema: { type: 'string', enum: ['asc', 'desc'], default: 'desc' },
	},
	lang: {
		description: 'The language of the texts; the dossier’s first, if it is not given.',
		schema: { type: 'string', pattern: LANGUAGE, maxLength: 35 },
		example: 'ru',
	},
	metric: {
		description: 'What is counted.',
		schema: { type: 'string', enum: [...METRICS], default: PHRASE_DEFAULTS['metric'] },
	},
	published: { description: 'The day of the article, for `of=since`.', schema: day },
	of: {
		description:
			'`total`, `since` the article, the day of the `last` one, the same as it answers `when`, or a period’s id.',
		schema: { ...idSchema, default: PHRASE_DEFAULTS['of'] },
	},
	case: {
		description: 'The case that the sentence needs, in the language’s own grammar.',
		schema: { type: 'string', enum: [...CASES], default: PHRASE_DEFAULTS['case'] },
		example: 'genitive',
	},
	numerals: {
		description: 'Digits, or words for 0 to 10.',
		schema: { type: 'string', enum: [...NUMERALS], default: PHRASE_DEFAULTS['numerals'] },
	},
	bom: {
		description: '`1`: a byte order mark before the table, for Excel.',
		schema: { type: 'string', enum: ['0', '1'], default: '0' },
	},
	'since-version': {
		description: 'The last version that you have; the first public one, if it is not given.',
		schema: whole(VALUES.version.min, VALUES.version.max),
		example: 1,
	},
	'validate-only': {
		description: '`true`: says what the edit would do, and does nothing.',
		schema: { type: 'boolean', default: false },
	},
	tally: { description: 'The id of a tally; the preferred one, if it is not given.', schema: idSchema },
}

export function queryParameters(names: readonly QueryName[]): Parameter[] {
	return names.map((name) => ({ name, in: 'query', ...QUERY[name] }))
}

const PATH = {
	id: { description: 'A dossier’s id.', schema: idSchema, example: 'putin-trump' },
	meeting: { description: 'A meeting’s id.', schema: idSchema, example: '2018-07-16-helsinki' },
	period: { description: 'A period’s id.', schema: idSchema, example: '2025' },
	entry: { description: 'A ledger entry’s id.', schema: idSchema, example: 'opening-2025' },
	tally: { description: 'A tally’s id.', schema: idSchema, example: 'kremlin' },
	version: { description: 'A version of the dossier.', schema: whole(1, 999_999_999), example: 1 },
} satisfies Readonly<Record<string, Omit<Parameter, 'name' | 'in'>>>

/** The parameters that stand in a path as `{name}`. */
export function pathParameters(path: string): Parameter[] {
	return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
		const known = Object.entries(PATH).find(([other]) => other === name)
		if (!known) throw new Error(`nothing says what {${name}} is in ${path}`)
		return { name, in: 'path', required: true, ...known[1] }
	})
}

const etag: JsonSchema = { type: 'string', pattern: '^(\\*|(W/)?"[^"]*")', maxLength: 1000 }

export const HEADERS = {
	'If-None-Match': {
		description: 'The ETag of what is kept: 304 while it is still right (RFC 9110, §13.1.2).',
		schema: etag,
	},
	'If-Match': {
		description: 'An ETag: 412 unless it is still that of what is read or edited (RFC 9110, §13.1.1).',
		schema: etag,
	},
	'If-None-Match of an edit': {
		description: '`*`, or an ETag: 412 where there is such a thing already (RFC 9110, §13.1.2).',
		schema: etag,
	},
	'Idempotency-Key': {
		description:
			'Unique for each edit: sent again within 24 hours, in quotes or without, the same key gets the same answer and edits nothing (draft-ietf-httpapi-idempotency-key-header).',
		schema: { type: 'string', pattern: '^[\\x20-\\x7e]+$', minLength: 1, maxLength: 255 },
	},
} satisfies Readonly<Record<string, { description: string; schema: JsonSchema }>>
export type HeaderName = keyof typeof HEADERS

export function headerParameter(name: HeaderName, required = false): Parameter {
	const { description, schema } = HEADERS[name]
	return { name: name.replace(' of an edit', ''), in: 'header', ...(required && { required }), description, schema }
}

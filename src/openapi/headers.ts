/** The headers of the API's answers. One that is `required` is there whenever an answer is said to have it. */
import type { JsonSchema } from '@valibot/to-json-schema'

type Header = { readonly description: string; readonly required: boolean; readonly schema: JsonSchema }

const text = (pattern: string): JsonSchema => ({ type: 'string', pattern, maxLength: 4_000 })
const always = (description: string, schema: JsonSchema): Header => ({ description, required: true, schema })
const sometimes = (description: string, schema: JsonSchema): Header => ({ description, required: false, schema })

export const ANSWER_HEADERS: Readonly<Record<string, Header>> = {
	ETag: always('The version of what is answered, for `If-None-Match` and `If-Match`.', text('^(W/)?"[^"]+"$')),
	ETagOfEdit: sometimes('The version that the edit made; none where it was only validated.', text('^(W/)?"[^"]+"$')),
	'Idempotent-Replayed': sometimes('`true`: the first answer to this key, once more.', {
		type: 'string',
		const: 'true',
	}),
	'Accept-Patch': sometimes('Which kinds of patch are taken (RFC 5789).', text('^application/')),
	'Accept-Encoding': sometimes('Which codings of a body are taken.', { type: 'string', const: 'identity' }),
	'Cache-Control': always('Who may keep the answer, and for how long.', text('^(public|private|no-store)')),
	'Access-Control-Allow-Origin': always('Scripts of any site may read it.', { type: 'string', const: '*' }),
	Link: always(
		'`rel="describedby"` leads to this document; `rel="next"` to the next page of a list (RFC 8288).',
		text('rel="describedby"'),
	),
	Location: always('The address of what was made.', text('^https?://')),
	'Retry-After': always('After how many seconds to try again.', {
		type: 'integer',
		format: 'int32',
		minimum: 1,
		maximum: 86_400,
	}),
	'WWW-Authenticate': always('How to say who you are.', text('^Bearer')),
	'Sidelines-Copy': sometimes(
		'While the database does not answer: when the copy was taken that this answer is made of, and its version.',
		text('^\\d{4}-'),
	),
}

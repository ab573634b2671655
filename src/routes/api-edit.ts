/** A write through the API: its body, what it expects of the record, the edit, and the answer. */

import type { Context } from 'hono'
import { versionETag } from '../answers/answers.ts'
import { parseBody } from '../edits/body.ts'
import type { Decide } from '../edits/decision.ts'
import type { Published } from '../edits/publish.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { matches } from '../http/conditional.ts'
import { readJsonBody } from '../http/json-body.ts'
import { problemResponse } from '../http/problem.ts'
import type { CalendarDate } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { AppContext, AppEnv } from './context.ts'
import { publishFrom } from './publish-from.ts'

type Schema = Parameters<typeof parseBody>[0]
type Parsed<Body extends Schema> = Extract<ReturnType<typeof parseBody<Body>>, { ok: true }>['value']
type Expectation = Result<((current: Dossier) => boolean) | null, Fault>

export type ApiEdit<Body extends Schema, Answer> = {
	readonly schema: Body
	readonly decide: (body: Parsed<Body>) => Decide<Answer>
	readonly status: 200 | 201 | 204
	readonly expects?: Expectation
	readonly movesVisibility?: true
	readonly callOn?: (body: Parsed<Body>) => CalendarDate | undefined
	readonly etagOf?: (body: string) => string
	/** What is sent, where that is more than is kept for a retry. */
	readonly bodyOf?: (published: Published) => string
	readonly headers?: (published: Published) => Readonly<Record<string, string>>
}

export async function takeEdit<Body extends Schema, Answer>(
	c: Context<AppEnv, '/dossiers/:id'>,
	{
		schema,
		decide,
		status,
		expects = ok(null),
		movesVisibility,
		callOn,
		etagOf,
		bodyOf,
		headers,
	}: ApiEdit<Body, Answer>,
): Promise<Response> {
	const read = await readJsonBody(c.req.raw)
	if (!read.ok) return problemResponse(read.error)
	const body = parseBody(schema, read.value)
	if (!body.ok) return problemResponse(body.error)
	if (!expects.ok) return problemResponse(expects.error)
	const on = callOn?.(body.value)
	const published = await publishFrom(c, {
		dossier: c.req.param('id'),
		body: body.value,
		expects: expects.value,
		status,
		decide: decide(body.value),
		...(etagOf ? { etagOf } : {}),
		...(movesVisibility ? { movesVisibility } : {}),
		...(on === undefined ? {} : { callOn: on }),
	})
	if (!published.ok) return problemResponse(published.error)
	const always = { 'Cache-Control': 'no-store', ETag: published.value.etag, ...headers?.(published.value) }
	if (published.value.status === 204) return new Response(null, { status: 204, headers: always })
	return new Response(bodyOf ? bodyOf(published.value) : published.value.body, {
		status: published.value.status,
		headers: { 'Content-Type': 'application/json', ...always },
	})
}

/** `If-Match` against the dossier's ETag. */
export function ifDossierMatches(c: AppContext): Expectation {
	return ifMatches(c, ({ version }) => versionETag(version))
}

/** Tags of a dossier whose counts run ahead of the newsroom's day have that day behind the version: it is no part of what is edited. */
export function anyDay(ifMatch: string): string {
	return ifMatch.replace(/\.\d{4}-\d\d-\d\d"/g, '"')
}

/**
 * `If-Match` against the ETag of what an edit replaces: whoever replaces what they saw must send it. What is not there is
 * not found, whatever was expected of it (RFC 9110, §13.2.1).
 */
export function ifMatches(c: AppContext, etagIn: (current: Dossier) => string | null): Expectation {
	const ifMatch = c.req.header('If-Match')
	if (ifMatch === undefined) return err({ kind: 'precondition-required' })
	return ok((current) => {
		const etag = etagIn(current)
		return etag === null || matches(anyDay(ifMatch), etag)
	})
}

/** A write through the API: its body, what it expects of the record, the edit, and the answer. */

import type { Context } from 'hono'
import { versionETag } from '../answers/answers.ts'
import { parseBody } from '../edits/body.ts'
import type { Decide } from '../edits/decision.ts'
import type { Published } from '../edits/validated.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { isNotModified, matches } from '../http/conditional.ts'
import { deskOrigin } from '../http/hosts.ts'
import { readJsonBody } from '../http/json-body.ts'
import { problemResponse } from '../http/problem.ts'
import { validatesOnly } from '../queries/api-query.ts'
import type { Dossier } from '../record/dossier.ts'
import type { EditScope } from '../record/edit-scope.ts'
import type { Erasable } from '../record/revision.ts'
import type { AppContext, AppEnv } from './context.ts'
import { publishFrom } from './publish-from.ts'

type Schema = Parameters<typeof parseBody>[0]
type Parsed<Body extends Schema> = Extract<ReturnType<typeof parseBody<Body>>, { ok: true }>['value']

export type ApiEdit<Body extends Schema, Answer> = {
	readonly schema: Body
	readonly decide: (body: Parsed<Body>) => Decide<Answer>
	readonly status: 200 | 201 | 204
	/** Of what is edited; by default the dossier's, which need not be expected. */
	readonly expects?: Expected
	readonly movesVisibility?: true
	readonly erases?: (body: Parsed<Body>) => Erasable
	/** Undefined where the edit needs all of the record. */
	readonly scope?: (body: Parsed<Body>) => EditScope | undefined
	/** The version that it restores. */
	readonly restores?: number
	readonly etagOf?: (body: string) => string
	/** The path below the dossier's of what was made, from an answer of 201. */
	readonly madeAt?: (answer: string) => string | null
	/** What is sent, where that is more than is kept for a retry. */
	readonly bodyOf?: (published: Published) => string
}

export async function takeEdit<Body extends Schema, Answer>(
	c: Context<AppEnv, '/dossiers/:id'>,
	{
		schema,
		decide,
		status,
		expects = {},
		movesVisibility,
		erases,
		scope,
		restores,
		etagOf,
		madeAt,
		bodyOf,
	}: ApiEdit<Body, Answer>,
): Promise<Response> {
	const validateOnly = validatesOnly(new URL(c.req.url))
	if (!validateOnly.ok) return problemResponse(validateOnly.error)
	const read = await readJsonBody(c.req.raw)
	if (!read.ok) return problemResponse(read.error)
	const body = parseBody(schema, read.value)
	if (!body.ok) return problemResponse(body.error)
	const expected = expectedBy(c, expects)
	if (!expected.ok) return problemResponse(expected.error)
	const part = scope?.(body.value)
	const published = await publishFrom(c, {
		dossier: c.req.param('id'),
		body: body.value,
		expects: expected.value,
		validateOnly: validateOnly.value,
		status,
		decide: decide(body.value),
		...(etagOf ? { etagOf } : {}),
		...(movesVisibility ? { movesVisibility } : {}),
		...(erases ? { erases: erases(body.value) } : {}),
		...(part ? { scope: part } : {}),
		...(restores === undefined ? {} : { restores }),
	})
	if (!published.ok) return problemResponse(unmet(c, published.error))
	const { status: told, body: answer, validatedOnly } = published.value
	const made = told === 201 ? madeAt?.(answer) : null
	const location = made ? `${deskOrigin(c.env)}/api/v1/dossiers/${c.req.param('id')}${made}` : null
	return editResponse(published.value, location, bodyOf && !validatedOnly ? bodyOf(published.value) : answer)
}

/** An edit's answer: the new version's ETag, and where what it made is read. */
export function editResponse(
	{ status, etag, replayed, validatedOnly }: Published,
	location: string | null,
	body: string,
): Response {
	const headers = {
		'Cache-Control': 'no-store',
		...(validatedOnly ? {} : { ETag: etag }),
		...(replayed ? { 'Idempotent-Replayed': 'true' } : {}),
		...(location === null ? {} : { Location: location }),
	}
	if (status === 204) return new Response(null, { status, headers })
	return new Response(body, { status, headers: { 'Content-Type': 'application/json', ...headers } })
}

/** Tags of a dossier whose counts run ahead of the newsroom's day have that day behind the version: it is no part of what is edited. */
export function anyDay(ifMatch: string): string {
	return ifMatch.replace(/\.\d{4}-\d\d-\d\d"/g, '"')
}

export type Expected = {
	/** The ETag of what is edited, in the record as it is now; null where it is not there. */
	readonly etagIn?: (current: Dossier) => string | null
	/** Whoever replaces what they saw must say which version that was. */
	readonly isNeeded?: true
	/** Whether `If-None-Match: *` holds, where the ETag is of more than what is edited. */
	readonly isThere?: (current: Dossier) => boolean
}

/**
 * What a request expects of the record: a precondition that is sent is held, on every method (RFC 9110, §13.1.1 and §13.1.2). What is
 * not there is not found, whatever was expected of it (§13.2.1).
 */
function expectedBy(
	c: AppContext,
	{ etagIn = dossierTag, isNeeded, isThere = () => true }: Expected,
): Result<((current: Dossier) => boolean) | null, Fault> {
	const ifMatch = c.req.header('If-Match')
	const ifNoneMatch = c.req.header('If-None-Match')
	const isNew = ifNoneMatch?.trim() === '*'
	if (isNeeded && ifMatch === undefined && !isNew) return err({ kind: 'precondition-required' })
	if (ifMatch === undefined && ifNoneMatch === undefined) return ok(null)
	return ok((current) => {
		const etag = etagIn(current)
		if (etag === null) return true
		if (ifMatch !== undefined && !matches(anyDay(ifMatch), etag)) return false
		return ifNoneMatch === undefined || (isNew ? !isThere(current) : !isNotModified(anyDay(ifNoneMatch), etag))
	})
}

/** Who expected that there is nothing is not told to read what is newer. */
function unmet(c: AppContext, fault: Fault): Fault {
	const isOfNone = fault.kind === 'precondition-failed' && c.req.header('If-Match') === undefined
	return isOfNone ? { kind: 'precondition-unmet', header: 'If-None-Match' } : fault
}

function dossierTag({ version }: Dossier): string {
	return versionETag(version)
}

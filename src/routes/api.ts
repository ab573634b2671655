/** The JSON API, version 1. */
import { type Context, Hono } from 'hono'
import { parseBody } from '../edits/body.ts'
import { correctTotal, TotalBody } from '../edits/correct-total.ts'
import { publish } from '../edits/publish.ts'
import { CallBody, recordCall } from '../edits/record-call.ts'
import { UndoBody, undoEntry } from '../edits/undo-entry.ts'
import { requireRole } from '../http/authentication.ts'
import type { About, CachePolicy } from '../http/cache-policy.ts'
import { matches } from '../http/conditional.ts'
import { type AppContext, type AppEnv, databaseOf, readerOf } from '../http/context.ts'
import { fromAnyOrigin } from '../http/cross-origin.ts'
import { readJsonBody } from '../http/json-body.ts'
import { methodNotAllowed } from '../http/methods.ts'
import { problemResponse } from '../http/problem.ts'
import { parseQuery, type Query } from '../http/query.ts'
import { publicResponse } from '../http/respond.ts'
import { versionETag } from '../pages/answers.ts'
import { DOSSIERS_PARAMETERS, readDossiers } from '../reads/list-dossiers.ts'
import { type ApiAnswer, CALLS_PARAMETERS, MOMENT_PARAMETERS, readCalls, readDossier } from '../reads/read-api.ts'
import { CORRECTIONS_PARAMETERS, readCorrectionList } from '../reads/read-corrections.ts'
import { MEETINGS_PARAMETERS, readMeeting, readMeetings } from '../reads/read-meetings.ts'
import type { Reader } from '../reads/reader.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import { exportDossier, putDossier } from './bundles.ts'

export const apiRoutes = new Hono<AppEnv>()
	.use(fromAnyOrigin)
	.get('/dossiers', (c) => answer(c, 'every-dossier', DOSSIERS_PARAMETERS, readDossiers))
	.all('/dossiers', methodNotAllowed('GET, HEAD'))
	.get('/dossiers/:id', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) => readDossier(r, c.req.param('id'), q)),
	)
	.put('/dossiers/:id', requireRole('editor'), putDossier)
	.all('/dossiers/:id', methodNotAllowed('GET, HEAD, PUT'))
	.get('/dossiers/:id/export', requireRole('viewer'), exportDossier)
	.all('/dossiers/:id/export', methodNotAllowed('GET, HEAD'))
	.get('/dossiers/:id/meetings', (c) =>
		answer(c, { dossier: c.req.param('id') }, MEETINGS_PARAMETERS, (r, q) => readMeetings(r, c.req.param('id'), q)),
	)
	.all('/dossiers/:id/meetings', methodNotAllowed('GET, HEAD'))
	.get('/dossiers/:id/meetings/:meeting', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) =>
			readMeeting(r, c.req.param('id'), c.req.param('meeting'), q),
		),
	)
	.all('/dossiers/:id/meetings/:meeting', methodNotAllowed('GET, HEAD'))
	.get('/dossiers/:id/corrections', (c) =>
		answer(c, { dossier: c.req.param('id') }, CORRECTIONS_PARAMETERS, (r, q) =>
			readCorrectionList(r, c.req.param('id'), q),
		),
	)
	.all('/dossiers/:id/corrections', methodNotAllowed('GET, HEAD'))
	.get('/dossiers/:id/calls', (c) =>
		answer(c, { dossier: c.req.param('id') }, CALLS_PARAMETERS, (r, q) => readCalls(r, c.req.param('id'), q)),
	)
	.post('/dossiers/:id/calls', requireRole('editor'), (c) => record(c, CallBody, recordCall, 201))
	.all('/dossiers/:id/calls', methodNotAllowed('GET, HEAD, POST'))
	.put('/dossiers/:id/calls/:period', requireRole('editor'), (c) =>
		record(c, TotalBody, (body) => correctTotal(c.req.param('period'), body), 200, expectedVersion(c)),
	)
	.all('/dossiers/:id/calls/:period', methodNotAllowed('PUT'))
	.post('/dossiers/:id/calls/entries/:entry/undo', requireRole('editor'), (c) =>
		record(c, UndoBody, (body) => undoEntry(c.req.param('entry'), body), 201),
	)
	.all('/dossiers/:id/calls/entries/:entry/undo', methodNotAllowed('POST'))
	.all('*', () => problemResponse({ kind: 'not-found', what: 'page' }))

async function answer<Name extends string>(
	c: AppContext,
	about: About,
	known: readonly Name[],
	read: (reader: Reader, query: Query<Name>) => Promise<Result<ApiAnswer, Fault>>,
): Promise<Response> {
	const query = parseQuery(new URL(c.req.url), known)
	if (!query.ok) return problemResponse(query.error)
	const made = await read(readerOf(c), query.value)
	if (!made.ok) return problemResponse(made.error)
	const { body, etag, next } = made.value
	const pinned = 'version' in query.value
	const policy: CachePolicy = { kind: pinned ? 'fixed' : 'live', about }
	const headers: Record<string, string> = next ? { Link: `<${next}>; rel="next"` } : {}
	return publicResponse(c.req.raw, { body, etag, type: 'application/json', policy, headers })
}

type Expectation = Result<((current: Dossier) => boolean) | null, Fault>

/** `If-Match` against the dossier's ETag; edits that replace what somebody saw must send it. */
function expectedVersion(c: AppContext): Expectation {
	const ifMatch = c.req.header('If-Match')
	if (ifMatch === undefined) return err({ kind: 'precondition-required' })
	return ok(({ version }) => matches(ifMatch, versionETag(version)))
}

async function record<Schema extends Parameters<typeof parseBody>[0], Answer>(
	c: Context<AppEnv, '/dossiers/:id'>,
	schema: Schema,
	decide: (body: Parsed<Schema>) => Parameters<typeof publish<Answer>>[1]['decide'],
	status: 200 | 201,
	expects: Expectation = ok(null),
): Promise<Response> {
	const read = await readJsonBody(c.req.raw)
	if (!read.ok) return problemResponse(read.error)
	const body = parseBody(schema, read.value)
	if (!body.ok) return problemResponse(body.error)
	if (!expects.ok) return problemResponse(expects.error)
	const published = await publish(
		{ db: databaseOf(c), origin: c.env.PUBLIC_ORIGIN, editor: c.get('editor'), now: c.get('now'), ctx: c.executionCtx },
		{
			dossier: c.req.param('id'),
			route: `${c.req.method} ${c.req.path}`,
			body: body.value,
			idempotencyKey: c.req.header('Idempotency-Key') ?? null,
			expects: expects.value,
			status,
			decide: decide(body.value),
		},
	)
	if (!published.ok) return problemResponse(published.error)
	const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store', ETag: published.value.etag }
	return new Response(published.value.body, { status: published.value.status, headers })
}

type Parsed<Schema extends Parameters<typeof parseBody>[0]> = Extract<
	ReturnType<typeof parseBody<Schema>>,
	{ ok: true }
>['value']

/** The JSON API, version 1. */
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { correctTotal, TotalBody } from '../edits/correct-total.ts'
import { CallBody, recordCall } from '../edits/record-call.ts'
import { editPeriod, PeriodPatch, PeriodRemoval, removePeriod } from '../edits/save-period.ts'
import { UndoBody, undoEntry } from '../edits/undo-entry.ts'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import type { About, CachePolicy } from '../http/cache-policy.ts'
import { PREFLIGHT, READABLE_ANYWHERE } from '../http/cross-origin.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { parseQuery, type Query } from '../queries/query.ts'
import { DOSSIERS_PARAMETERS, readDossiers } from '../reads/list-dossiers.ts'
import { type ApiAnswer, CALLS_PARAMETERS, MOMENT_PARAMETERS, readCalls, readDossier } from '../reads/read-api.ts'
import { CORRECTIONS_PARAMETERS, readCorrectionList } from '../reads/read-corrections.ts'
import { MEETINGS_PARAMETERS, readMeeting, readMeetings } from '../reads/read-meetings.ts'
import type { Reader } from '../reads/reader.ts'
import { ifDossierMatches, takeEdit } from './api-edit.ts'
import { requireRole } from './authentication.ts'
import { exportDossier, putDossier } from './bundles.ts'
import { type AppContext, type AppEnv, readerOf } from './context.ts'
import { deleteMeeting, patchMeeting, postMeeting } from './meetings.ts'
import { listRevisions, restoreRevision, showRevision } from './revisions.ts'
import { close, methodsAt } from './untaken.ts'

const fromAnyOrigin = createMiddleware<AppEnv>(async (c, next) => {
	if (c.req.method === 'OPTIONS') return preflight(c)
	await next()
	for (const [name, value] of Object.entries(READABLE_ANYWHERE)) c.res.headers.set(name, value)
	return undefined
})

export const apiRoutes = new Hono<AppEnv>()
	.use(fromAnyOrigin)
	.get('/dossiers', (c) => answer(c, 'every-dossier', DOSSIERS_PARAMETERS, readDossiers))
	.get('/dossiers/:id', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) => readDossier(r, c.req.param('id'), q)),
	)
	.put('/dossiers/:id', requireRole('editor'), putDossier)
	.get('/dossiers/:id/export', requireRole('viewer'), exportDossier)
	.get('/dossiers/:id/meetings', (c) =>
		answer(c, { dossier: c.req.param('id') }, MEETINGS_PARAMETERS, (r, q) => readMeetings(r, c.req.param('id'), q)),
	)
	.post('/dossiers/:id/meetings', requireRole('editor'), postMeeting)
	.get('/dossiers/:id/meetings/:meeting', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) =>
			readMeeting(r, c.req.param('id'), c.req.param('meeting'), q),
		),
	)
	.patch('/dossiers/:id/meetings/:meeting', requireRole('editor'), patchMeeting)
	.delete('/dossiers/:id/meetings/:meeting', requireRole('editor'), deleteMeeting)
	.get('/dossiers/:id/revisions', requireRole('viewer'), listRevisions)
	.get('/dossiers/:id/revisions/:version', requireRole('viewer'), showRevision)
	.post('/dossiers/:id/revisions/:version/restore', requireRole('editor'), restoreRevision)
	.get('/dossiers/:id/corrections', (c) =>
		answer(c, { dossier: c.req.param('id') }, CORRECTIONS_PARAMETERS, (r, q) =>
			readCorrectionList(r, c.req.param('id'), q),
		),
	)
	.get('/dossiers/:id/calls', (c) =>
		answer(c, { dossier: c.req.param('id') }, CALLS_PARAMETERS, (r, q) => readCalls(r, c.req.param('id'), q)),
	)
	.post('/dossiers/:id/calls', requireRole('editor'), (c) =>
		takeEdit(c, { schema: CallBody, decide: recordCall, status: 201 }),
	)
	.put('/dossiers/:id/calls/:period', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: TotalBody,
			decide: (body) => correctTotal(c.req.param('period'), body),
			status: 200,
			expects: ifDossierMatches(c),
		}),
	)
	.patch('/dossiers/:id/calls/:period', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: PeriodPatch,
			decide: (patch) => editPeriod(c.req.param('period'), patch),
			status: 200,
			expects: ifDossierMatches(c),
		}),
	)
	.delete('/dossiers/:id/calls/:period', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: PeriodRemoval,
			decide: (body) => removePeriod(c.req.param('period'), body),
			status: 204,
			expects: ifDossierMatches(c),
		}),
	)
	.post('/dossiers/:id/calls/entries/:entry/undo', requireRole('editor'), (c) =>
		takeEdit(c, { schema: UndoBody, decide: (body) => undoEntry(c.req.param('entry'), body), status: 201 }),
	)

close(apiRoutes, () => problemResponse({ kind: 'not-found', what: 'page' }))

/** What a browser asks before it lets another site's script write, and what the path has (RFC 9110, §9.3.7). */
function preflight(c: AppContext): Response {
	const allow = methodsAt(apiRoutes, c)
	return new Response(null, { status: 204, headers: { ...PREFLIGHT, ...(allow !== '' && { Allow: allow }) } })
}

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

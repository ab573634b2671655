/** The JSON API, version 1, whole: its writes and what only the newsroom reads, beside the public reads. */
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { correctTotal, TotalBody } from '../edits/correct-total.ts'
import { CallBody, recordCall } from '../edits/record-call.ts'
import { ConfirmBody, confirmReport, DenialBody, denyReport, ReportBody, reportCall } from '../edits/reported-call.ts'
import { editPeriod, PeriodPatch, PeriodRemoval, removePeriod } from '../edits/save-period.ts'
import { AuthorityBody, saveAuthority } from '../edits/save-tally.ts'
import { UndoBody, undoEntry } from '../edits/undo-entry.ts'
import { PREFLIGHT } from '../http/cross-origin.ts'
import { problemResponse } from '../http/problem.ts'
import { ifDossierMatches, takeEdit } from './api-edit.ts'
import { apiReads } from './api-reads.ts'
import { requireRole } from './authentication.ts'
import { exportDossier, putDossier } from './bundles.ts'
import type { AppEnv } from './context.ts'
import { deleteMeeting, patchMeeting, postMeeting, postMeetingsChecked } from './meetings.ts'
import { listRevisions, restoreRevision, showRevision } from './revisions.ts'
import { close, methodsAt } from './untaken.ts'
import { postVisibility, showVisibility } from './visibility.ts'

/** What a browser asks before it lets another site's script write, and what the path has (RFC 9110, §9.3.7). */
const preflighted = createMiddleware<AppEnv>(async (c, next) => {
	if (c.req.method !== 'OPTIONS') return next()
	const allow = methodsAt(apiRoutes, c)
	return new Response(null, { status: 204, headers: { ...PREFLIGHT, ...(allow !== '' && { Allow: allow }) } })
})

export const apiRoutes = new Hono<AppEnv>()
	.use(preflighted)
	.route('/', apiReads)
	.put('/dossiers/:id', requireRole('editor'), putDossier)
	.put('/dossiers/:id/export', requireRole('editor'), putDossier)
	.get('/dossiers/:id/export', requireRole('viewer'), exportDossier)
	.get('/dossiers/:id/visibility', requireRole('viewer'), showVisibility)
	.post('/dossiers/:id/visibility', requireRole('admin'), postVisibility)
	.post('/dossiers/:id/meetings', requireRole('editor'), postMeeting)
	.post('/dossiers/:id/meetings/checked', requireRole('editor'), postMeetingsChecked)
	.patch('/dossiers/:id/meetings/:meeting', requireRole('editor'), patchMeeting)
	.delete('/dossiers/:id/meetings/:meeting', requireRole('editor'), deleteMeeting)
	.get('/dossiers/:id/revisions', requireRole('viewer'), listRevisions)
	.get('/dossiers/:id/revisions/:version', requireRole('viewer'), showRevision)
	.post('/dossiers/:id/revisions/:version/restore', requireRole('editor'), restoreRevision)
	.post('/dossiers/:id/calls', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: CallBody,
			decide: (body) => recordCall(body),
			status: 201,
			// One that opens a period may place reported calls in it, wherever they are.
			callOn: ({ on, period }) => (typeof period === 'object' ? undefined : on),
		}),
	)
	.post('/dossiers/:id/calls/reported', requireRole('editor'), (c) =>
		takeEdit(c, { schema: ReportBody, decide: reportCall, status: 201 }),
	)
	.post('/dossiers/:id/calls/entries/:entry/confirm', requireRole('editor'), (c) =>
		takeEdit(c, { schema: ConfirmBody, decide: (body) => confirmReport(c.req.param('entry'), body), status: 200 }),
	)
	.post('/dossiers/:id/calls/entries/:entry/deny', requireRole('editor'), (c) =>
		takeEdit(c, { schema: DenialBody, decide: (body) => denyReport(c.req.param('entry'), body), status: 200 }),
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
	.patch('/dossiers/:id/tallies/:tally', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: AuthorityBody,
			decide: (body) => saveAuthority(c.req.param('tally'), body),
			status: 200,
			expects: ifDossierMatches(c),
		}),
	)
	.post('/dossiers/:id/calls/entries/:entry/undo', requireRole('editor'), (c) =>
		takeEdit(c, { schema: UndoBody, decide: (body) => undoEntry(c.req.param('entry'), body), status: 201 }),
	)

close(apiRoutes, () => problemResponse({ kind: 'not-found', what: 'page' }))

/** The JSON API, version 1, whole: its writes and what only the newsroom reads, beside the public reads. */
import { Hono, type MiddlewareHandler } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { LedgerAnswer } from '../answers/answers.ts'
import type { Sent } from '../edits/body.ts'
import { correctTotal, TotalBody } from '../edits/correct-total.ts'
import { EraseBody, eraseWords } from '../edits/erase.ts'
import type { MeetingBody } from '../edits/meeting-body.ts'
import type { VisibilityBody } from '../edits/move-visibility.ts'
import { CallBody, recordCall } from '../edits/record-call.ts'
import { ConfirmBody, confirmReport, DenialBody, denyReport, ReportBody, reportCall } from '../edits/reported-call.ts'
import type { MeetingPatch } from '../edits/save-meeting.ts'
import { editPeriod, PeriodPatch, PeriodRemoval, removePeriod, scopeOfPeriod } from '../edits/save-period.ts'
import { editTally, TallyPatch } from '../edits/save-tally.ts'
import { UndoBody, undoEntry } from '../edits/undo-entry.ts'
import { allowed } from '../http/allowed.ts'
import { PREFLIGHT } from '../http/cross-origin.ts'
import { problemResponse } from '../http/problem.ts'
import { MOMENT_PARAMETERS } from '../reads/read-api.ts'
import { readEntry } from '../reads/read-ledger-resources.ts'
import type { Dossier } from '../record/dossier.ts'
import { type LedgerScope, scopeOfErasure } from '../record/edit-scope.ts'
import { type Expected, takeEdit } from './api-edit.ts'
import { apiReads, ofDossier } from './api-reads.ts'
import { requireRole } from './authentication.ts'
import { exportDossier, putDossier } from './bundles.ts'
import type { AppEnv } from './context.ts'
import { deleteMeeting, patchMeeting, postMeeting, postMeetingsChecked } from './meetings.ts'
import { listRevisions, restoreRevision, showRevision } from './revisions.ts'
import { close, methodsAt } from './untaken.ts'
import { postVisibility, showVisibility } from './visibility.ts'

const AS_SEEN: Expected = { isNeeded: true }

function periodAsSeen(period: string): Expected {
	const isThere = ({ tallies }: Dossier) => tallies.some(({ periods }) => periods.some(({ id }) => id === period))
	return { ...AS_SEEN, isThere }
}

function scopeOfConfirmation(settles: string, body: ConfirmBody): LedgerScope {
	return 'counted' in body ? { settles } : { settles, on: body.on, opens: openedBy(body) }
}

function openedBy({ period }: Pick<CallBody, 'period'>) {
	return typeof period === 'object' ? period : undefined
}

/** The entry that an edit of the ledger wrote. */
function entryAt(answer: string): string | null {
	const { entry }: LedgerAnswer = JSON.parse(answer)
	return entry && `/calls/entries/${entry.id}`
}

/** What a browser asks before it lets another site's script write, and what the path has (RFC 9110, §9.3.7). */
const preflighted = createMiddleware<AppEnv>(async (c, next) => {
	if (c.req.method !== 'OPTIONS') return next()
	const allow = methodsAt(apiRoutes, c)
	return new Response(null, { status: 204, headers: { ...PREFLIGHT, ...(allow !== '' && allowed(allow)) } })
})

/** Says what a body is to Hono's client, and does nothing: the edit parses it. */
function takes<Body>(): MiddlewareHandler<AppEnv, string, { in: { json: Body } }> {
	return (_c, next) => next()
}

export const apiRoutes = new Hono<AppEnv>()
	.use(preflighted)
	.route('/', apiReads)
	// Not among them: where a part of a path is a name in one route and a parameter in another, hono has its slower router alone.
	.get('/dossiers/:id/calls/entries/:entry', (c) =>
		ofDossier(MOMENT_PARAMETERS, (r, id, q) => readEntry(r, id, c.req.param('entry'), q))(c),
	)
	.put('/dossiers/:id', requireRole('editor'), putDossier)
	.put('/dossiers/:id/export', requireRole('editor'), putDossier)
	.get('/dossiers/:id/export', requireRole('viewer'), exportDossier)
	.get('/dossiers/:id/visibility', requireRole('viewer'), showVisibility)
	.post('/dossiers/:id/visibility', requireRole('admin'), takes<Sent<typeof VisibilityBody>>(), postVisibility)
	.post('/dossiers/:id/erase', requireRole('admin'), takes<Sent<typeof EraseBody>>(), (c) =>
		takeEdit(c, {
			schema: EraseBody,
			decide: eraseWords,
			status: 200,
			erases: ({ type, id }) => ({ type, id }),
			scope: scopeOfErasure,
			bodyOf: ({ body, lingers }) => (lingers ? body.replace(/}$/, ',"lingers":true}') : body),
		}),
	)
	.post('/dossiers/:id/meetings', requireRole('editor'), takes<Sent<typeof MeetingBody>>(), postMeeting)
	.post('/dossiers/:id/meetings/checked', requireRole('editor'), postMeetingsChecked)
	.patch('/dossiers/:id/meetings/:meeting', requireRole('editor'), takes<Sent<typeof MeetingPatch>>(), patchMeeting)
	.delete('/dossiers/:id/meetings/:meeting', requireRole('editor'), deleteMeeting)
	.get('/dossiers/:id/revisions', requireRole('viewer'), listRevisions)
	.get('/dossiers/:id/revisions/:version', requireRole('viewer'), showRevision)
	.post('/dossiers/:id/revisions/:version/restore', requireRole('editor'), restoreRevision)
	.post('/dossiers/:id/calls', requireRole('editor'), takes<Sent<typeof CallBody>>(), (c) =>
		takeEdit(c, {
			schema: CallBody,
			decide: (body) => recordCall(body),
			status: 201,
			madeAt: entryAt,
			scope: (body) => ({ on: body.on, opens: openedBy(body) }),
		}),
	)
	.post('/dossiers/:id/calls/reported', requireRole('editor'), takes<Sent<typeof ReportBody>>(), (c) =>
		takeEdit(c, { schema: ReportBody, decide: reportCall, status: 201, madeAt: entryAt, scope: ({ on }) => ({ on }) }),
	)
	.post('/dossiers/:id/calls/entries/:entry/confirm', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: ConfirmBody,
			decide: (body) => confirmReport(c.req.param('entry'), body),
			status: 200,
			madeAt: entryAt,
			scope: (body) => scopeOfConfirmation(c.req.param('entry'), body),
		}),
	)
	.post('/dossiers/:id/calls/entries/:entry/deny', requireRole('editor'), takes<Sent<typeof DenialBody>>(), (c) =>
		takeEdit(c, {
			schema: DenialBody,
			decide: (body) => denyReport(c.req.param('entry'), body),
			status: 200,
			scope: () => ({ settles: c.req.param('entry') }),
		}),
	)
	.put('/dossiers/:id/calls/:period', requireRole('editor'), takes<Sent<typeof TotalBody>>(), (c) =>
		takeEdit(c, {
			schema: TotalBody,
			decide: (body) => correctTotal(c.req.param('period'), body),
			status: 200,
			expects: periodAsSeen(c.req.param('period')),
			madeAt: () => `/calls/${c.req.param('period')}`,
			scope: ({ opens }) => ({ states: c.req.param('period'), opens }),
		}),
	)
	.patch('/dossiers/:id/calls/:period', requireRole('editor'), takes<Sent<typeof PeriodPatch>>(), (c) =>
		takeEdit(c, {
			schema: PeriodPatch,
			decide: (patch) => editPeriod(c.req.param('period'), patch),
			status: 200,
			expects: AS_SEEN,
			scope: (patch) => scopeOfPeriod(c.req.param('period'), patch),
		}),
	)
	.delete('/dossiers/:id/calls/:period', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: PeriodRemoval,
			decide: (body) => removePeriod(c.req.param('period'), body),
			status: 204,
			expects: AS_SEEN,
			scope: () => ({ removes: c.req.param('period') }),
		}),
	)
	.patch('/dossiers/:id/tallies/:tally', requireRole('editor'), takes<Sent<typeof TallyPatch>>(), (c) =>
		takeEdit(c, {
			schema: TallyPatch,
			decide: (patch) => editTally(c.req.param('tally'), patch),
			status: 200,
			expects: AS_SEEN,
			scope: () => ({ tally: c.req.param('tally') }),
		}),
	)
	.post('/dossiers/:id/calls/entries/:entry/undo', requireRole('editor'), (c) =>
		takeEdit(c, {
			schema: UndoBody,
			decide: (body) => undoEntry(c.req.param('entry'), body),
			status: 201,
			madeAt: entryAt,
			scope: () => ({ undoes: c.req.param('entry') }),
		}),
	)

/** For Hono's client (`hc`): which paths there are, which methods and which parameters each takes. */
export type ApiType = typeof apiRoutes

close(apiRoutes, () => problemResponse({ kind: 'not-found', what: 'page' }))

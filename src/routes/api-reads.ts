/** The JSON API's public reads, version 1. */
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import type { About, CachePolicy } from '../http/cache-policy.ts'
import { READABLE_ANYWHERE } from '../http/cross-origin.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { parseApiQuery } from '../queries/api-query.ts'
import type { Query } from '../queries/query.ts'
import { DOSSIERS_PARAMETERS, readDossiers } from '../reads/list-dossiers.ts'
import { type ApiAnswer, CALLS_PARAMETERS, MOMENT_PARAMETERS, readCalls, readDossier } from '../reads/read-api.ts'
import { CORRECTIONS_PARAMETERS, readCorrectionList } from '../reads/read-corrections.ts'
import { readEntry, readPeriodResource, readTally } from '../reads/read-ledger-resources.ts'
import { MEETINGS_PARAMETERS, readMeeting, readMeetings } from '../reads/read-meetings.ts'
import type { Reader } from '../reads/reader.ts'
import type { AppContext, AppEnv } from './context.ts'
import { formats } from './formats.ts'
import { DESCRIBED, describe } from './openapi.ts'
import { orCopy } from './or-copy.ts'

const CHANGES_PARAMETERS = ['since-version', 'limit', 'cursor'] as const

/** Of every answer below the API, a fault's and a write's too. */
const readableAnywhere = createMiddleware<AppEnv>(async (c, next) => {
	await next()
	for (const [name, value] of Object.entries(READABLE_ANYWHERE)) c.res.headers.set(name, value)
	// A group that is loaded when it is first asked has said it itself.
	if (!c.res.headers.get('Link')?.includes(DESCRIBED)) c.res.headers.append('Link', DESCRIBED)
})

export const apiReads = new Hono<AppEnv>()
	.use(readableAnywhere)
	.get('/openapi.json', describe)
	.get('/dossiers', (c) => answer(c, 'every-dossier', DOSSIERS_PARAMETERS, readDossiers))
	.get('/dossiers/:id', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) => readDossier(r, c.req.param('id'), q)),
	)
	.get('/dossiers/:id/meetings', (c) =>
		answer(c, { dossier: c.req.param('id') }, MEETINGS_PARAMETERS, (r, q) => readMeetings(r, c.req.param('id'), q)),
	)
	.get('/dossiers/:id/meetings/:meeting', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) =>
			readMeeting(r, c.req.param('id'), c.req.param('meeting'), q),
		),
	)
	.get('/dossiers/:id/corrections', (c) =>
		answer(c, { dossier: c.req.param('id') }, CORRECTIONS_PARAMETERS, (r, q) =>
			readCorrectionList(r, c.req.param('id'), q),
		),
	)
	.get('/dossiers/:id/calls', (c) =>
		answer(c, { dossier: c.req.param('id') }, CALLS_PARAMETERS, (r, q) => readCalls(r, c.req.param('id'), q)),
	)
	.get('/dossiers/:id/calls/:period', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) =>
			readPeriodResource(r, c.req.param('id'), c.req.param('period'), q),
		),
	)
	.get('/dossiers/:id/calls/entries/:entry', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) =>
			readEntry(r, c.req.param('id'), c.req.param('entry'), q),
		),
	)
	.get('/dossiers/:id/phrase', async (c) => (await import('./phrases.ts')).answerApiPhrase(c))
	.get('/dossiers/:id/tallies/:tally', (c) =>
		answer(c, { dossier: c.req.param('id') }, MOMENT_PARAMETERS, (r, q) =>
			readTally(r, c.req.param('id'), c.req.param('tally'), q),
		),
	)
	.get('/dossiers/:id/changes', (c) =>
		answer(c, { dossier: c.req.param('id') }, CHANGES_PARAMETERS, async (r, q) =>
			(await import('../reads/read-changes.ts')).readChangeList(r, c.req.param('id'), q),
		),
	)
	.get('/dossiers/:id/proof', (c) =>
		answer(c, { dossier: c.req.param('id') }, CHANGES_PARAMETERS, async (r, q) =>
			(await import('../reads/read-proof.ts')).readProof(r, c.req.param('id'), q),
		),
	)
	.route('/', formats)

async function answer<Name extends string>(
	c: AppContext,
	about: About,
	known: readonly Name[],
	read: (reader: Reader, query: Query<Name>) => Promise<Result<ApiAnswer, Fault>>,
): Promise<Response> {
	const query = parseApiQuery(new URL(c.req.url), known)
	if (!query.ok) return problemResponse(query.error)
	const of = typeof about === 'object' ? about : 'gallery'
	const made = await orCopy(c, of, (reader) => read(reader, query.value))
	if (!made.ok) return problemResponse(made.error)
	const { body, etag, next, copied } = made.value
	const pinned = 'version' in query.value
	const policy: CachePolicy = { kind: pinned ? 'fixed' : 'live', about }
	const headers: Record<string, string> = next ? { Link: `<${next}>; rel="next"` } : {}
	return publicResponse(c.req.raw, { body, etag, type: 'application/json', policy, copied, headers })
}

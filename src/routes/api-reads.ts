/** The JSON API's public reads, version 1. */
import { type Context, Hono } from 'hono'
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
import { readPeriodResource, readTally } from '../reads/read-ledger-resources.ts'
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
	// The reads say it themselves: what is added to an answer that is made costs more. So do groups loaded when first asked.
	if (c.res.headers.get('Link')?.includes(DESCRIBED)) return
	for (const [name, value] of Object.entries(READABLE_ANYWHERE)) c.res.headers.set(name, value)
	c.res.headers.append('Link', DESCRIBED)
})

export const apiReads = new Hono<AppEnv>()
	.use(readableAnywhere)
	.get('/openapi.json', describe)
	.get('/dossiers', (c) => answer(c, 'every-dossier', DOSSIERS_PARAMETERS, readDossiers))
	.get('/dossiers/:id', ofDossier(MOMENT_PARAMETERS, readDossier))
	.get('/dossiers/:id/meetings', ofDossier(MEETINGS_PARAMETERS, readMeetings))
	.get('/dossiers/:id/meetings/:meeting', (c) =>
		ofDossier(MOMENT_PARAMETERS, (r, id, q) => readMeeting(r, id, c.req.param('meeting'), q))(c),
	)
	.get('/dossiers/:id/corrections', ofDossier(CORRECTIONS_PARAMETERS, readCorrectionList))
	.get('/dossiers/:id/calls', ofDossier(CALLS_PARAMETERS, readCalls))
	.get('/dossiers/:id/calls/:period', (c) =>
		ofDossier(MOMENT_PARAMETERS, (r, id, q) => readPeriodResource(r, id, c.req.param('period'), q))(c),
	)
	.get('/dossiers/:id/phrase', async (c) => (await import('./phrases.ts')).answerApiPhrase(c))
	.get('/dossiers/:id/tallies/:tally', (c) =>
		ofDossier(MOMENT_PARAMETERS, (r, id, q) => readTally(r, id, c.req.param('tally'), q))(c),
	)
	.get(
		'/dossiers/:id/changes',
		ofDossier(CHANGES_PARAMETERS, async (...of) => (await import('../reads/read-changes.ts')).readChangeList(...of)),
	)
	.get(
		'/dossiers/:id/proof',
		ofDossier(CHANGES_PARAMETERS, async (...of) => (await import('../reads/read-proof.ts')).readProof(...of)),
	)
	.route('/', formats)

export function ofDossier<Name extends string>(
	known: readonly Name[],
	read: (reader: Reader, id: string, query: Query<Name>) => Promise<Result<ApiAnswer, Fault>>,
) {
	return (c: Context<AppEnv, '/dossiers/:id'>) => {
		const id = c.req.param('id')
		return answer(c, { dossier: id }, known, (reader, query) => read(reader, id, query))
	}
}

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
	const headers = { ...READABLE_ANYWHERE, Link: next ? `<${next}>; rel="next", ${DESCRIBED}` : DESCRIBED }
	return publicResponse(c.req.raw, { body, etag, type: 'application/json', policy, copied, headers })
}

/** A whole dossier out as one JSON bundle, and back. */

import type { Context } from 'hono'
import { versionETag } from '../answers/answers.ts'
import { DEADLINE_MS } from '../deadlines.ts'
import { parseBody } from '../edits/body.ts'
import { BundleBody } from '../edits/bundle-body.ts'
import { importBundle, type Seen } from '../edits/import-bundle.ts'
import { badValue } from '../faults/fault.ts'
import { isNotModified, matches } from '../http/conditional.ts'
import { deskOrigin } from '../http/hosts.ts'
import { readJsonBody } from '../http/json-body.ts'
import { problemResponse } from '../http/problem.ts'
import { streamedResponse } from '../http/streamed.ts'
import { parseApiQuery, validatesOnly } from '../queries/api-query.ts'
import { readBundle } from '../reads/read-record.ts'
import { MAX_BUNDLE_BYTES } from '../record/bundle.ts'
import { anyDay, editResponse } from './api-edit.ts'
import { type AppEnv, databaseOf } from './context.ts'
import { logFailure } from './failure-log.ts'
import { publishFrom } from './publish-from.ts'

type BundleContext = Context<AppEnv, '/dossiers/:id'>

export async function exportDossier(c: BundleContext): Promise<Response> {
	const query = parseApiQuery(new URL(c.req.url), [])
	if (!query.ok) return problemResponse(query.error)
	const id = c.req.param('id')
	// Of whoever may have it: as large as they come it is many questions, each of which has the time of one.
	c.get('wait').longestMs = DEADLINE_MS.stream
	const bundle = await readBundle(databaseOf(c), id)
	if (!bundle.ok) return problemResponse(bundle.error)
	const etag = versionETag(bundle.value.version)
	const ifMatch = c.req.header('If-Match')
	if (ifMatch !== undefined && !matches(anyDay(ifMatch), etag))
		return problemResponse({ kind: 'precondition-unmet', header: 'If-Match' })
	const always = { 'Cache-Control': 'no-store', ETag: etag }
	if (isNotModified(c.req.header('If-None-Match'), etag)) return new Response(null, { status: 304, headers: always })
	const head = new Response(null, {
		headers: {
			'Content-Type': 'application/json',
			'Content-Disposition': `attachment; filename="${id}.json"`,
			...always,
		},
	})
	return streamedResponse(head, bundle.value.chunks, (error) => logFailure(c.req, 'broken-off', error))
}

export async function putDossier(c: BundleContext): Promise<Response> {
	const id = c.req.param('id')
	const validateOnly = validatesOnly(new URL(c.req.url))
	if (!validateOnly.ok) return problemResponse(validateOnly.error)
	const read = await readJsonBody(c.req.raw, MAX_BUNDLE_BYTES)
	if (!read.ok) return problemResponse(read.error)
	if (isSummary(read.value)) return problemResponse(badValue('', { kind: 'not-a-bundle', id }))
	const body = parseBody(BundleBody, read.value)
	if (!body.ok) return problemResponse(body.error)
	if (body.value.id !== id) return problemResponse(badValue('/id', { kind: 'not-one-of', values: [id] }))
	const published = await publishFrom(c, {
		dossier: id,
		body: body.value,
		expects: null,
		validateOnly: validateOnly.value,
		status: 200,
		...importBundle(body.value, seenBy(c)),
	})
	if (!published.ok) return problemResponse(published.error)
	const location = published.value.status === 201 ? `${deskOrigin(c.env)}/api/v1/dossiers/${id}` : null
	return editResponse(published.value, location, published.value.body)
}

/** What a dossier's own address answers with. */
function isSummary(sent: unknown): boolean {
	return typeof sent === 'object' && sent !== null && 'totals' in sent && 'links' in sent
}

/** RFC 9110, §13.1.1 and §13.1.2: `If-Match` counts where both are sent. */
function seenBy(c: BundleContext): Seen {
	const ifMatch = c.req.header('If-Match')
	if (ifMatch !== undefined) {
		return { kind: 'seen', isStill: ({ version }) => matches(anyDay(ifMatch), versionETag(version)) }
	}
	return { kind: c.req.header('If-None-Match')?.trim() === '*' ? 'absent' : 'unsaid' }
}

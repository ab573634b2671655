/** A dossier's history, for the newsroom alone. */
import type { Context } from 'hono'
import { RestoreBody, type Restored, restore } from '../edits/restore.ts'
import { problemResponse } from '../http/problem.ts'
import { parseApiQuery } from '../queries/api-query.ts'
import { REVISIONS_PARAMETERS, readRevisionChanges, readRevisionList } from '../reads/read-revisions.ts'
import { takeEdit } from './api-edit.ts'
import { type AppEnv, databaseOf, readerOf } from './context.ts'

type RevisionContext = Context<AppEnv, '/dossiers/:id/revisions/:version'>

const HEADERS = { 'Cache-Control': 'no-store' }

export async function listRevisions(c: Context<AppEnv, '/dossiers/:id/revisions'>): Promise<Response> {
	const query = parseApiQuery(new URL(c.req.url), REVISIONS_PARAMETERS)
	if (!query.ok) return problemResponse(query.error)
	const list = await readRevisionList(readerOf(c), c.req.param('id'), query.value)
	if (!list.ok) return problemResponse(list.error)
	const { next } = list.value
	return c.json(list.value, 200, { ...HEADERS, ...(next ? { Link: `<${next}>; rel="next"` } : {}) })
}

export async function showRevision(c: RevisionContext): Promise<Response> {
	const query = parseApiQuery(new URL(c.req.url), [])
	if (!query.ok) return problemResponse(query.error)
	const revision = await readRevisionChanges(databaseOf(c), c.req.param('id'), versionIn(c))
	return revision.ok ? c.json(revision.value, 200, HEADERS) : problemResponse(revision.error)
}

/** A restored version replaces whatever is there: nobody need have seen that. */
export async function restoreRevision(
	c: Context<AppEnv, '/dossiers/:id/revisions/:version/restore'>,
): Promise<Response> {
	return takeEdit(c, {
		schema: RestoreBody,
		decide: restore,
		restores: versionIn(c),
		status: 201,
		madeAt: (answer) => {
			const { version }: Restored = JSON.parse(answer)
			return `/revisions/${version}`
		},
	})
}

/** 0, which no version has, for what is no number. */
function versionIn(c: Context<AppEnv, '/:version'>): number {
	return /^[1-9]\d{0,8}$/.test(c.req.param('version')) ? Number(c.req.param('version')) : 0
}

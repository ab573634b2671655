/** Who may see a dossier, read and moved through the API. */
import type { Context } from 'hono'
import { versionETag } from '../answers/answers.ts'
import { moveVisibility, type VisibilityAnswer, VisibilityBody, visibilityAnswer } from '../edits/move-visibility.ts'
import { problemResponse } from '../http/problem.ts'
import { parseApiQuery } from '../queries/api-query.ts'
import { readHeading } from '../reads/read-record.ts'
import { HEADING_SCOPE } from '../record/edit-scope.ts'
import { takeEdit } from './api-edit.ts'
import { type AppEnv, databaseOf } from './context.ts'

type VisibilityContext = Context<AppEnv, '/dossiers/:id/visibility'>

export async function showVisibility(c: VisibilityContext): Promise<Response> {
	const query = parseApiQuery(new URL(c.req.url), [])
	if (!query.ok) return problemResponse(query.error)
	const heading = await readHeading(databaseOf(c), c.req.param('id'))
	if (!heading.ok) return problemResponse(heading.error)
	const { dossier } = heading.value
	const headers = {
		'Cache-Control': 'no-store',
		ETag: versionETag(dossier.version),
	}
	return c.json(visibilityAnswer(dossier), 200, headers)
}

/** What it is moved to does not depend on what it was: nobody need have seen that. */
export function postVisibility(c: VisibilityContext): Promise<Response> {
	return takeEdit(c, {
		schema: VisibilityBody,
		decide: moveVisibility,
		status: 200,
		movesVisibility: true,
		scope: () => HEADING_SCOPE,
		// Of nothing that a day turns: the tag that a GET has.
		etagOf: (body) => versionETag(answerIn(body).version),
		bodyOf: ({ body, lingers }) => (lingers ? JSON.stringify({ ...answerIn(body), lingers }) : body),
	})
}

function answerIn(body: string): VisibilityAnswer {
	return JSON.parse(body)
}

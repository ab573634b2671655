/** The API's description, OpenAPI 3.1, as the build made it: a static asset under our own address. */
import { hashETag } from '../answers/etag.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { parseApiQuery } from '../queries/api-query.ts'
import { apiFileFrom } from '../store/assets.ts'
import type { AppContext } from './context.ts'

/** Of every answer of the API (RFC 8288): where it is described. */
export const DESCRIBED = '</api/v1/openapi.json>; rel="describedby"'

/** What the build wrote in place of the origin, which it cannot know. */
const SOMEWHERE = 'https://sidelines.example'

export async function describe(c: AppContext): Promise<Response> {
	const query = parseApiQuery(new URL(c.req.url), [])
	if (!query.ok) return problemResponse(query.error)
	const body = await apiFileFor(c, 'openapi.json')
	if (body === null) throw new Error('the API’s description is not among the assets')
	const policy = { kind: 'live', about: 'no-dossier' } as const
	return publicResponse(c.req.raw, { body, etag: hashETag(body), type: 'application/json', policy })
}

/** A file that the build wrote about the API, with this newsroom's own address in it; null where it wrote none of that name. */
export async function apiFileFor(c: AppContext, name: string): Promise<string | null> {
	const made = await apiFileFrom(c.env.ASSETS, name)
	return made?.replaceAll(SOMEWHERE, c.env.PUBLIC_ORIGIN) ?? null
}

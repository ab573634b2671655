/** An edit as a request brings it: published by whoever sent it, under its method, its path and its retry key. */
import { type Edit, publish } from '../edits/publish.ts'
import type { Published } from '../edits/validated.ts'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import { type AppContext, deskOf } from './context.ts'

/** The key is the form's own field, where there is a form, else the header's. */
export function publishFrom<Answer>(
	c: AppContext,
	edit: Omit<Edit<Answer>, 'route' | 'idempotencyKey'>,
): Promise<Result<Published, Fault>> {
	const fields = c.get('fields')
	const idempotencyKey = fields ? fields['key'] || null : bare(c.req.header('Idempotency-Key') ?? null)
	return publish(deskOf(c), { ...edit, route: `${c.req.method} ${c.req.path}`, idempotencyKey })
}

/** In quotes, as a string of RFC 8941 (draft-ietf-httpapi-idempotency-key-header, §2.1), it is the same key as without them. */
function bare(key: string | null): string | null {
	const [, quoted] = /^"((?:[^"\\]|\\["\\])*)"$/.exec(key?.trim() ?? '') ?? []
	return quoted === undefined ? key : quoted.replace(/\\(.)/g, '$1')
}

/** An edit as a request brings it: published by whoever sent it, under its method, its path and its retry key. */
import { type Edit, type Published, publish } from '../edits/publish.ts'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import { type AppContext, deskOf } from './context.ts'

/** The key is the form's own field, where there is a form, else the header's (draft-ietf-httpapi-idempotency-key-header). */
export function publishFrom<Answer>(
	c: AppContext,
	edit: Omit<Edit<Answer>, 'route' | 'idempotencyKey'>,
): Promise<Result<Published, Fault>> {
	const fields = c.get('fields')
	const idempotencyKey = fields ? fields['key'] || null : (c.req.header('Idempotency-Key') ?? null)
	return publish(deskOf(c), { ...edit, route: `${c.req.method} ${c.req.path}`, idempotencyKey })
}

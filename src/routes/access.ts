/** Whether Cloudflare Access is set up, and who it says is asking, in the header `Cf-Access-Jwt-Assertion`. */
import type { Bindings } from '../bindings.ts'
import type { Word } from './access-word.ts'
import type { AppContext } from './context.ts'

/** Of none: Access is not set up, or did not see this request. */
export type Assertion = { readonly kind: 'none' } | Word

const HEADER = 'Cf-Access-Jwt-Assertion'

export function hasAccess({ ACCESS_TEAM, ACCESS_AUD }: Bindings): boolean {
	return Boolean(ACCESS_TEAM && ACCESS_AUD)
}

export async function assertionIn(c: AppContext): Promise<Assertion> {
	const { ACCESS_TEAM: team, ACCESS_AUD: audience } = c.env
	const token = c.req.header(HEADER)
	if (!team || !audience || token === undefined) return { kind: 'none' }
	// Evaluated for whoever comes by Access alone.
	const { verified } = await import('./access-word.ts')
	return verified(token, { team, audience, now: c.get('now')() })
}

/** Decides whether the edge may store a response, and for how long: RFC 9111, and where Workers Cache differs. */
import CachePolicy from 'http-cache-semantics'

export type Verdict =
	| { kind: 'keep'; lifetimeSeconds: number; staleIfErrorSeconds: number }
	| { kind: 'pass'; status: 'BYPASS' | 'DYNAMIC' }

/** Workers Cache keeps these even when the Worker says nothing at all ("Cache-Control semantics"). */
const SILENT_LIFETIME_SECONDS: Readonly<Record<number, number>> = {
	200: 7200,
	203: 7200,
	204: 7200,
	300: 1200,
	301: 1200,
	404: 180,
	405: 60,
	410: 180,
	414: 60,
	501: 60,
}

export function mayBeKept({ status, headers }: { status: number; headers: Headers }): Verdict {
	const directives = edgeDirectives(headers)
	// Stricter than the platform, which keeps a variant for each value: our answers never vary, so this one is a mistake.
	if (headers.has('set-cookie') || headers.has('vary')) return { kind: 'pass', status: 'BYPASS' }
	if (directives === null && !headers.has('expires')) return silentVerdict(status)

	const policy = new CachePolicy(
		// A bare request: the platform does not let a reader's own Cache-Control or Pragma past the edge.
		{ method: 'GET', headers: {} },
		// The library keeps no 400, whatever it says of itself; RFC 9111, §3, lets a cache keep any that says for how long.
		{
			status: status === 400 ? 404 : status,
			headers: { ...Object.fromEntries(headers), 'cache-control': directives ?? undefined },
		},
		{ shared: true },
	)
	if (!policy.storable())
		return { kind: 'pass', status: /no-store|private/.test(directives ?? '') ? 'BYPASS' : 'DYNAMIC' }
	return { kind: 'keep', lifetimeSeconds: policy.maxAge(), staleIfErrorSeconds: staleIfErrorSeconds(policy) }
}

function silentVerdict(status: number): Verdict {
	const lifetimeSeconds = SILENT_LIFETIME_SECONDS[status]
	if (lifetimeSeconds === undefined) return { kind: 'pass', status: 'DYNAMIC' }
	return { kind: 'keep', lifetimeSeconds, staleIfErrorSeconds: Number.POSITIVE_INFINITY }
}

/** The most specific header that is there decides alone (RFC 9213 §2.2). */
function edgeDirectives(headers: Headers): string | null {
	const directives =
		headers.get('cloudflare-cdn-cache-control') ?? headers.get('cdn-cache-control') ?? headers.get('cache-control')
	return directives?.toLowerCase() ?? null
}

/** How long past its lifetime an answer may stand in for a failing Worker: without a limit unless the Worker set one. */
function staleIfErrorSeconds(policy: CachePolicy): number {
	const directives = policy.toObject().rescc
	// RFC 9111 §4.2.4: these forbid a stale answer, whatever stale-if-error says.
	if (['s-maxage', 'must-revalidate', 'proxy-revalidate', 'no-cache'].some((name) => name in directives)) return 0
	return Number(directives['stale-if-error'] ?? Number.POSITIVE_INFINITY)
}

/** What a page's Content-Security-Policy keeps a widget from, and the line that lets it in (CSP 3, §6.7.2). */
import type { Finding, PolicyDirective } from './finding.ts'

/** What each directive falls back to (CSP 3, §6.8.3). */
const FALLBACKS: Readonly<Record<PolicyDirective, readonly string[]>> = {
	'frame-src': ['frame-src', 'child-src', 'default-src'],
	'script-src': ['script-src-elem', 'script-src', 'default-src'],
}

/** @param header as pasted: with or without its name; a comma parts policies, and each of them must let the widget in */
export function policyFindings(
	header: string,
	needs: readonly PolicyDirective[],
	origin: string,
	hasNonce: boolean,
): Finding[] {
	const policies = header.replace(/^\s*content-security-policy(-report-only)?\s*:/i, '').split(',')
	return policies.flatMap((policy) => {
		const directives = directivesOf(policy)
		return needs.flatMap((needed) => lacking(directives, needed, origin, hasNonce))
	})
}

type Directives = ReadonlyMap<string, readonly string[]>

/** Of a directive that is given twice the first counts. */
function directivesOf(policy: string): Directives {
	const directives = new Map<string, readonly string[]>()
	for (const part of policy.split(';')) {
		const [name = '', ...sources] = part.trim().split(/\s+/)
		if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources)
	}
	return directives
}

function lacking(directives: Directives, needed: PolicyDirective, origin: string, hasNonce: boolean): Finding[] {
	const governing = FALLBACKS[needed].find((name) => directives.has(name))
	const sources = (governing && directives.get(governing)) || []
	if (governing === undefined) return []
	if (needed === 'script-src') {
		if (hasNonce && sources.some((s) => /^'nonce-/i.test(s))) return []
		if (sources.some((s) => /^'strict-dynamic'$/i.test(s))) return [{ kind: 'policy-wants-nonce' }]
	}
	if (sources.some((source) => admits(source, origin))) return []
	const kept = sources.filter((source) => !/^'none'$/i.test(source))
	const directive = governing === 'default-src' || governing === 'child-src' ? needed : governing
	return [{ kind: 'policy-lacks', directive: needed, line: [directive, ...kept, origin].join(' ') }]
}

/** Whether a source expression takes in everything of our origin. */
function admits(source: string, origin: string): boolean {
	const { protocol, hostname, port } = new URL(origin)
	if (source === '*') return true
	if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return source.toLowerCase() === protocol
	const [, scheme, host = '', portOf, path = ''] =
		/^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? []
	const sameHost = host.startsWith('*.')
		? hostname.endsWith(host.slice(1).toLowerCase())
		: hostname === host.toLowerCase()
	const samePort = portOf === '*' || (portOf ?? '') === port
	// A policy's http: takes in https: too.
	const sameScheme = !scheme || `${scheme}:` === protocol || (scheme === 'http' && protocol === 'https:')
	return sameHost && samePort && sameScheme && (path === '' || path === '/')
}

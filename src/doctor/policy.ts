/** Checks whether a page's Content-Security-Policy blocks a widget, and gives the line that allows it (CSP 3, §6.7.2). */
import { decodedOnce } from '../record/web-address.ts'
import type { Finding, PolicyDirective } from './finding.ts'

/** What each directive falls back to (CSP 3, §6.8.3). */
const FALLBACKS: Readonly<Record<PolicyDirective, readonly string[]>> = {
	'frame-src': ['frame-src', 'child-src', 'default-src'],
	'img-src': ['img-src', 'default-src'],
	'script-src': ['script-src-elem', 'script-src', 'default-src'],
}

/** An address that the page has to let in, and the directive that it is up to. */
export type Need = readonly [directive: PolicyDirective, url: URL]

/** @param headers as pasted: with or without their names; a comma parts policies, and each of them must let the widget in */
export function policyFindings(headers: string, needs: readonly Need[], hasNonce: boolean): Finding[] {
	const enforced = headers
		.split(/\n(?=[ \t]*content-security-policy)/i)
		// Report-only policies block nothing.
		.filter((header) => !/^\s*content-security-policy-report-only\s*:/i.test(header))
		.flatMap((header) => header.replace(/^\s*content-security-policy\s*:/i, '').split(','))
	return enforced.flatMap((policy) => {
		const directives = directivesOf(policy)
		return needs.flatMap(([directive, url]) => lacking(directives, directive, url, hasNonce))
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

function lacking(directives: Directives, needed: PolicyDirective, url: URL, hasNonce: boolean): Finding[] {
	const governing = FALLBACKS[needed].find((name) => directives.has(name))
	const sources = (governing && directives.get(governing)) || []
	if (governing === undefined) return []
	if (needed === 'script-src') {
		if (hasNonce && sources.some((s) => /^'nonce-/i.test(s))) return []
		if (sources.some((s) => /^'strict-dynamic'$/i.test(s))) return [{ kind: 'policy-wants-nonce' }]
	}
	if (sources.some((source) => admits(source, url))) return []
	const kept = sources.filter((source) => !/^'none'$/i.test(source))
	const directive = governing === 'default-src' || governing === 'child-src' ? needed : governing
	return [{ kind: 'policy-lacks', directive: needed, line: [directive, ...kept, url.origin].join(' ') }]
}

/** Whether a source expression takes in an address (§6.7.2.8), with the scheme of the page around it taken to be ours. */
function admits(source: string, url: URL): boolean {
	if (source === '*') return true
	const [, bare] = /^([a-z][a-z\d+.-]*):$/i.exec(source) ?? []
	if (bare) return isSameScheme(bare, url)
	const [, scheme, host, port, path = ''] =
		/^(?:([a-z][a-z\d+.-]*):\/\/)?([^/:']+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? []
	return (
		host !== undefined &&
		(scheme === undefined || isSameScheme(scheme, url)) &&
		isSameHost(host.toLowerCase(), url) &&
		isSamePort(port, url) &&
		isSamePath(path, url)
	)
}

/** A policy's http takes in https too. */
function isSameScheme(scheme: string, { protocol }: URL): boolean {
	const named = `${scheme.toLowerCase()}:`
	return named === protocol || (named === 'http:' && protocol === 'https:')
}

function isSameHost(host: string, { hostname }: URL): boolean {
	return host === '*' || (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : host === hostname)
}

/** A parsed address names no port that goes without saying. */
function isSamePort(port: string | undefined, url: URL): boolean {
	const usual = url.protocol === 'https:' ? '443' : '80'
	return port === '*' || (port ?? usual) === (url.port || usual)
}

/** One that ends in a slash takes in all that is under it. */
function isSamePath(path: string, { pathname }: URL): boolean {
	const [asked, given] = [decodedOnce(path) ?? path, decodedOnce(pathname) ?? pathname]
	return asked === '' || (asked.endsWith('/') ? given.startsWith(asked) : given === asked)
}

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

/** @param headers as pasted: with or without their names, one or several, and each of them must let the widget in */
export function policyFindings(headers: string, needs: readonly Need[], hasNonce: boolean): Finding[] {
	const enforced = headersIn(headers)
		// Report-only policies block nothing.
		.filter((header) => !/^content-security-policy-report-only\s*:/i.test(header))
		.flatMap((header) => header.replace(NAME, '').split(','))
	return enforced.flatMap((policy) => {
		const directives = directivesOf(policy)
		return [
			...needs.flatMap(([directive, url]) => lacking(directives, directive, url, hasNonce)),
			...(needs.some(([directive]) => directive === 'script-src') ? sandboxed(directives) : []),
		]
	})
}

const NAME = /^content-security-policy(?:-report-only)?\s*:/i
const DIRECTIVE =
	/^(?:[a-z]+-src(?:-elem|-attr)?|base-uri|form-action|frame-ancestors|report-uri|report-to|sandbox|upgrade-insecure-requests)$/i

/**
 * A line is a header, unless it goes on with the one before: that ended in a semicolon and had not yet what this begins with, or
 * this begins with no directive.
 */
function headersIn(pasted: string): string[] {
	const headers: string[][] = []
	const known = new Set<string>()
	let isOpen = false
	for (const line of pasted.split('\n').map((each) => each.trim())) {
		if (!line) continue
		const names = line
			.replace(NAME, '')
			.split(';')
			.map((part) => /^\s*([\w-]+)/.exec(part)?.[1]?.toLowerCase() ?? '')
		const [first = ''] = names
		const isNew = NAME.test(line) || (DIRECTIVE.test(first) && (!isOpen || known.has(first)))
		if (isNew) known.clear()
		if (isNew || headers.length === 0) headers.push([])
		headers.at(-1)?.push(line)
		for (const name of names) known.add(name)
		isOpen = line.endsWith(';')
	}
	return headers.map((lines) => lines.join('\n'))
}

/** CSP 3, §6.3.2: without the word the page runs no script at all. */
function sandboxed(directives: Directives): Finding[] {
	const allowed = directives.get('sandbox')
	return allowed && !allowed.some((token) => /^allow-scripts$/i.test(token)) ? [{ kind: 'policy-sandbox' }] : []
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

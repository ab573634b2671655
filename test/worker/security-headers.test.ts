/** The security headers of every route, by the one table, and what a foreign tool says of our policies. */
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js'
import { Severity } from 'csp_evaluator/dist/finding.js'
import { CspParser } from 'csp_evaluator/dist/parser.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { securityHeaders } from '../../src/http/security-headers.ts'
import { sitDown } from '../support/desk-session.ts'
import { type Newsroom, ORIGIN, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { routesUnder } from '../support/routes.ts'

/** Addresses of no route: what nobody has written is answered too. */
const NONE = ['/nothing', '/W/putin-trump/count-card/', '/w/x', '/desk/nothing', '/api/v1/nothing', '/d/x/', '/oembed']
const METHODS_TRIED = ['HEAD', 'DELETE']

let newsroom: Newsroom
let seat: Record<string, string>

beforeAll(async () => {
	newsroom = await openNewsroom()
	seat = (await sitDown(newsroom, TOKEN)).headers
})

const ASKED = [
	...routesUnder('/').map(({ method, asked }) => [method, asked] as const),
	...NONE.flatMap((path) => ['GET', ...METHODS_TRIED].map((method) => [method, path] as const)),
	...METHODS_TRIED.map((method) => [method, '/w/putin-trump/count-card'] as const),
]

async function answersTo(method: string, path: string): Promise<Response[]> {
	const init = { method, redirect: 'manual' } as const
	return Promise.all([newsroom.ask(path, init), newsroom.ask(path, { ...init, headers: seat })])
}

describe('the security headers', () => {
	it.each(ASKED)('of %s %s are the table’s', async (method, path) => {
		for (const answer of await answersTo(method, path)) {
			const expected = Object.entries(securityHeaders(path, ORIGIN)).filter(
				([name]) => name !== 'Content-Security-Policy' || !isPage(answer),
			)
			for (const [name, value] of expected) expect(answer.headers.get(name), name).toBe(value)
			if (isPage(answer) && !path.endsWith('/fragment'))
				expect(answer.headers.get('Content-Security-Policy')).not.toBeNull()
			expect(answer.headers.get('X-Frame-Options')).toBeNull()
		}
	})

	it('stand beside a type for each body, and beside text in which encoding it is', async () => {
		const types = new Map<string, string>()
		for (const [method, path] of ASKED.filter(([method]) => method !== 'HEAD')) {
			for (const answer of await answersTo(method, path)) {
				if ((await answer.arrayBuffer()).byteLength > 0) types.set(answer.headers.get('Content-Type') ?? 'none', path)
			}
		}
		expect([...types.keys()].filter((type) => !/^(?:text\/|[^;]*[+/]xml)/.test(type)).sort()).toEqual([
			'application/csvm+json',
			'application/feed+json',
			'application/json',
			'application/problem+json',
			'image/png',
		])
		for (const [type, path] of types)
			if (/^(?:text\/|[^;]*[+/]xml)/.test(type))
				expect([path, type]).toEqual([path, expect.stringMatching(/; charset=utf-8$/i)])
	})

	it('promise HTTPS for hosts that are all ours, and never for others', () => {
		const hsts = (origin: string) => securityHeaders('/', origin)['Strict-Transport-Security']
		expect(hsts('https://sidelines.example')).toBe('max-age=31536000')
		expect(hsts('https://www.paper.example/sidelines')).toBeUndefined()
		expect(hsts('http://localhost:8787')).toBeUndefined()
	})

	it('have policies in which CSP Evaluator finds nothing', async () => {
		const policies = new Map<string, string>()
		for (const [method, path] of ASKED) {
			for (const answer of method === 'GET' ? await answersTo(method, path) : []) {
				const policy = answer.headers.get('Content-Security-Policy')
				if (policy !== null) policies.set(policy, path)
			}
		}
		expect(policies.size).toBeGreaterThan(8)
		expect(gravely("script-src 'unsafe-inline'")).not.toEqual([])
		for (const [policy, path] of policies) expect(gravely(policy), `${path}: ${policy}`).toEqual([])
	})
})

function isPage({ headers }: Response): boolean {
	return /^(?:text\/html|image\/svg\+xml)(?:;|$)/.test(headers.get('Content-Type') ?? '')
}

function gravely(policy: string): string[] {
	const findings = new CspEvaluator(new CspParser(policy).csp).evaluate()
	return findings.filter(({ severity }) => severity < Severity.STRICT_CSP).map(({ description }) => description)
}

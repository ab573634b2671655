/** Who may ask what: every route of the API, by everybody who may come. */

import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { FILE_NAMES } from '../../src/queries/file.ts'
import { ROLES, type Role } from '../../src/record/editor.ts'
import { sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { type Route, routesUnder } from '../support/routes.ts'

/** What each route takes. A new route without a row fails. */
const TAKES: Readonly<Record<string, Role | 'anybody'>> = {
	'GET /api/v1/dossiers': 'anybody',
	'GET /api/v1/dossiers/:id': 'anybody',
	'PUT /api/v1/dossiers/:id': 'editor',
	'PUT /api/v1/dossiers/:id/export': 'editor',
	'GET /api/v1/dossiers/:id/phrase': 'anybody',
	'GET /api/v1/dossiers/:id/calls/:period': 'anybody',
	'GET /api/v1/dossiers/:id/calls/entries/:entry': 'anybody',
	'GET /api/v1/dossiers/:id/tallies/:tally': 'anybody',
	'GET /api/v1/openapi.json': 'anybody',
	'GET /api/v1/dossiers/:id/export': 'viewer',
	'GET /api/v1/dossiers/:id/visibility': 'viewer',
	'POST /api/v1/dossiers/:id/visibility': 'admin',
	'GET /api/v1/dossiers/:id/meetings': 'anybody',
	'POST /api/v1/dossiers/:id/meetings': 'editor',
	'POST /api/v1/dossiers/:id/meetings/checked': 'editor',
	'GET /api/v1/dossiers/:id/meetings/:meeting': 'anybody',
	'PATCH /api/v1/dossiers/:id/meetings/:meeting': 'editor',
	'DELETE /api/v1/dossiers/:id/meetings/:meeting': 'editor',
	'GET /api/v1/dossiers/:id/revisions': 'viewer',
	'GET /api/v1/dossiers/:id/revisions/:version': 'viewer',
	'POST /api/v1/dossiers/:id/revisions/:version/restore': 'editor',
	'GET /api/v1/dossiers/:id/corrections': 'anybody',
	'GET /api/v1/dossiers/:id/calls': 'anybody',
	'POST /api/v1/dossiers/:id/calls': 'editor',
	'PUT /api/v1/dossiers/:id/calls/:period': 'editor',
	'PATCH /api/v1/dossiers/:id/calls/:period': 'editor',
	'DELETE /api/v1/dossiers/:id/calls/:period': 'editor',
	'POST /api/v1/dossiers/:id/calls/entries/:entry/undo': 'editor',
	'POST /api/v1/dossiers/:id/calls/reported': 'editor',
	'POST /api/v1/dossiers/:id/calls/entries/:entry/confirm': 'editor',
	'POST /api/v1/dossiers/:id/calls/entries/:entry/deny': 'editor',
	'PATCH /api/v1/dossiers/:id/tallies/:tally': 'editor',
	'GET /api/v1/dossiers/:id/changes': 'anybody',
	'GET /api/v1/dossiers/:id/proof': 'anybody',
	'POST /api/v1/dossiers/:id/erase': 'admin',
	'GET /api/v1/dossiers.atom': 'anybody',
	...Object.fromEntries(
		[...FILE_NAMES, 'corrections.atom', 'changes.json'].map((name) => [`GET /api/v1/dossiers/:id/${name}`, 'anybody']),
	),
}
/** What a body that no edit takes is answered, once its sender is let in: nothing is written. */
const LET_IN = [200, 400, 404, 422, 428]

const routes = routesUnder('/api/v1/')
const nameOf = ({ method, path }: Route) => `${method} ${path}`

type Visitor = { readonly headers: Record<string, string>; readonly role: Role | null }

let newsroom: Newsroom
let visitors: Map<string, Visitor>
let asked = 0

beforeAll(async () => {
	let now = new Date('2025-07-01T09:00:00Z')
	newsroom = await openNewsroom({ now: () => now })
	const tokenOf = async (id: string, role: Role) => {
		await addEditor(id, `token-of-${id}-0123456789-0123456789`, role)
		return `token-of-${id}-0123456789-0123456789`
	}
	const session = async (token: string) => (await sitDown(newsroom, token)).headers
	const revoked = await tokenOf('revoked', 'admin')
	visitors = new Map([
		['nobody', { headers: {}, role: null }],
		['unknown token', { headers: bearer('token-of-nobody-0123456789-0123456789'), role: null }],
		['another scheme', { headers: { Authorization: `Basic ${btoa(`admin:${revoked}`)}` }, role: null }],
	])
	for (const role of ROLES) {
		const token = await tokenOf(role, role)
		visitors.set(`token: ${role}`, { headers: bearer(token), role })
		visitors.set(`expired session: ${role}`, { headers: await session(token), role: null })
	}
	now = new Date('2025-08-16T09:00:00Z')
	for (const { role, headers } of [...visitors.values()]) {
		if (role === null) continue
		const token = headers.Authorization?.replace('Bearer ', '') ?? ''
		visitors.set(`session: ${role}`, { headers: await session(token), role })
		const left = await session(token)
		await newsroom.ask('/desk/sign-out', { method: 'POST', body: new URLSearchParams(), headers: left })
		visitors.set(`signed out: ${role}`, { headers: left, role: null })
	}
	visitors.set('revoked token', { headers: bearer(revoked), role: null })
	visitors.set('revoked session', { headers: await session(revoked), role: null })
	await env.DB.prepare(`UPDATE editors SET revoked_at = '2025-08-16' WHERE id = 'revoked'`).run()
})

function ask({ method, asked: path }: Route, { headers }: Visitor): Promise<Response> {
	const writes = method !== 'GET'
	// An address for each: wrong tokens are limited by it.
	const from = { 'CF-Connecting-IP': `198.51.100.${asked++}` }
	const type: Record<string, string> = writes ? { 'Content-Type': 'application/json' } : {}
	return newsroom.ask(path, {
		method,
		headers: { ...from, ...type, ...headers },
		...(writes ? { body: '{"on":0}' } : {}),
	})
}

it('every route of the API says whom it takes', () => {
	expect(routes.map(nameOf).sort()).toEqual(Object.keys(TAKES).sort())
})

describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
	it('takes those whom it should, and nobody else', async () => {
		const takes = TAKES[name] ?? 'anybody'
		const given = new Map<string, string>()
		const expected = new Map<string, string>()
		for (const [who, visitor] of visitors) {
			const { status } = await ask(route, visitor)
			given.set(who, LET_IN.includes(status) ? 'let in' : String(status))
			expected.set(who, mayAsk(visitor.role, takes) ? 'let in' : visitor.role === null ? '401' : '403')
		}
		expect(given).toEqual(expected)
		const { results } = await env.DB.prepare('SELECT version FROM revisions').all()
		expect(results).toEqual([{ version: 1 }])
	})

	it('lets a session change nothing from another site', async () => {
		const headers = { ...visitors.get('session: admin')?.headers, 'Sec-Fetch-Site': 'cross-site' }
		const { status } = await ask(route, { headers, role: null })
		expect(LET_IN.includes(status) ? 'let in' : status).toBe(route.method === 'GET' ? 'let in' : 403)
	})
})

function mayAsk(role: Role | null, takes: Role | 'anybody'): boolean {
	if (takes === 'anybody') return true
	return role !== null && ROLES.indexOf(role) >= ROLES.indexOf(takes)
}

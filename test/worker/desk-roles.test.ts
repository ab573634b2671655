/** Who may ask what at the desk: every route of it, by everybody who may come. */
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { ROLES, type Role } from '../../src/record/editor.ts'
import { OWN_PAGES, sitDown } from '../support/desk-session.ts'
import { addEditor, bearer, type Newsroom, openNewsroom, TOKEN } from '../support/newsroom.ts'
import { type Route, routesUnder } from '../support/routes.ts'

/** What each route takes. A new route without a row fails. */
const TAKES: Readonly<Record<string, Role>> = {
	'GET /desk': 'viewer',
	'GET /desk/preview': 'viewer',
	'GET /desk/language': 'viewer',
	'POST /desk/language': 'viewer',
	'GET /desk/people': 'admin',
	'POST /desk/people': 'admin',
	'GET /desk/people/:editor/role': 'viewer',
	'POST /desk/people/:editor/role': 'admin',
	'GET /desk/people/:editor/token': 'admin',
	'POST /desk/people/:editor/token': 'admin',
	'GET /desk/people/:editor/revoke': 'admin',
	'POST /desk/people/:editor/revoke': 'admin',
	'GET /desk/people/:editor/email': 'admin',
	'POST /desk/people/:editor/email': 'admin',
	'GET /desk/people/:editor/sessions': 'admin',
	'POST /desk/people/:editor/sessions': 'admin',
	'GET /desk/people/history': 'admin',
	'GET /desk/sessions': 'viewer',
	'POST /desk/sessions': 'viewer',
	'GET /desk/settings/tokens': 'viewer',
	'POST /desk/settings/tokens': 'admin',
	'GET /desk/settings': 'admin',
	'POST /desk/settings': 'admin',
	'GET /desk/new': 'editor',
	'POST /desk/new': 'editor',
	'GET /desk/import': 'viewer',
	'POST /desk/import': 'editor',
	'GET /desk/:dossier': 'viewer',
	'POST /desk/:dossier/presence': 'viewer',
	'GET /desk/:dossier/calls': 'viewer',
	'POST /desk/:dossier/calls': 'editor',
	'GET /desk/:dossier/totals': 'viewer',
	'POST /desk/:dossier/totals': 'editor',
	'GET /desk/:dossier/periods/:period': 'editor',
	'POST /desk/:dossier/periods/:period': 'editor',
	'GET /desk/:dossier/periods/:period/remove': 'viewer',
	'POST /desk/:dossier/periods/:period/remove': 'editor',
	'GET /desk/:dossier/entries/:entry/undo': 'viewer',
	'POST /desk/:dossier/entries/:entry/undo': 'editor',
	'GET /desk/:dossier/calls/reported': 'viewer',
	'POST /desk/:dossier/calls/reported': 'editor',
	'GET /desk/:dossier/entries/:entry/confirm': 'viewer',
	'POST /desk/:dossier/entries/:entry/confirm': 'editor',
	'GET /desk/:dossier/entries/:entry/counted': 'viewer',
	'POST /desk/:dossier/entries/:entry/counted': 'editor',
	'GET /desk/:dossier/entries/:entry/deny': 'viewer',
	'POST /desk/:dossier/entries/:entry/deny': 'editor',
	'GET /desk/:dossier/meetings': 'viewer',
	'GET /desk/:dossier/meetings/new': 'editor',
	'POST /desk/:dossier/meetings/new': 'editor',
	'GET /desk/:dossier/meetings/:meeting': 'editor',
	'POST /desk/:dossier/meetings/:meeting': 'editor',
	'GET /desk/:dossier/meetings/:meeting/held': 'editor',
	'POST /desk/:dossier/meetings/:meeting/held': 'editor',
	'GET /desk/:dossier/meetings/:meeting/cancel': 'editor',
	'POST /desk/:dossier/meetings/:meeting/cancel': 'editor',
	'GET /desk/:dossier/meetings/:meeting/remove': 'editor',
	'POST /desk/:dossier/meetings/:meeting/remove': 'editor',
	'GET /desk/:dossier/table/meetings': 'editor',
	'POST /desk/:dossier/table/meetings': 'editor',
	'GET /desk/:dossier/table/calls': 'editor',
	'POST /desk/:dossier/table/calls': 'editor',
	'GET /desk/:dossier/meetings/checked': 'viewer',
	'POST /desk/:dossier/meetings/checked': 'editor',
	'GET /desk/:dossier/meetings/:meeting/confirm': 'viewer',
	'POST /desk/:dossier/meetings/:meeting/confirm': 'editor',
	'GET /desk/:dossier/meetings/:meeting/deny': 'viewer',
	'POST /desk/:dossier/meetings/:meeting/deny': 'editor',
	'GET /desk/:dossier/embed': 'viewer',
	'GET /desk/:dossier/history': 'viewer',
	'GET /desk/:dossier/history/:version': 'viewer',
	'GET /desk/:dossier/history/:version/restore': 'viewer',
	'POST /desk/:dossier/history/:version/restore': 'editor',
	'GET /desk/:dossier/visibility': 'viewer',
	'POST /desk/:dossier/visibility': 'admin',
	'GET /desk/:dossier/erase': 'admin',
	'POST /desk/:dossier/erase': 'admin',
	'GET /desk/:dossier/previews': 'viewer',
	'POST /desk/:dossier/previews': 'editor',
	'GET /desk/:dossier/previews/:preview/end': 'viewer',
	'POST /desk/:dossier/previews/:preview/end': 'editor',
	'GET /desk/:dossier/w/:widget': 'viewer',
	'GET /desk/:dossier/about': 'viewer',
	'POST /desk/:dossier/about': 'editor',
	'GET /desk/:dossier/untranslated': 'viewer',
	'GET /desk/:dossier/untranslated/:language': 'viewer',
	'POST /desk/:dossier/untranslated/:language': 'editor',
	'GET /desk/:dossier/import': 'viewer',
	'POST /desk/:dossier/import': 'editor',
	'GET /desk/:dossier/tallies': 'viewer',
	'POST /desk/:dossier/tallies': 'editor',
	'GET /desk/:dossier/tallies/:tally': 'viewer',
	'POST /desk/:dossier/tallies/:tally': 'editor',
	'GET /desk/:dossier/tallies/:tally/prefer': 'viewer',
	'POST /desk/:dossier/tallies/:tally/prefer': 'editor',
	'GET /desk/:dossier/tallies/:tally/confirm': 'viewer',
	'POST /desk/:dossier/tallies/:tally/confirm': 'editor',
}

// The ways in and out are everybody's.
const routes = routesUnder('/desk').filter(({ path }) => !/\/sign-(in|out)$/.test(path))
const nameOf = ({ method, path }: Route) => `${method} ${path}`

type Visitor = { readonly headers: Record<string, string>; readonly role: Role | null }

let newsroom: Newsroom
let visitors: Map<string, Visitor>

beforeAll(async () => {
	let now = new Date('2025-07-01T09:00:00Z')
	newsroom = await openNewsroom({ now: () => now })
	const session = async (id: string, role: Role | null = null) => {
		return { headers: (await sitDown(newsroom, `${TOKEN}-${id}`)).headers, role }
	}
	for (const role of ROLES) await addEditor(role, `${TOKEN}-${role}`, role)
	await addEditor('revoked', `${TOKEN}-revoked`, 'admin')
	const expired = await session('admin')
	now = new Date('2025-08-16T09:00:00Z')
	visitors = new Map<string, Visitor>([
		['nobody', { headers: OWN_PAGES, role: null }],
		['a token, which is for the API', { headers: { ...OWN_PAGES, ...bearer() }, role: null }],
		['an expired session', expired],
		['a revoked session', await session('revoked')],
	])
	for (const role of ROLES) visitors.set(role, await session(role, role))
	await env.DB.prepare(`UPDATE editors SET revoked_at = '2025-08-16' WHERE id = 'revoked'`).run()
})

function ask({ method, asked }: Route, headers: Record<string, string>): Promise<Response> {
	return newsroom.ask(asked, { method, headers, ...(method === 'GET' ? {} : { body: new URLSearchParams() }) })
}

/** Sent to sign in, turned away, or let in, whatever the route then says to an empty form. */
function verdict({ status, headers }: Response): string {
	if (status === 401 || headers.get('Location') === '/desk/sign-in') return 'sign in'
	return status === 403 ? 'not for you' : 'let in'
}

it('every route of the desk says whom it takes', () => {
	expect(routes.map(nameOf).sort()).toEqual(Object.keys(TAKES).sort())
})

describe.each(routes.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
	it('takes those whom it should, and nobody else', async () => {
		const takes = TAKES[name] ?? 'admin'
		const given = new Map<string, string>()
		const expected = new Map<string, string>()
		for (const [who, { headers, role }] of visitors) {
			given.set(who, verdict(await ask(route, headers)))
			const may = role !== null && ROLES.indexOf(role) >= ROLES.indexOf(takes)
			expected.set(who, role === null ? 'sign in' : may ? 'let in' : 'not for you')
		}
		expect(given).toEqual(expected)
		const { results } = await env.DB.prepare('SELECT version FROM revisions').all()
		expect(results).toEqual([{ version: 1 }])
	})

	it('lets nobody write from another site', async () => {
		if (route.method === 'GET') return
		expect((await ask(route, { ...visitors.get('admin')?.headers, 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403)
	})
})

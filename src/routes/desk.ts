/** The editors' pages. */
import { type Context, Hono } from 'hono'
import { deleteCookie, setCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import { dossierDeskPage } from '../desk/dossier-desk.tsx'
import { dossierListPage } from '../desk/dossier-list.tsx'
import { type Fields, fieldsOf, type Refused } from '../desk/forms.ts'
import { deskPolicy } from '../desk/frame.tsx'
import { type DeskForm, publishCall, publishTotal, publishUndo } from '../desk/publish-forms.ts'
import { signInPage } from '../desk/sign-in.tsx'
import { editorInSession, editorWithToken, failedAttempt, SESSION_COOKIE, sha256Hex } from '../http/authentication.ts'
import { type AppContext, type AppEnv, databaseOf } from '../http/context.ts'
import { methodNotAllowed } from '../http/methods.ts'
import { problemHeaders, problemOf, problemResponse } from '../http/problem.ts'
import { isSameSite } from '../http/same-site.ts'
import { readDeskRecord } from '../reads/read-desk.ts'
import { mayActAs } from '../record/editor.ts'
import { closeSession, openSession } from '../store/editors.ts'
import { listDossiers } from '../store/list-dossiers.ts'

const DESK_HEADERS = {
	'Cache-Control': 'private, no-store',
	'Content-Security-Policy': deskPolicy,
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	// Not no-referrer: under it a form's Origin would be "null", and every write would look cross-site.
	'Referrer-Policy': 'same-origin',
	'X-Content-Type-Options': 'nosniff',
}
const SESSION_SECONDS = 30 * 24 * 60 * 60
const DOSSIERS_A_PAGE = 100
/** What forms send (HTML, "form submission"): anything else is no form of ours. */
const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i

const ownPagesOnly = createMiddleware<AppEnv>(async (c, next) => {
	if (c.req.method === 'POST') {
		if (!isSameSite(c.req.raw, c.env.PUBLIC_ORIGIN)) return problemResponse({ kind: 'cross-site' })
		if (!FORM.test(c.req.header('Content-Type') ?? '')) {
			return problemResponse({ kind: 'unsupported-media-type', expected: 'a form' })
		}
	}
	await next()
	for (const [name, value] of Object.entries(DESK_HEADERS)) c.res.headers.set(name, value)
})

const signedIn = createMiddleware<AppEnv>(async (c, next) => {
	const editor = await editorInSession(c)
	if (!editor) return c.redirect('/desk/sign-in', 303)
	c.set('editor', editor)
	return next()
})

const mayEdit = createMiddleware<AppEnv>(async (c, next) => {
	if (!mayActAs(c.get('editor'), 'editor')) return problemResponse({ kind: 'forbidden', needs: 'editor' })
	return next()
})

export const deskRoutes = new Hono<AppEnv>()
	.use(ownPagesOnly)
	.get('/sign-in', (c) => c.html(signInPage(null)))
	.post('/sign-in', signIn)
	.all('/sign-in', methodNotAllowed('GET, HEAD, POST'))
	.use(signedIn)
	.post('/sign-out', signOut)
	.all('/sign-out', methodNotAllowed('POST'))
	.get('/', async (c) => {
		const listed = await listDossiers(databaseOf(c), DOSSIERS_A_PAGE + 1, c.req.query('cursor') ?? null)
		const dossiers = listed.slice(0, DOSSIERS_A_PAGE)
		return c.html(
			dossierListPage(
				c.get('editor'),
				dossiers,
				listed.length > DOSSIERS_A_PAGE ? (dossiers.at(-1)?.id ?? null) : null,
			),
		)
	})
	.all('/', methodNotAllowed('GET, HEAD'))
	.get('/:dossier', (c) => showDossier(c, c.req.param('dossier'), null))
	.all('/:dossier', methodNotAllowed('GET, HEAD'))
	.post('/:dossier/calls', mayEdit, (c) => save(c, 'call', publishCall))
	.post('/:dossier/totals', mayEdit, (c) => save(c, 'total', publishTotal))
	.post('/:dossier/entries/:entry/undo', mayEdit, (c) => save(c, 'undo', publishUndo(c.req.param('entry'))))
	.all('/:dossier/*', () => problemResponse({ kind: 'not-found', what: 'page' }))

async function signIn(c: AppContext): Promise<Response> {
	const { token = '' } = fieldsOf(await c.req.formData())
	const editor = await editorWithToken(c, token.trim())
	if (!editor) {
		const fault = await failedAttempt(c)
		if (fault.kind === 'signed-out') {
			return c.html(signInPage('This token opens nothing here. Ask whoever keeps the desk’s tokens.'), 401)
		}
		return c.html(signInPage(`Too many attempts: ${problemOf(fault).detail}.`), 429, problemHeaders(fault))
	}
	const session = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
	const now = c.get('now')()
	await openSession(databaseOf(c), {
		idHash: sha256Hex(session),
		editor: editor.id,
		createdAt: now.toISOString(),
		expiresAt: new Date(now.getTime() + SESSION_SECONDS * 1000).toISOString(),
	})
	setCookie(c, SESSION_COOKIE, session, {
		path: '/',
		secure: true,
		httpOnly: true,
		sameSite: 'Lax',
		maxAge: SESSION_SECONDS,
	})
	return c.redirect('/desk', 303)
}

async function signOut(c: AppContext): Promise<Response> {
	const session = deleteCookie(c, SESSION_COOKIE, { path: '/', secure: true })
	if (session) await closeSession(databaseOf(c), sha256Hex(session))
	return c.redirect('/desk/sign-in', 303)
}

async function showDossier(c: AppContext, id: string, refused: Refused | null): Promise<Response> {
	const now = c.get('now')()
	const read = await readDeskRecord(databaseOf(c), id, now)
	if (!read) return problemResponse({ kind: 'not-found', what: 'dossier' })
	const done = refused ? null : (DONE[c.req.query('done') ?? ''] ?? null)
	const model = { ...read, editor: c.get('editor'), refused, done, newKey: () => crypto.randomUUID() }
	return c.html(dossierDeskPage(model), refused ? (problemOf(refused.fault).status as 422) : 200)
}

const DONE: Readonly<Record<string, string>> = {
	call: 'The call is recorded, and readers see the new number.',
	total: 'The total is stated, and readers see it.',
	undo: 'The entry is undone.',
}

/** Post, redirect, get: a reload sends nothing twice, and the form's own key counts once what was sent twice. */
async function save(c: Context<AppEnv, '/:dossier'>, form: Refused['form'], edit: DeskForm): Promise<Response> {
	const dossier = c.req.param('dossier')
	const fields: Fields = fieldsOf(await c.req.formData())
	const published = await edit(
		{ db: databaseOf(c), origin: c.env.PUBLIC_ORIGIN, editor: c.get('editor'), now: c.get('now'), ctx: c.executionCtx },
		dossier,
		fields,
	)
	if (published.ok) return c.redirect(`/desk/${dossier}?done=${form}`, 303)
	return showDossier(c, dossier, { form, fields, fault: published.error })
}

/** The sessions of whoever is signed in, and of each of the people for an admin; and the history of the people and the settings. */
import { Hono } from 'hono'
import { changesPage } from '../../desk/newsroom/changes.tsx'
import { ALL, sessionsPage } from '../../desk/newsroom/sessions.tsx'
import { endSessions } from '../../edits/people.ts'
import { readNewsroomChanges, readSessions } from '../../reads/read-newsroom.ts'
import { type AppContext, type AppEnv, databaseOf, deskOf } from '../context.ts'
import { logSecurity } from '../security-log.ts'
import { failed, mayAct, seatOf } from './guard.ts'
import { leave } from './sign-in.ts'
import { takesForm } from './takes-form.ts'

export const sessionsRoutes = new Hono<AppEnv>()
	.get('/sessions', (c) => showSessions(c, c.get('editor').id, '/desk/sessions'))
	.post('/sessions', takesForm('viewer'), (c) => end(c, c.get('editor').id, '/desk/sessions'))
	.get('/people/history', mayAct('admin'), showChanges)
	.get('/people/:editor/sessions', mayAct('admin'), (c) => showSessions(c, c.req.param('editor'), c.req.path))
	.post('/people/:editor/sessions', takesForm('admin'), (c) => end(c, c.req.param('editor'), c.req.path))

async function showSessions(c: AppContext, id: string, action: string): Promise<Response> {
	const read = await readSessions(databaseOf(c), id, c.get('now')())
	if (!read.ok) return failed(c, read.error)
	const { settings, person, sessions } = read.value
	const shown = { person, sessions, action, current: c.get('session').idHash, done: c.req.query('done') ?? null }
	return c.html(sessionsPage({ seat: seatOf(c, settings), ...shown }))
}

async function end(c: AppContext, person: string, page: string): Promise<Response> {
	const { session = '' } = c.get('fields')
	const ended = await endSessions(deskOf(c), person, session === ALL ? 'all' : { only: session })
	if (!ended.ok) return failed(c, ended.error)
	if (ended.value > 0) logSecurity(c, { event: 'sessions-ended', person, sessions: ended.value })
	const isOwn = person === c.get('editor').id && (session === ALL || session === c.get('session').idHash)
	return isOwn ? leave(c) : c.redirect(`${page}?done=ended`, 303)
}

async function showChanges(c: AppContext): Promise<Response> {
	const { cursor } = c.req.query()
	const read = await readNewsroomChanges(databaseOf(c), cursor)
	if (!read.ok) return failed(c, read.error)
	const { settings, changes, older } = read.value
	return c.html(changesPage({ seat: seatOf(c, settings), changes, older, isFirst: cursor === undefined }))
}

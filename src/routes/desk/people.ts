/** The people of the desk: the list, and what its forms do. */

import { type Context, Hono } from 'hono'
import { type Fields, nest } from '../../desk/fields.ts'
import type { Typed } from '../../desk/form.ts'
import { confirmPage } from '../../desk/newsroom/confirm.tsx'
import { EMAIL_FORM, emailPage } from '../../desk/newsroom/email.tsx'
import { ADD_FORM, type PeopleModel, peoplePage, roleFormId } from '../../desk/newsroom/people.tsx'
import { parseBody } from '../../edits/body.ts'
import {
	addEditor,
	changeEmail,
	changeRole,
	EditorBody,
	EmailBody,
	RoleBody,
	replaceToken,
	revokeEditor,
} from '../../edits/people.ts'
import type { Fault } from '../../faults/fault.ts'
import { deskOrigin } from '../../http/hosts.ts'
import { readPeople, readPerson } from '../../reads/read-newsroom.ts'
import { hasAccess } from '../access.ts'
import { type AppContext, type AppEnv, databaseOf, deskOf } from '../context.ts'
import { logSecurity } from '../security-log.ts'
import { failed, mayAct, seatOf } from './guard.ts'
import { refused } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

type PersonContext = Context<AppEnv, '/:editor'>

const admin = mayAct('admin')
const adminsForm = takesForm('admin')

export const peopleRoutes = new Hono<AppEnv>()
	.get('/people', admin, (c) => showPeople(c, { done: c.req.query('done') ?? null }))
	.post('/people', adminsForm, add)
	.post('/people/:editor/role', adminsForm, setRole)
	.get('/people/:editor/role', ledTo('/desk/people'))
	.get('/people/:editor/email', admin, (c) => showEmail(c, null))
	.post('/people/:editor/email', adminsForm, setEmail)
	.get('/people/:editor/token', admin, (c) => confirm(c, 'token', null))
	.post('/people/:editor/token', adminsForm, makeToken)
	.get('/people/:editor/revoke', admin, (c) => confirm(c, 'revoke', null))
	.post('/people/:editor/revoke', adminsForm, revoke)

async function add(c: AppContext): Promise<Response> {
	const fields = c.get('fields')
	const again = (fault: Fault | null) => showPeople(c, { typed: { form: ADD_FORM, fields, fault } })
	if (fields['intent']) return again(null)
	const body = parseBody(EditorBody, { email: null, ...nest(fields, ['name', 'role', 'email']) })
	const added = body.ok ? await addEditor(deskOf(c), body.value, keyIn(fields)) : body
	if (!added.ok) return refused(added.error, again)
	if (added.value.token) logSecurity(c, { event: 'person-added', person: added.value.id })
	return showPeople(c, { handedOut: added.value, done: added.value.token && 'added' })
}

async function setRole(c: PersonContext): Promise<Response> {
	const id = c.req.param('editor')
	const fields = c.get('fields')
	const again = (fault: Fault | null) => showPeople(c, { typed: { form: roleFormId(id), fields, fault } })
	if (fields['intent']) return again(null)
	const body = parseBody(RoleBody, nest(fields, ['role']))
	const changed = body.ok ? await changeRole(deskOf(c), id, body.value) : body
	if (!changed.ok) return refused(changed.error, again)
	logSecurity(c, { event: 'role-changed', person: id })
	// Whoever has made themselves less than an admin has no way back to this page.
	const isOut = id === c.get('editor').id && fields['role'] !== 'admin'
	return c.redirect(isOut ? '/desk' : '/desk/people?done=role', 303)
}

async function setEmail(c: PersonContext): Promise<Response> {
	const id = c.req.param('editor')
	const fields = c.get('fields')
	const again = (fault: Fault | null) => showEmail(c, { form: EMAIL_FORM, fields, fault })
	if (fields['intent']) return again(null)
	const body = parseBody(EmailBody, { email: null, ...nest(fields, ['email']) })
	const changed = body.ok ? await changeEmail(deskOf(c), id, body.value) : body
	if (!changed.ok) return refused(changed.error, again)
	logSecurity(c, { event: 'email-changed', person: id })
	return c.redirect('/desk/people?done=email', 303)
}

async function showEmail(c: PersonContext, typed: Typed | null): Promise<Response> {
	const read = await readPerson(databaseOf(c), c.req.param('editor'))
	if (!read.ok) return failed(c, read.error)
	const { settings, person } = read.value
	return c.html(emailPage({ seat: seatOf(c, settings), person, typed }))
}

async function makeToken(c: PersonContext): Promise<Response> {
	const fields = c.get('fields')
	if (fields['intent']) return confirm(c, 'token', null)
	const made = await replaceToken(deskOf(c), c.req.param('editor'), keyIn(fields))
	if (!made.ok) return refused(made.error, (fault) => confirm(c, 'token', fault))
	if (made.value.token) logSecurity(c, { event: 'token-replaced', person: made.value.id })
	return showPeople(c, { handedOut: made.value, done: made.value.token && 'token' })
}

async function revoke(c: PersonContext): Promise<Response> {
	if (c.get('fields')['intent']) return confirm(c, 'revoke', null)
	const revoked = await revokeEditor(deskOf(c), c.req.param('editor'))
	if (!revoked.ok) return refused(revoked.error, (fault) => confirm(c, 'revoke', fault))
	logSecurity(c, { event: 'revoked', person: c.req.param('editor') })
	return c.redirect('/desk/people?done=revoked', 303)
}

function keyIn(fields: Fields): string {
	return fields['key'] || crypto.randomUUID()
}

/** The token of an answer is in this one page, which nobody keeps: not in an address, and not in the database. */
async function showPeople(c: AppContext, shown: Partial<PeopleModel>): Promise<Response> {
	const { settings, people } = await readPeople(databaseOf(c))
	const plain = {
		people,
		seat: seatOf(c, settings),
		origin: deskOrigin(c.env),
		handedOut: null,
		done: null,
		access: hasAccess(c.env),
	}
	return c.html(peoplePage({ ...plain, typed: null, ...shown }))
}

async function confirm(c: PersonContext, what: 'token' | 'revoke', fault: Fault | null): Promise<Response> {
	const read = await readPerson(databaseOf(c), c.req.param('editor'))
	if (!read.ok) return failed(c, read.error)
	const { settings, person } = read.value
	return c.html(confirmPage({ what, seat: seatOf(c, settings), person, fault }))
}

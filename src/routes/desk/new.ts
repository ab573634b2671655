/** Where a dossier begins. */

import { Hono } from 'hono'
import type { Typed } from '../../desk/form.ts'
import { atAddress, newDossierBody } from '../../desk/new/edits.ts'
import { NEW_FORM, newPage } from '../../desk/new/page.tsx'
import { newDossier } from '../../edits/new-dossier.ts'
import type { Fault } from '../../faults/fault.ts'
import { readSettings } from '../../reads/read-newsroom.ts'
import { type AppContext, type AppEnv, databaseOf } from '../context.ts'
import { publishFrom } from '../publish-from.ts'
import { mayAct, seatOf } from './guard.ts'
import { refused } from './save.ts'
import { takesForm } from './takes-form.ts'

export const newRoutes = new Hono<AppEnv>()
	.get('/new', mayAct('editor'), (c) => showNew(c, null))
	.post('/new', takesForm('editor'), createNew)

export async function showNew(c: AppContext, typed: Typed | null): Promise<Response> {
	const settings = await readSettings(databaseOf(c))
	return c.html(newPage(seatOf(c, settings), settings.languages, typed))
}

async function createNew(c: AppContext): Promise<Response> {
	const fields = c.get('fields')
	const again = (fault: Fault | null) => showNew(c, { form: NEW_FORM, fields, fault: fault && atAddress(fault) })
	if (fields['intent']) return again(null)
	const body = newDossierBody(fields)
	if (!body.ok) return refused(body.error, again)
	const published = await publishFrom(c, {
		dossier: body.value.id,
		body: fields,
		expects: null,
		status: 200,
		...newDossier(body.value),
	})
	return published.ok ? c.redirect(`/desk/${body.value.id}/about?done=created`, 303) : refused(published.error, again)
}

/** The newsroom's settings, and the form that saves them. */
import { Hono } from 'hono'
import type { Typed } from '../../desk/form.ts'
import { SETTINGS_FORM, settingsPage } from '../../desk/newsroom/settings.tsx'
import { settingsIn, withTaken } from '../../desk/newsroom/settings-fields.ts'
import { saveSettings } from '../../edits/save-settings.ts'
import type { Fault } from '../../faults/fault.ts'
import { readSettings } from '../../reads/read-newsroom.ts'
import { type AppContext, type AppEnv, databaseOf, deskOf } from '../context.ts'
import { mayAct } from './guard.ts'
import { refused } from './save.ts'
import { seatOf } from './seat.ts'
import { takesForm } from './takes-form.ts'

export const settingsRoutes = new Hono<AppEnv>()
	.get('/settings', mayAct('admin'), (c) => showSettings(c, null))
	.post('/settings', takesForm('admin'), save)

async function save(c: AppContext): Promise<Response> {
	const fields = withTaken(c.get('fields'))
	const again = (fault: Fault | null) => showSettings(c, { form: SETTINGS_FORM, fields, fault })
	// A button that only shows the form again: with another colour taken, or with the colours as they are typed.
	if (fields['intent']) return again(null)
	const body = settingsIn(fields)
	const saved = body.ok ? await saveSettings(deskOf(c), body.value, Number(fields['seen'])) : body
	if (!saved.ok) return refused(saved.error, again)
	return c.redirect(`/desk/settings?done=saved${saved.value.lingers ? '-lingers' : ''}`, 303)
}

async function showSettings(c: AppContext, typed: Typed | null): Promise<Response> {
	const settings = await readSettings(databaseOf(c))
	return c.html(settingsPage({ settings, seat: seatOf(c, settings), typed, done: c.req.query('done') ?? null }))
}

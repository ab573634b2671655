/** The newsroom's settings, and the form that saves them. */
import { Hono } from 'hono'
import type { Typed } from '../../desk/form.ts'
import { SETTINGS_FORM, SIGN_IN_FORM, settingsPage } from '../../desk/newsroom/settings.tsx'
import { settingsIn, withTaken } from '../../desk/newsroom/settings-fields.ts'
import { changeTokenSignIn, saveSettings } from '../../edits/save-settings.ts'
import type { Fault } from '../../faults/fault.ts'
import { readSettings, readTokenSignIn } from '../../reads/read-newsroom.ts'
import { hasAccess } from '../access.ts'
import { type AppContext, type AppEnv, databaseOf, deskOf } from '../context.ts'
import { logSecurity } from '../security-log.ts'
import { mayAct, seatOf } from './guard.ts'
import { refused } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

export const settingsRoutes = new Hono<AppEnv>()
	.get('/settings', mayAct('admin'), (c) => showSettings(c, null))
	.post('/settings', takesForm('admin'), save)
	.post('/settings/tokens', takesForm('admin'), saveSignIn)
	.get('/settings/tokens', ledTo('/desk/settings'))

async function save(c: AppContext): Promise<Response> {
	const fields = withTaken(c.get('fields'))
	const again = (fault: Fault | null) => showSettings(c, { form: SETTINGS_FORM, fields, fault })
	// A button that only shows the form again: with another colour taken, or with the colours as they are typed.
	if (fields['intent']) return again(null)
	const body = settingsIn(fields)
	const saved = body.ok ? await saveSettings(deskOf(c), body.value, Number(fields['seen'])) : body
	if (!saved.ok) return refused(saved.error, again)
	logSecurity(c, { event: 'settings-changed' })
	return c.redirect(`/desk/settings?done=saved${saved.value.lingers ? '-lingers' : ''}`, 303)
}

async function saveSignIn(c: AppContext): Promise<Response> {
	const fields = c.get('fields')
	const again = (fault: Fault | null) => showSettings(c, { form: SIGN_IN_FORM, fields, fault })
	if (fields['intent']) return again(null)
	const saved = await changeTokenSignIn(deskOf(c), fields['tokenSignIn'] === 'on', c.get('session').way)
	if (!saved.ok) return refused(saved.error, again)
	logSecurity(c, { event: 'token-sign-in-changed' })
	return c.redirect('/desk/settings?done=sign-in', 303)
}

async function showSettings(c: AppContext, typed: Typed | null): Promise<Response> {
	const db = databaseOf(c)
	const [settings, isOpen] = await Promise.all([readSettings(db), readTokenSignIn(db)])
	const tokenSignIn = hasAccess(c.env) || !isOpen ? isOpen : null
	const done = c.req.query('done') ?? null
	return c.html(settingsPage({ settings, seat: seatOf(c, settings), typed, done, tokenSignIn }))
}

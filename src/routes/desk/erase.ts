/** The page that erases words for good, for admins: what there is to choose, what would go, and the form that does it. */
import { Hono } from 'hono'
import { choosePage } from '../../desk/erase/choose.tsx'
import { ERASE_FORM, erasablePage } from '../../desk/erase/page.tsx'
import { nest } from '../../desk/fields.ts'
import type { Typed } from '../../desk/form.ts'
import { parseBody } from '../../edits/body.ts'
import { EraseBody, eraseWords } from '../../edits/erase.ts'
import { readErasable, readErasables } from '../../reads/read-erasable.ts'
import { scopeOfErasure } from '../../record/edit-scope.ts'
import { type AppEnv, databaseOf } from '../context.ts'
import { publishFrom } from '../publish-from.ts'
import { failed, mayAct, seatOf } from './guard.ts'
import { type DossierContext, refused } from './save.ts'
import { takesForm } from './takes-form.ts'

export const eraseRoutes = new Hono<AppEnv>()
	.get('/:dossier/erase', mayAct('admin'), (c) =>
		c.req.query('type') ? showErasable(c, c.req.query(), null) : choose(c),
	)
	.post('/:dossier/erase', takesForm('admin'), erase)

async function choose(c: DossierContext): Promise<Response> {
	const read = await readErasables(databaseOf(c), c.req.param('dossier'))
	if (!read.ok) return failed(c, read.error)
	const { settings, ...erasables } = read.value
	return c.html(choosePage({ ...erasables, seat: seatOf(c, settings), done: c.req.query('done') ?? null }))
}

async function showErasable(
	c: DossierContext,
	{ type = '', id = '' }: Readonly<Record<string, string>>,
	typed: Typed | null,
): Promise<Response> {
	const read = await readErasable(databaseOf(c), c.req.param('dossier'), { type, id }, c.get('now')())
	if (!read.ok) return failed(c, read.error)
	const { settings, ...erasable } = read.value
	return c.html(erasablePage({ ...erasable, seat: seatOf(c, settings), typed }))
}

async function erase(c: DossierContext): Promise<Response> {
	const id = c.req.param('dossier')
	const fields = c.get('fields')
	if (fields['intent']) return showErasable(c, fields, { form: ERASE_FORM, fields, fault: null })
	const body = parseBody(EraseBody, nest(fields, ['type', 'id', 'reason']))
	const published = body.ok
		? await publishFrom(c, {
				dossier: id,
				body: fields,
				expects: ({ version }) => fields['seen'] === String(version),
				status: 200,
				erases: { type: body.value.type, id: body.value.id },
				decide: eraseWords(body.value),
				scope: scopeOfErasure(body.value),
			})
		: body
	if (!published.ok) {
		return refused(published.error, (fault) => showErasable(c, fields, { form: ERASE_FORM, fields, fault }))
	}
	const done = `${fields['type']}${published.value.lingers ? '-lingers' : ''}`
	return c.redirect(`/desk/${id}/erase?done=${done}`, 303)
}

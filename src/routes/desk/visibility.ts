/** Who sees a dossier: the page, what its forms do, and a draft's widgets for those who are signed in. */

import { type Context, Hono } from 'hono'
import { isWidgetName } from '../../../widgets/kinds.ts'
import { nest } from '../../desk/fields.ts'
import { liveOptions } from '../../desk/live.tsx'
import type { VisibilityModel } from '../../desk/visibility/model.ts'
import { moveForm, visibilityPage } from '../../desk/visibility/page.tsx'
import { parseBody } from '../../edits/body.ts'
import { moveVisibility, VisibilityBody } from '../../edits/move-visibility.ts'
import { endPreview, makePreview } from '../../edits/previews.ts'
import { deskOrigin } from '../../http/hosts.ts'
import { OWN_PAGES } from '../../pages/render.tsx'
import { wholeQuery } from '../../queries/damaged-address.ts'
import { parseWidgetQuery } from '../../queries/widget.ts'
import { readDraft } from '../../reads/read-draft.ts'
import { readPreviews } from '../../reads/read-preview.ts'
import { readHeading } from '../../reads/read-record.ts'
import { readWidget } from '../../reads/read-widget.ts'
import { HEADING_SCOPE } from '../../record/edit-scope.ts'
import { isDraft } from '../../record/visibility.ts'
import { type AppEnv, databaseOf, deskOf, readerOf } from '../context.ts'
import { framedByUs } from '../framed-by-us.ts'
import { noticeResponse } from '../notice.ts'
import { publishFrom } from '../publish-from.ts'
import { failed, seatOf } from './guard.ts'
import { type DossierContext, refused } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

export const visibilityRoutes = new Hono<AppEnv>()
	.get('/:dossier/visibility', (c) => show(c, {}))
	.post('/:dossier/visibility', takesForm('admin'), move)
	.post('/:dossier/previews', takesForm('editor'), async (c) => {
		const fields = c.get('fields')
		const made = await makePreview(deskOf(c), c.req.param('dossier'), fields['key'] || crypto.randomUUID())
		if (!made.ok && made.error.kind === 'too-many-previews') {
			return refused(made.error, (fault) => show(c, { typed: { form: 'preview', fields, fault } }))
		}
		if (!made.ok) return failed(c, made.error)
		const address = made.value && `${deskOrigin(c.env)}/preview/${made.value}`
		return show(c, { made: { address } })
	})
	.get('/:dossier/previews', ledTo('/desk/:dossier/visibility'))
	.post('/:dossier/previews/:preview/end', takesForm('editor'), async (c) => {
		const { dossier, preview } = c.req.param()
		const ended = await endPreview(deskOf(c), dossier, preview)
		return ended.ok ? c.redirect(`/desk/${dossier}/visibility?done=ended`, 303) : failed(c, ended.error)
	})
	.get('/:dossier/previews/:preview/end', ledTo('/desk/:dossier/visibility'))
	.get('/:dossier/w/:widget', showWidget)

async function move(c: DossierContext): Promise<Response> {
	const id = c.req.param('dossier')
	const fields = c.get('fields')
	const typed = { form: moveForm(fields['visibility'] ?? ''), fields }
	if (fields['intent']) return show(c, { typed: { ...typed, fault: null } })
	const body = parseBody(VisibilityBody, nest(fields, ['visibility']))
	const published = body.ok
		? await publishFrom(c, {
				dossier: id,
				body: fields,
				expects: ({ version }) => fields['seen'] === String(version),
				status: 200,
				movesVisibility: true,
				scope: HEADING_SCOPE,
				decide: moveVisibility(body.value),
			})
		: body
	if (!published.ok) return refused(published.error, (fault) => show(c, { typed: { ...typed, fault } }))
	const done = `${fields['visibility']}${published.value.lingers ? '-lingers' : ''}`
	return c.redirect(`/desk/${id}/visibility?done=${done}`, 303)
}

/** What stands on it beside the dossier is in this one answer, which nobody keeps. */
async function show(c: DossierContext, shown: Partial<VisibilityModel>): Promise<Response> {
	const id = c.req.param('dossier')
	const db = databaseOf(c)
	const [heading, previews] = await Promise.all([readHeading(db, id), readPreviews(db, id, c.get('now')())])
	if (!heading.ok) return failed(c, heading.error)
	const { dossier, settings } = heading.value
	const draft = isDraft(dossier) ? await readDraft(db, dossier) : null
	const seat = seatOf(c, settings)
	const query = c.req.query()
	const plain = { made: null, typed: null, done: query['done'] ?? null, options: liveOptions(query, dossier, seat) }
	return c.html(visibilityPage({ dossier, draft, seat, previews, ...plain, ...shown }))
}

/** A widget as readers will get it, also of a version that they cannot see. */
async function showWidget(c: Context<AppEnv, '/:dossier/w/:widget'>): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget)) return noticeResponse(c, { kind: 'not-found', what: 'widget' })
	const query = parseWidgetQuery(widget, wholeQuery(new URL(c.req.url)))
	if (!query.ok) return noticeResponse(c, query.error)
	const answer = await readWidget(readerOf(c, 'newsroom'), dossier, 'document', query.value, OWN_PAGES)
	if (!answer.ok) return noticeResponse(c, answer.error)
	const headers = { 'Cache-Control': 'private, no-store', 'Content-Security-Policy': framedByUs(answer.value.csp) }
	return c.html(answer.value.body, 200, headers)
}

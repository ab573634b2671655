/** Preview links: a draft's widgets for whoever has the link's secret. Nothing here is kept, indexed, or framed by others. */
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { isWidgetName, type WidgetForm } from '../../widgets/kinds.ts'
import type { Fault } from '../faults/fault.ts'
import { galleryPolicy } from '../gallery/frame.tsx'
import { previewPage } from '../gallery/preview-page.tsx'
import { deskOrigin } from '../http/hosts.ts'
import { OWN_PAGES } from '../pages/render.tsx'
import { wholeQuery } from '../queries/damaged-address.ts'
import { parsePictureQuery } from '../queries/picture.ts'
import { parseWidgetQuery } from '../queries/widget.ts'
import { openedBy, readPreviewPage } from '../reads/read-preview.ts'
import { readWidget } from '../reads/read-widget.ts'
import type { Reader } from '../reads/reader.ts'
import type { PictureFormat } from '../record/picture.ts'
import { type AppContext, type AppEnv, readerOf } from './context.ts'
import { onFailure } from './failure.ts'
import { framedByUs } from './framed-by-us.ts'
import { noticeResponse } from './notice.ts'
import { close } from './untaken.ts'

/** Of every answer, a fault's too. */
const unseen = createMiddleware<AppEnv>(async (c, next) => {
	await next()
	for (const [name, value] of Object.entries(PREVIEW_HEADERS)) c.res.headers.set(name, value)
})

const PREVIEW_HEADERS = {
	'Cache-Control': 'no-store',
	'X-Robots-Tag': 'noindex',
}

type PreviewContext = Context<AppEnv, '/:secret/w/:dossier/:widget'>

export const previewRoutes = new Hono<AppEnv>()
	.use(unseen)
	.get('/:secret', async (c) => {
		const page = await readPreviewPage(readerOf(c), c.req.param('secret'))
		if (!page.ok) return noticeResponse(c, page.error)
		const { languages } = page.value.dossier
		const asked = c.req.query('lang') ?? (/^ru\b/i.test(c.req.header('Accept-Language') ?? '') ? 'ru' : 'en')
		const language = languages.find((l) => l === asked) ?? languages[0]
		return c.html(previewPage(page.value, language), 200, { 'Content-Security-Policy': galleryPolicy })
	})
	.get('/:secret/w/:dossier/:widget', (c) => answerWidget(c, 'document'))
	.get('/:secret/w/:dossier/:widget/fragment', (c) => answerWidget(c, 'fragment'))
	.get('/:secret/w/:dossier/:widget/text', (c) => answerWidget(c, 'text'))
	.get('/:secret/w/:dossier/:widget/image.svg', (c) => answerPicture(c, 'svg'))
	.get('/:secret/w/:dossier/:widget/image.png', (c) => answerPicture(c, 'png'))
	.get('/:secret/d/:dossier', (c) => answerPage(c, 'page'))
	.get('/:secret/d/:dossier/backgrounder', (c) => answerPage(c, 'backgrounder'))
	.get('/:secret/d/:dossier/backgrounder.txt', (c) => answerPage(c, 'text'))
	.onError(onFailure(noticeResponse))

close(previewRoutes, (c) => noticeResponse(c, NOT_FOUND))

const NOT_FOUND: Fault = { kind: 'not-found', what: 'widget' }

async function answerWidget(c: PreviewContext, form: WidgetForm): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget) || !(await isOpen(c))) return noticeResponse(c, NOT_FOUND)
	const query = parseWidgetQuery(widget, wholeQuery(new URL(c.req.url)))
	if (!query.ok) return noticeResponse(c, query.error)
	const answer = await readWidget(readerOfPreview(c, query.value.version), dossier, form, query.value, OWN_PAGES)
	if (!answer.ok) return noticeResponse(c, answer.error)
	const type = form === 'text' ? 'text/plain' : 'text/html'
	return preview(answer.value.body, `${type}; charset=utf-8`, answer.value.csp)
}

type PagePath = '/:secret/d/:dossier'

async function answerPage(c: Context<AppEnv, PagePath>, form: 'page' | 'backgrounder' | 'text'): Promise<Response> {
	const { secret, dossier } = c.req.param()
	if (!(await isOpen(c))) return noticeResponse(c, NOT_FOUND)
	const { renderDossierPage } = await import('./dossier-pages.ts')
	const page = await renderDossierPage(
		{ url: new URL(c.req.url), dossier, form, base: `${deskOrigin(c.env)}/preview/${secret}` },
		(version, read) => read(readerOfPreview(c, version)),
	)
	if (!page.ok) return noticeResponse(c, page.error)
	const { body, csp } = page.value
	return preview(body, `${csp === null ? 'text/plain' : 'text/html'}; charset=utf-8`, csp)
}

async function answerPicture(c: PreviewContext, format: PictureFormat): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget) || !(await isOpen(c))) return noticeResponse(c, NOT_FOUND)
	const query = parsePictureQuery(widget, format, wholeQuery(new URL(c.req.url)))
	if (!query.ok) return noticeResponse(c, query.error)
	// Evaluated by the first picture of an isolate.
	const { readPicture } = await import('../reads/read-picture.ts')
	const picture = await readPicture(readerOfPreview(c, query.value.version), dossier, query.value)
	if (!picture.ok) return noticeResponse(c, picture.error)
	return preview(picture.value.body, format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png', null)
}

/** Whether the secret of the address opens the dossier of the address. */
async function isOpen(c: Context<AppEnv, PagePath>): Promise<boolean> {
	const opened = await openedBy(readerOf(c), c.req.param('secret'))
	return opened.ok && opened.value === c.req.param('dossier')
}

/** The record as it stands is shown whatever it is; an earlier version, only where readers may see it: what was taken out of a draft is gone. */
function readerOfPreview(c: AppContext, version: number | null): Reader {
	return readerOf(c, version === null ? 'newsroom' : 'readers')
}

function preview(body: string | Uint8Array<ArrayBuffer>, type: string, csp: string | null): Response {
	return new Response(body, { headers: { 'Content-Type': type, 'Content-Security-Policy': framedByUs(csp) } })
}

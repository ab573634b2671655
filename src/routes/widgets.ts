/** The widgets, as articles frame and include them. */
import { type Context, Hono } from 'hono'
import { oembedAddresses } from '../../widgets/head.tsx'
import { isWidgetName, type WidgetForm, type WidgetName } from '../../widgets/kinds.ts'
import { recordPolicy } from '../http/cache-policy.ts'
import { publicResponse } from '../http/respond.ts'
import { widgetQuery } from '../queries/canonical-query.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { parseWidgetQuery } from '../queries/widget.ts'
import { readWidget } from '../reads/read-widget.ts'
import type { AppEnv } from './context.ts'
import { onFailure } from './failure.ts'
import { noticeResponse } from './notice.ts'
import { orCopy } from './or-copy.ts'
import { close } from './untaken.ts'

export const widgetRoutes = new Hono<AppEnv>()
	.get('/:dossier/:widget', (c) => answerWidget(c, 'document'))
	.get('/:dossier/:widget/fragment', (c) => answerWidget(c, 'fragment'))
	.get('/:dossier/:widget/text', (c) => answerWidget(c, 'text'))
	.get('/:dossier/:widget/phrase', async (c) => (await phrases()).answerPhrase(c))
	.get('/:dossier/:widget/in-page.js', async (c) => (await import('./in-page.ts')).answerInPage(c))
	.get('/:dossier/:widget/phrase.js', async (c) => (await phrases()).answerPhraseScript(c))
	.get('/:dossier/:widget/image.svg', async (c) => (await pictures()).answerPicture(c, 'svg'))
	.get('/:dossier/:widget/image.png', async (c) => (await pictures()).answerPicture(c, 'png'))
	// In a frame stands a page for readers, also when it fails.
	.onError(onFailure(noticeResponse))

close(widgetRoutes, (c) => noticeResponse(c, { kind: 'not-found', what: 'widget' }))

/** Evaluated by the first phrase of an isolate. */
const phrases = () => import('./phrases.ts')

/** Evaluated by the first picture of an isolate. */
const pictures = () => import('./pictures.ts')

async function answerWidget(c: Context<AppEnv, '/:dossier/:widget'>, form: WidgetForm): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget)) return noticeResponse(c, { kind: 'not-found', what: 'widget' })
	const url = wholeQuery(new URL(c.req.url))
	const query = parseWidgetQuery(widget, url)
	if (!query.ok) return noticeResponse(c, query.error)
	const answer = await orCopy(c, { dossier }, (reader) => readWidget(reader, dossier, form, query.value))
	if (!answer.ok) return noticeResponse(c, answer.error)
	const policy = recordPolicy(dossier, query.value.version)
	const { body, etag, csp, copied } = answer.value
	return publicResponse(c.req.raw, {
		body,
		etag,
		type: form === 'text' ? 'text/plain' : 'text/html',
		policy,
		copied,
		headers: {
			...(csp !== null && { 'Content-Security-Policy': csp }),
			...(form === 'document' && discoveryHeaders(c.env.PUBLIC_ORIGIN, widget, url)),
		},
	})
}

/**
 * oEmbed 1.0, §4 (the page's head has the same links), and a frame as news sites want it: no result of its own, yet its words
 * count as the article's (https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag#indexifembedded).
 * @param asked the page's address, mended
 */
function discoveryHeaders(origin: string, widget: WidgetName, asked: URL): Record<string, string> {
	const url = `${origin}${asked.pathname}${widgetQuery(widget, asked.searchParams)}`
	const { json, xml } = oembedAddresses(origin, url)
	return {
		Link: `<${json}>; rel="alternate"; type="application/json+oembed", <${xml}>; rel="alternate"; type="text/xml+oembed"`,
		'X-Robots-Tag': 'noindex, indexifembedded',
	}
}

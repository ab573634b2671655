/** The widgets' pictures, for cards of other sites, newsletters and print. */
import type { Context } from 'hono'
import { isWidgetName } from '../../widgets/kinds.ts'
import { recordPolicy } from '../http/cache-policy.ts'
import { publicResponse } from '../http/respond.ts'
import { parsePictureQuery } from '../queries/picture.ts'
import { readPicture } from '../reads/read-picture.ts'
import type { PictureFormat } from '../record/picture.ts'
import type { AppEnv } from './context.ts'
import { noticeResponse } from './notice.ts'
import { orCopy } from './or-copy.ts'

/** An SVG that is opened by itself is a document: it may do nothing. */
const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'"

export async function answerPicture(c: Context<AppEnv, '/:dossier/:widget'>, format: PictureFormat): Promise<Response> {
	const { dossier, widget } = c.req.param()
	if (!isWidgetName(widget)) return noticeResponse(c, { kind: 'not-found', what: 'widget' })
	const query = parsePictureQuery(widget, format, new URL(c.req.url))
	if (!query.ok) return noticeResponse(c, query.error)
	const picture = await orCopy(c, { dossier }, (reader) => readPicture(reader, dossier, query.value))
	if (!picture.ok) return noticeResponse(c, picture.error)
	const { body, etag, copied } = picture.value
	return publicResponse(c.req.raw, {
		body,
		etag,
		type: format === 'svg' ? 'image/svg+xml' : 'image/png',
		policy: recordPolicy(dossier, query.value.version),
		copied,
		headers: { 'Content-Security-Policy': POLICY },
	})
}

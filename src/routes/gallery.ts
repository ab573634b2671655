/** The gallery, at the root. */
import { Hono } from 'hono'
import { hashETag } from '../answers/etag.ts'
import { codesPage } from '../gallery/codes-page.tsx'
import { galleryPolicy } from '../gallery/frame.tsx'
import { listPage } from '../gallery/list-page.tsx'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { GALLERY_PARAMETERS } from '../queries/canonical-address.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { parseQuery } from '../queries/query.ts'
import { readGallery } from '../reads/read-gallery.ts'
import type { AppEnv } from './context.ts'
import { orCopy } from './or-copy.ts'

export const galleryRoutes = new Hono<AppEnv>().get('/', async (c) => {
	const query = parseQuery(wholeQuery(new URL(c.req.url), GALLERY_PARAMETERS), GALLERY_PARAMETERS)
	if (!query.ok) return problemResponse(query.error)
	const model = await orCopy(c, 'gallery', (reader) => readGallery(reader, query.value))
	if (!model.ok) return problemResponse(model.error)
	const body = model.value.kind === 'list' ? listPage(model.value) : codesPage(model.value)
	return publicResponse(c.req.raw, {
		body,
		etag: hashETag(body),
		type: 'text/html',
		policy: { kind: 'live', about: 'every-dossier' },
		copied: model.value.copied,
		headers: { 'Content-Security-Policy': galleryPolicy },
	})
})

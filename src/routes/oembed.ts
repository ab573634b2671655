/** oEmbed 1.0: what to put into a page for one of our addresses. Only our own are ever answered, and nothing is fetched. */
import { Hono } from 'hono'
import { html } from 'hono/html'
import { hashETag } from '../answers/etag.ts'
import { ok } from '../faults/result.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { parseOEmbedQuery } from '../queries/oembed.ts'
import { type OEmbed, readOEmbed } from '../reads/read-oembed.ts'
import type { AppEnv } from './context.ts'
import { orCopy } from './or-copy.ts'

export const oembedRoutes = new Hono<AppEnv>().get('/oembed', async (c) => {
	const query = parseOEmbedQuery(new URL(c.req.url), c.env.PUBLIC_ORIGIN)
	if (!query.ok) return problemResponse(query.error)
	const { dossier } = query.value.address
	const answer = await orCopy(c, { dossier }, async (reader) => {
		const oembed = await readOEmbed(reader, query.value)
		return oembed.ok ? ok({ oembed: oembed.value }) : oembed
	})
	// A parameter that does not fit its dossier makes it an address that there is nothing for.
	if (!answer.ok) return problemResponse({ kind: 'not-found', what: 'widget' })
	const { oembed, copied } = answer.value
	const isXml = query.value.format === 'xml'
	const body = isXml ? xmlOf(oembed) : JSON.stringify(oembed)
	return publicResponse(c.req.raw, {
		body,
		etag: hashETag(body),
		type: isXml ? 'text/xml' : 'application/json',
		policy: { kind: 'live', about: { dossier } },
		copied,
	})
})

function xmlOf(answer: OEmbed): string {
	const members = Object.entries(answer).map(([name, value]) => html`<${name}>${value}</${name}>`)
	return html`<?xml version="1.0" encoding="utf-8" standalone="yes"?><oembed>${members}</oembed>`.toString()
}

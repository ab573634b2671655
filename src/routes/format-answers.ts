/** Answers with a dossier's files and feeds. Programs add parameters of their own to such addresses: they are ignored. */

import { DEADLINE_MS } from '../deadlines.ts'
import { reasonIn } from '../desk/history/own-reasons.ts'
import { sentenceIn } from '../desk/history/sentences.ts'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import type { About } from '../http/cache-policy.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { streamedResponse } from '../http/streamed.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { DOSSIERS_FEED_PARAMETERS, FEED_PARAMETERS, fileParameters } from '../queries/file.ts'
import { parseQuery, type Query } from '../queries/query.ts'
import { type FeedAnswer, readDossiersFeed, readFeed, type Tell } from '../reads/read-feed.ts'
import { FORMATS, readFormat } from '../reads/read-format.ts'
import { russianOrEnglish } from '../record/text.ts'
import { type AppContext, readerOf } from './context.ts'
import { logFailure } from './failure-log.ts'

const TYPES = { csv: 'text/csv', 'metadata.json': 'application/csvm+json', ics: 'text/calendar' } as const

/** A table as large as they come is many questions, each of which has the time of one. */
export async function answerFile(c: AppContext, id: string, file: string): Promise<Response> {
	const format = FORMATS.get(file)
	const url = new URL(c.req.url)
	const known = fileParameters(url.pathname)
	if (!format || !known) return problemResponse({ kind: 'not-found', what: 'page' })
	const query = parseQuery(wholeQuery(url, known), known)
	if (!query.ok) return problemResponse(query.error)
	c.get('wait').longestMs = DEADLINE_MS.stream
	const read = await readFormat(readerOf(c), id, format, query.value)
	if (!read.ok) return problemResponse(read.error)
	const { etag, filename, isPinned, describedBy, chunks } = read.value
	const head = publicResponse(c.req.raw, {
		body: '',
		etag,
		type: TYPES[format.extension],
		policy: { kind: isPinned ? 'fixed' : 'live', about: { dossier: id } },
		headers: {
			'Content-Disposition': `inline; filename="${filename}"`,
			...(describedBy && { Link: `<${describedBy}>; rel="describedby"; type="application/csvm+json"` }),
		},
	})
	return streamedResponse(head, chunks, (error) => logFailure(c.req, 'broken-off', error))
}

export function answerFeed(c: AppContext, id: string, of: 'corrections' | 'changes'): Promise<Response> {
	const type = of === 'corrections' ? 'application/atom+xml' : 'application/feed+json'
	const read = (query: Query<(typeof FEED_PARAMETERS)[number]>) => readFeed(readerOf(c), id, of, query, TELL)
	return answerWith(c, FEED_PARAMETERS, read, { dossier: id }, type)
}

export function answerDossiersFeed(c: AppContext): Promise<Response> {
	const read = (query: Query<(typeof DOSSIERS_FEED_PARAMETERS)[number]>) => readDossiersFeed(readerOf(c), query)
	return answerWith(c, DOSSIERS_FEED_PARAMETERS, read, 'every-dossier', 'application/atom+xml')
}

async function answerWith<Name extends string>(
	c: AppContext,
	known: readonly Name[],
	read: (query: Query<Name>) => Promise<Result<FeedAnswer, Fault>>,
	about: About,
	type: 'application/atom+xml' | 'application/feed+json',
): Promise<Response> {
	const query = parseQuery(wholeQuery(new URL(c.req.url), known), known)
	if (!query.ok) return problemResponse(query.error)
	const feed = await read(query.value)
	if (!feed.ok) return problemResponse(feed.error)
	const { body, etag, filename } = feed.value
	const headers = { 'Content-Disposition': `inline; filename="${filename}"` }
	return publicResponse(c.req.raw, { body, etag, type, policy: { kind: 'live', about }, headers })
}

/** In the words of the history: it has them in English and Russian. */
const TELL: Tell = {
	change: (language, made, names) => sentenceIn(russianOrEnglish(language), made, names),
	reason: (language, reason) => reasonIn(russianOrEnglish(language), reason),
}

/** Phrases: as plain text for includes, as a script that keeps a link's words right, and through the API. */
import type { Context } from 'hono'
import { phraseScript } from '../../widgets/phrase/script.ts'
import { hashETag } from '../answers/etag.ts'
import type { Fault } from '../faults/fault.ts'
import { err, type Result } from '../faults/result.ts'
import { recordPolicy } from '../http/cache-policy.ts'
import { problemResponse } from '../http/problem.ts'
import { publicResponse } from '../http/respond.ts'
import { parseApiQuery } from '../queries/api-query.ts'
import { wholeQuery } from '../queries/damaged-address.ts'
import { PHRASE_PARAMETERS, type PhraseQuery, parsePhraseQuery } from '../queries/phrase.ts'
import { parseQuery } from '../queries/query.ts'
import { type PhraseAnswer, readPhrase } from '../reads/read-phrase.ts'
import type { Copied } from '../record/copy.ts'
import type { AppEnv } from './context.ts'
import { noticeResponse } from './notice.ts'
import { orCopy } from './or-copy.ts'

type WidgetContext = Context<AppEnv, '/:dossier/:widget'>

/** Nothing counted is not found: whoever includes it keeps the words that they have. */
export async function answerPhrase(c: WidgetContext): Promise<Response> {
	const read = await phraseAt(c)
	if (!read.ok) return noticeResponse(c, read.error)
	const { query, answer } = read.value
	if (answer.text === null) return problemResponse({ kind: 'not-found', what: 'count' })
	return respond(c, query, answer, 'text/plain', `${answer.text}\n`)
}

export async function answerPhraseScript(c: WidgetContext): Promise<Response> {
	const read = await phraseAt(c)
	if (!read.ok) return problemResponse(read.error)
	const { query, answer } = read.value
	const { text, title, url } = answer
	return respond(
		c,
		query,
		answer,
		'text/javascript',
		text === null || title === null ? NOTHING : phraseScript(url, { text, title }),
	)
}

const NOTHING = '// Nothing is counted: the words of the page stand.'

type Read = Promise<Result<{ query: PhraseQuery; answer: PhraseAnswer & { copied: Copied | null } }, Fault>>

async function phraseAt(c: WidgetContext): Read {
	const { dossier, widget } = c.req.param()
	if (widget !== 'count-card') return err({ kind: 'not-found', what: 'widget' })
	const url = wholeQuery(new URL(c.req.url), PHRASE_PARAMETERS)
	const asked = parseQuery(url, PHRASE_PARAMETERS)
	const query = asked.ok ? parsePhraseQuery(url, asked.value) : asked
	if (!query.ok) return query
	const answer = await orCopy(c, { dossier }, (r) => readPhrase(r, dossier, query.value, url.searchParams))
	return answer.ok ? { ok: true, value: { query: query.value, answer: answer.value } } : answer
}

function respond(
	c: WidgetContext,
	query: PhraseQuery,
	{ copied }: { copied: Copied | null },
	type: 'text/plain' | 'text/javascript',
	body: string,
): Response {
	const policy = recordPolicy(c.req.param('dossier'), query.widget.version)
	return publicResponse(c.req.raw, { body, etag: hashETag(body), type, policy, copied })
}

export async function answerApiPhrase(c: Context<AppEnv, '/dossiers/:id/phrase'>): Promise<Response> {
	const url = new URL(c.req.url)
	const asked = parseApiQuery(url, PHRASE_PARAMETERS)
	const query = asked.ok ? parsePhraseQuery(url, asked.value) : asked
	if (!query.ok) return problemResponse(query.error)
	const dossier = c.req.param('id')
	const read = await orCopy(c, { dossier }, (r) => readPhrase(r, dossier, query.value, url.searchParams))
	if (!read.ok) return problemResponse(read.error)
	const { value, text, title, asOf, countedBy, url: link, version, copied } = read.value
	const body = JSON.stringify({ value, text, title, asOf, countedBy, url: link, version })
	const policy = recordPolicy(dossier, query.value.widget.version)
	return publicResponse(c.req.raw, { body, etag: hashETag(body), type: 'application/json', policy, copied })
}

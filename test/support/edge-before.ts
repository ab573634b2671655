/** The local edge before a Worker that a test writes in a line. */
import type { ExecutionContext } from 'hono'
import { nothingUntold, type Untold } from '../../src/edge/invalidate.ts'
import { createLocalEdge, type LocalEdgeOptions } from '../../src/edge/local-edge.ts'
import { ALL_TAG, dossierTag } from '../../src/edge/tags.ts'

const SECOND = 1_000
export const PAGE = '/w/putin-trump/count-card?lang=ru'
export const TAG = dossierTag('putin-trump')
const FOR_THE_EDGE = {
	'cloudflare-cdn-cache-control': 'max-age=60, stale-if-error=864000',
	'cache-tag': `${TAG},${ALL_TAG}`,
}
export const CARD = { 'cache-control': 'public, max-age=0', etag: '"24"', ...FOR_THE_EDGE }

export type Answer = (request: Request) => Response | Promise<Response>
export type HeaderMap = Record<string, string>

/** An edge with a clock in hand, before a Worker that is written in a line and whose questions are kept. */
export function edgeBefore(answer: Answer, options: LocalEdgeOptions = {}) {
	let time = Date.UTC(2025, 7, 18, 12)
	const edge = createLocalEdge({ now: () => time, ...options })
	const site = {
		edge,
		/** May be changed in the middle of a test. */
		answer,
		asked: [] as Request[],
		waitedUntil: [] as Promise<unknown>[],
		pass(seconds: number) {
			time += seconds * SECOND
		},
		get(path = PAGE, headers: HeaderMap = {}, method = 'GET'): Promise<Response> {
			const request = new Request(`https://sidelines.test${path}`, { method, headers })
			const worker = async (question: Request) => {
				site.asked.push(question)
				return site.answer(question)
			}
			return edge.fetch(request, worker, (work) => site.waitedUntil.push(work))
		},
		async status(path = PAGE, headers: HeaderMap = {}, method = 'GET'): Promise<string | null> {
			return (await site.get(path, headers, method)).headers.get('cf-cache-status')
		},
	}
	return site
}

export const card = (body = '24', headers: HeaderMap = {}) => new Response(body, { headers: { ...CARD, ...headers } })
export const withHeaders =
	(headers: HeaderMap, status = 200) =>
	() =>
		new Response('24', { status, headers })

/** A Worker whose answers are let go by hand, oldest first. */
export function slowly(answer: () => Response) {
	const waiting: ((response: Response) => void)[] = []
	return {
		answer: () => new Promise<Response>((resolve) => waiting.push(resolve)),
		letGo: (response = answer()) => waiting.shift()?.(response),
	}
}

export const eventLoop = () => new Promise((resolve) => setTimeout(resolve, 5))

/** A request's context with the caches in front of the Worker, or what a test puts in their place. */
export function context(cache?: unknown, canonical?: unknown): ExecutionContext {
	const ctx = {
		waitUntil() {},
		passThroughOnException() {},
		props: {},
		cache,
		exports: { Canonical: canonical },
	}
	return ctx as unknown as ExecutionContext
}

/** What an isolate knows that has told nothing yet, apart from other tests. */
export const none = (): { untold: Untold } => ({ untold: nothingUntold() })

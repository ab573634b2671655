/** One fault of every kind, as an example of what is answered: the problem pages, and the document's examples, are made from them. */
import type { Fault } from '../faults/fault.ts'
import { problemOf } from '../http/problem.ts'

export const SAMPLES: { readonly [Kind in Fault['kind']]: Extract<Fault, { kind: Kind }> } = {
	'bad-query': { kind: 'bad-query', parameter: 'limit', expected: 'a whole number from 1 to 100' },
	'bad-json': { kind: 'bad-json', detail: 'the body is not JSON, or it is nested too deeply', line: 1 },
	'repeated-key': { kind: 'repeated-key', pointer: '/on' },
	'bad-form': { kind: 'bad-form' },
	'bad-encoding': { kind: 'bad-encoding', encoding: 'UTF-16' },
	'bad-body': {
		kind: 'bad-body',
		faults: [{ pointer: '/on', because: { kind: 'no-period', on: '2026-01-12' } }],
		suggestedPeriod: { from: '2026-01-01', to: '2026-12-31', label: { ru: '2026', en: '2026' } },
	},
	'too-large': { kind: 'too-large', maxBytes: 1_000_000 },
	'too-large-to-store': { kind: 'too-large-to-store', maxBytes: 1_900_000 },
	'unsupported-media-type': {
		kind: 'unsupported-media-type',
		expected: 'application/merge-patch+json, application/json',
		patches: true,
	},
	'unsupported-coding': { kind: 'unsupported-coding' },
	'precondition-unmet': { kind: 'precondition-unmet', header: 'If-None-Match' },
	gone: { kind: 'gone', first: 3, newest: 26 },
	'not-found': { kind: 'not-found', what: 'dossier' },
	'method-not-allowed': { kind: 'method-not-allowed', allow: 'GET, HEAD, POST' },
	'not-implemented': { kind: 'not-implemented', expected: 'json and xml' },
	'signed-out': { kind: 'signed-out' },
	forbidden: { kind: 'forbidden', needs: 'editor' },
	'cross-site': { kind: 'cross-site' },
	'too-many-attempts': { kind: 'too-many-attempts', retryAfterSeconds: 60 },
	'precondition-required': { kind: 'precondition-required' },
	'precondition-failed': { kind: 'precondition-failed', version: 26 },
	'period-in-use': { kind: 'period-in-use', period: '2025' },
	'already-undone': { kind: 'already-undone', entry: 'opening-2025' },
	'confirmed-by-call': { kind: 'confirmed-by-call', entry: 'reported', call: 'call-that-confirms-it' },
	archived: { kind: 'archived' },
	'not-a-draft': { kind: 'not-a-draft' },
	'too-many-previews': { kind: 'too-many-previews', max: 20 },
	'already-settled': { kind: 'already-settled', entry: 'reported', state: 'confirmed' },
	'bad-idempotency-key': { kind: 'bad-idempotency-key' },
	'likely-duplicate': { kind: 'likely-duplicate', twin: { of: 'call', id: 'c1', on: '2025-08-18' } },
	'period-to-confirm': { kind: 'period-to-confirm' },
	'key-reused': { kind: 'key-reused' },
	erased: { kind: 'erased' },
	contended: { kind: 'contended', retryAfterSeconds: 1 },
	unavailable: { kind: 'unavailable', retryAfterSeconds: 5 },
}

export type ProblemKind = Fault['kind']
export const PROBLEM_KINDS = Object.values(SAMPLES).map(({ kind }) => kind)

export function sampleOf(kind: ProblemKind) {
	return problemOf(SAMPLES[kind])
}

export function byStatus(kinds: readonly ProblemKind[]): ProblemKind[] {
	return kinds.toSorted((a, b) => sampleOf(a).status - sampleOf(b).status)
}

/** What the desk says when something is refused: never in the words of the API or of the machine, in either language. */
import { describe, expect, it } from 'vitest'
import { refusalIn } from '../../src/desk/refused/refusal.ts'
import type { Fault } from '../../src/faults/fault.ts'
import { faultIn } from '../../src/faults/words.ts'
import type { Because } from '../../src/record/because.ts'
import { DESK_LANGUAGES, type DeskLanguage } from '../../src/record/editor.ts'
import { MEETING_FORMATS, MEETING_STATUSES } from '../../src/record/meeting.ts'
import { REASON_KINDS } from '../../src/record/revision.ts'
import { ENTRY_KINDS } from '../../src/record/tally.ts'
import { bundleOf } from '../support/bundle.ts'
import { firstDossier } from '../support/dossier.ts'
import { faultsOfFile } from '../support/faults-of-file.ts'

const PERIOD = { period: 'since-2026-b', label: { en: '2026', ru: '2026 год' } }
const DAYS = { from: '2026-01-01', to: '2026-12-31' }
const LATEST = { latest: '2026-11-29' }

/** One of each kind: a kind that is missing here is a type error. */
const BECAUSE: { readonly [Kind in Because['kind']]: Omit<Extract<Because, { kind: Kind }>, 'kind'> } = {
	required: {},
	'unknown-field': {},
	'not-an-object': {},
	'not-a-list': {},
	'not-a-string': {},
	'not-text': {},
	'not-a-number': {},
	'not-a-boolean': {},
	'not-whole': {},
	'not-one-of': { values: MEETING_FORMATS },
	empty: {},
	'broken-text': { character: 'U+0007', at: 12 },
	'stacked-marks': { at: 12, max: 30 },
	'too-long': { max: 2000 },
	'too-large': { bytes: 600_001, max: 200_000 },
	'too-small': { min: 1 },
	'too-great': { max: 1_000_000 },
	'too-many': { max: 50 },
	'too-few': { min: 1 },
	'not-a-date': {},
	'not-an-address': {},
	'not-a-country': {},
	'not-an-id': {},
	'not-a-period': {},
	'not-a-language-tag': {},
	'not-an-instant': {},
	'nothing-changed': {},
	'not-a-language': { languages: ['ru', 'en'] },
	'language-in-use': { language: 'en', texts: 21 },
	taken: { id: 'putin-trump' },
	'unknown-id': { id: 'since-2026-b' },
	'erased-row': { is: 'another' },
	'reason-of-entry': { entry: 'since-2026-b' },
	'other-dossier': { id: 'putin-trump' },
	'not-a-bundle': { id: 'putin-trump' },
	future: LATEST,
	'ends-before-start': {},
	'no-tally': {},
	'none-preferred': {},
	'no-period': { on: '2026-11-28' },
	'outside-period': { ...PERIOD, ...DAYS },
	'overlaps-period': { ...PERIOD, ...DAYS },
	'leaves-out-entry': { on: '2026-11-28' },
	'inside-stated-total': { ...PERIOD, stated: '2026-11-28' },
	'reported-inside-stated-total': { ...PERIOD, stated: '2026-11-28' },
	'before-stated-total': { ...PERIOD, stated: '2026-11-28' },
	'undone-inside-stated-total': { stated: '2026-11-28' },
	'undo-of-undo': {},
	'negative-total': { ...PERIOD, left: -2 },
	'out-of-order': {},
	'not-the-opposite': { undoes: 'since-2026-b', on: '2026-11-28', delta: -1 },
	'held-in-the-future': LATEST,
	'only-of-days': {},
	'not-the-first-day': {},
	'only-of-reported': {},
	'not-reported': {},
	'counted-nowhere': { on: '2026-11-28' },
	'settled-before': {},
	'duration-not-understood': {},
	'days-not-understood': { why: 'day-or-month' },
	'low-contrast': { ratio: 2, nearest: '#9c2a1f' },
	'not-a-colour': {},
	'not-a-time-zone': {},
	'not-a-site': { given: 'news' },
	'last-admin': {},
	'not-an-email': {},
	'taken-email': {},
	'own-way-in': {},
	'not-by-access': {},
}
const all = Object.entries(BECAUSE).map(([kind, facts]) => ({ kind, ...facts }) as Because)

const FAULTS: { readonly [Kind in Fault['kind']]: Omit<Extract<Fault, { kind: Kind }>, 'kind'> } = {
	'bad-query': { parameter: 'as-of', expected: 'one of ru, en' },
	'bad-json': { detail: 'the body is not JSON', line: 3 },
	'repeated-key': { pointer: '/meetings/5/date' },
	'bad-form': {},
	'bad-encoding': { encoding: null },
	'bad-body': { faults: [] },
	'too-large': { maxBytes: 20_000 },
	'too-large-to-store': { maxBytes: 2_000_000 },
	'unsupported-media-type': { expected: 'application/json' },
	'unsupported-coding': {},
	'not-found': { what: 'tally' },
	gone: { first: 2, newest: 5 },
	'method-not-allowed': { allow: 'GET, HEAD' },
	'not-implemented': { expected: 'json' },
	'signed-out': {},
	forbidden: { needs: 'admin' },
	'cross-site': {},
	'too-many-attempts': { retryAfterSeconds: 21 },
	'precondition-required': {},
	'precondition-failed': { version: 2 },
	'precondition-unmet': { header: 'If-Match' },
	'period-in-use': { period: 'since-2026-b' },
	'already-undone': { entry: 'since-2026-b' },
	'confirmed-by-call': { entry: 'since-2026-b', call: 'since-2026-b' },
	archived: {},
	'not-a-draft': {},
	'too-many-previews': { max: 100 },
	'already-settled': { entry: 'since-2026-b', state: 'counted' },
	'bad-idempotency-key': {},
	'likely-duplicate': { twin: { of: 'total', on: '2026-11-28', total: 5 } },
	'period-to-confirm': {},
	'key-reused': {},
	erased: {},
	contended: { retryAfterSeconds: 1 },
	unavailable: { retryAfterSeconds: 1 },
}

/** Of the schemas, the routes and the standards; ids, ISO dates, enum values that no language has for a word. */
const INTERNAL = [
	/calls\/|\bPUT\b|\bPATCH\b|\bPOST\b|\bGET\b|If-Match|application\//,
	/\d{4}-\d\d(-\d\d)?/,
	/\b(ISO|BCP|RFC|JSON|UTF|YYYY|MM|DD|ASCII|ETag|API)\b|ГГГГ/,
	/›|\{|\}|since-2026-b|putin-trump|as-of|U\+/,
	/\b(publishedOn|plannedMinutes|plannedApproximate|recordedAt|delta|reasonKind|timeZone|tally|tallies|bundle|url|pointer|parameter|object|string|null|undefined|NaN|boolean|instant)\b/,
]
/** Where an encoding is what is wrong, it is named. */
const ENCODING: readonly Fault['kind'][] = ['bad-encoding']

function internalIn(language: DeskLanguage, said: string): string[] {
	const values = language === 'ru' ? [...MEETING_FORMATS, ...MEETING_STATUSES, ...ENTRY_KINDS, ...REASON_KINDS] : []
	const found = INTERNAL.flatMap((pattern) => pattern.exec(said)?.[0] ?? [])
	return [
		...found,
		...values.filter((value) => said.includes(value)),
		...(/undefined|^\s|\s{2}/.test(said) ? [said] : []),
	]
}

describe.each(DESK_LANGUAGES)('in %s', (language) => {
	it.each(all)('a value that is $kind is refused in an editor’s words', (because) => {
		for (const where of ['form', 'file'] as const) {
			for (const pointer of ['', '/on', '/id', '/reason', '/languages/1', '/tallies/1/preferred']) {
				const said = refusalIn(language, { pointer, because }, where)
				expect([said, internalIn(language, said)]).toEqual([expect.stringMatching(/^\p{Lu}|^[“«]/u), []])
				expect(said).toMatch(/\.$/)
			}
		}
	})

	it.each(Object.entries(FAULTS))('a form that meets %s is answered in an editor’s words', (kind, facts) => {
		const said = faultIn(language, { kind, ...facts } as Fault)
		const found = internalIn(language, said)
		expect([said, ENCODING.includes(kind as Fault['kind']) ? [] : found]).toEqual([expect.any(String), []])
	})

	it('every place of a dossier’s file is named by what stands there', async () => {
		const bundle = await bundleOf(firstDossier())
		const pointers = leavesOf(bundle, '').filter((pointer) => !/^\/(version|updatedAt)$/.test(pointer))
		expect(pointers.length).toBeGreaterThan(500)
		for (const pointer of pointers) {
			const [said = ''] = faultsOfFile(language, bundle, pointer, { kind: 'required' })
			const place = said.slice(0, said.lastIndexOf(':'))
			const key = pointer.split('/').findLast((part) => !/^\d+$/.test(part)) ?? ''
			const isNamed =
				place !== '' && !/[“«]/.test(place.replace(/\(.*?\)/g, '')) && internalIn(language, place).length === 0
			const isRaw = key.length > 2 && language === 'ru' && place.includes(key)
			expect([pointer, place, isNamed, isRaw]).toEqual([pointer, place, true, false])
		}
	})
})

function leavesOf(value: unknown, at: string): string[] {
	if (typeof value !== 'object' || value === null) return [at]
	return [
		...(at === '' ? [] : [at]),
		...Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${at}/${key}`)),
	]
}

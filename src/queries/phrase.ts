/** Parses the address of a phrase: of what, in which case, in digits or in words. */
import { METRICS } from '../../widgets/kinds.ts'
import { CASES, isWhole, NUMERALS, WHOLE } from '../../widgets/phrase/noun-phrase.ts'
import type { PhraseAsked } from '../../widgets/phrase/phrase.ts'
import type { Fault } from '../faults/fault.ts'
import { all, ok, type Result } from '../faults/result.ts'
import { badQuery, oneOf, type Query } from './query.ts'
import { parseWidgetQuery, type WidgetQuery } from './widget.ts'

/** In the order of a canonical address. */
export const PHRASE_PARAMETERS = ['lang', 'as-of', 'version', 'metric', 'published', 'of', 'case', 'numerals'] as const
/** Those of a phrase that a sentence is tried with, beside what the page around it chooses. */
export const SENTENCE_PARAMETERS = ['sentence', 'metric', 'of', 'case', 'numerals'] as const
export type SentenceQuery = Query<(typeof SENTENCE_PARAMETERS)[number]>

type PhraseParameter = (typeof PHRASE_PARAMETERS)[number]

export const PHRASE_DEFAULTS: Readonly<Record<string, string>> = {
	metric: 'calls',
	of: 'total',
	case: 'nominative',
	numerals: 'digits',
}

/** What a phrase is without being asked; a language has no default that does not depend on the record. */
export function isIdleInPhrase(name: string, value: string): boolean {
	return PHRASE_DEFAULTS[name] === value
}

const PERIOD = /^[a-z0-9][a-z0-9-]{0,79}$/

export type PhraseQuery = { readonly widget: WidgetQuery; readonly asked: PhraseAsked }

/** @param asked its known parameters, each once */
export function parsePhraseQuery(url: URL, asked: Query<PhraseParameter>): Result<PhraseQuery, Fault> {
	const widget = parseWidgetQuery('count-card', url)
	if (!widget.ok) return widget
	const read = all({
		metric: oneOf(asked.metric, 'metric', METRICS),
		inCase: oneOf(asked.case, 'case', CASES),
		numerals: oneOf(asked.numerals, 'numerals', NUMERALS),
	})
	if (!read.ok) return read
	const { of = 'total', published } = asked
	const { metric, inCase, numerals } = read.value
	if (!PERIOD.test(of) || (metric === 'meetings' && !isWhole(of))) {
		return badQuery(
			'of',
			metric === 'meetings' ? `one of ${WHOLE.join(', ')}` : `${WHOLE.join(', ')}, or a period’s id`,
		)
	}
	if (of === 'since' && published === undefined) return badQuery('published', 'the day of the article, YYYY-MM-DD')
	const phrase = { metric: metric ?? 'calls', of, inCase: inCase ?? 'nominative', numerals: numerals ?? 'digits' }
	return ok({ widget: widget.value, asked: phrase })
}

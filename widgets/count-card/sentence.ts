/** The count card as one plain paragraph: true on any later day, so it names years and never says "this year". */

import { sentenceCase } from '../inline.tsx'
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { publisherOf } from '../publisher.ts'
import { besidesOfCount, saysNone } from './besides.ts'
import type { Share } from './counted.ts'
import { foldedName, foldedWords } from './folded.ts'
import { divided, sumOf } from './lines.ts'
import type { CountCardModel } from './model.ts'

/** As many as a sentence bears. */
const NAMED_SHARES = 4

export function countCardSentence(model: CountCardModel): string {
	const words = wordsFor(model.language)
	return [
		total(model, words),
		besides(model, words),
		since(model, words),
		credit(model, words),
		...asides(model, words),
	]
		.filter(Boolean)
		.join(' ')
}

function total(model: CountCardModel, words: Words): string {
	const { title, metric, count, asOf } = model
	if (count === null) {
		return `${title}. ${saysNone(model, words)} ${words.say.silentAsOf} ${words.date(asOf)}.`
	}
	const counted = metric === 'calls' ? words.calls(count.total) : words.meetings(count.total)
	const { before, own } = divided(count.shares, NAMED_SHARES)
	const [only, ...rest] = own
	const shares = own.map((share) => `${words.number(share.count)} (${nameOf(share)})`)
	if (only && before.length > 0) {
		shares.unshift(`${words.number(sumOf(before))} (${foldedWords(foldedName(before, only), words)})`)
	}
	if (only && shares.length === 1 && rest.length === 0) return `${title}: ${counted} (${nameOf(only)}).`
	return `${title}: ${counted} — ${words.list(shares)}.`
}

/** @example '1 more reported, not confirmed.' */
function besides(model: CountCardModel, words: Words): string {
	const said = besidesOfCount(model, words).map(({ phrase }) => phrase)
	return said.length > 0 ? `${sentenceCase(said.join(words.semicolon), words)}.` : ''
}

/** @example 'Since publication: 2 phone calls.' */
function since({ metric, sincePublication: count }: CountCardModel, words: Words): string {
	if (count === null) return ''
	const counted = metric === 'calls' ? words.calls(count) : words.meetings(count)
	return `${sentenceCase(words.say.sincePublication, words)}: ${counted}.`
}

/** @example 'Counted by the Kremlin, as of 15 August 2025.' */
function credit({ count, asOf, corrected, sources }: CountCardModel, words: Words): string {
	const until = count && `${words.say.asOf} ${words.date(asOf)}`
	const read = `${sources.length > 1 ? words.say.sources : words.say.source}: ${words.list(sources.map(publisherOf))}`
	const who = count?.countedBy ? `${words.say.countedBy} ${count.countedBy.name}` : sources.length > 0 && read
	const mended = corrected && `${words.say.corrected} ${words.date(corrected)}`
	const said = [who, until, mended].filter(Boolean).join(words.comma)
	return said && `${sentenceCase(said, words)}.`
}

function asides(model: CountCardModel, words: Words): string[] {
	if (model.metric === 'calls') {
		return model.others.map(
			({ authority, total, asOf }) =>
				`${words.say.otherCount}: ${authority.name} — ${words.number(total)}${words.comma}${words.say.asOf} ${words.date(asOf)}.`,
		)
	}
	if (model.announced === null) return []
	const { days, city, status } = model.announced
	return [
		`${sentenceCase(words.days(days), words)}${words.comma}${city}: ${status === 'scheduled' ? words.say.scheduled : words.say.outcomeNotRecorded}.`,
	]
}

function nameOf({ label }: Share): string {
	return 'year' in label ? label.year : label.period
}

/** The count card as one plain paragraph: true on any later day, so it names years and never says "this year". */
import { wordsFor } from '../languages/languages.ts'
import type { Words } from '../languages/words.ts'
import { linesOf, sumOf } from './lines.ts'
import { type Count, type CountCardModel, publisherOf, type Share } from './model.ts'

export function countCardSentence(model: CountCardModel): string {
	const words = wordsFor(model.language)
	return [total(model, words), credit(model.count, words), ...asides(model, words)].filter(Boolean).join(' ')
}

function total(model: CountCardModel, words: Words): string {
	const { title, metric, count } = model
	if (count === null) return `${title}. ${metric === 'calls' ? words.say.noCount : words.say.noMeetings}.`
	const counted = metric === 'calls' ? words.calls(count.total) : words.meetings(count.total)
	const { before, own } = linesOf(model)
	const shares = own.map((share) => `${words.number(share.count)} (${nameOf(share)})`)
	if (before.length > 0) shares.unshift(`${words.number(sumOf(before))} (${words.say.before})`)
	const [only, ...rest] = own
	if (only && shares.length === 1 && rest.length === 0) return `${title}: ${counted} (${nameOf(only)}).`
	return `${title}: ${counted} — ${words.list(shares)}.`
}

/** @example 'Counted by the Kremlin, as of 15 August 2025.' */
function credit(count: Count | null, words: Words): string {
	if (count === null) return ''
	const asOf = `${words.say.asOf} ${words.date(count.asOf)}`
	if (count.countedBy) return `${words.say.countedBy} ${count.countedBy.name}, ${asOf}.`
	const { sources } = count
	const label = sources.length > 1 ? words.say.sources : words.say.source
	return `${label}: ${words.list(sources.map(publisherOf))}, ${asOf}.`
}

function asides(model: CountCardModel, words: Words): string[] {
	if (model.metric === 'calls') {
		return model.others.map(
			({ authority, total, asOf }) =>
				`${words.say.otherCount} ${authority.name} — ${words.number(total)}, ${words.say.asOf} ${words.date(asOf)}.`,
		)
	}
	if (model.announced === null) return []
	const { date, city, status } = model.announced
	return [
		`${words.date(date)}, ${city}: ${status === 'scheduled' ? words.say.scheduled : words.say.outcomeNotRecorded}.`,
	]
}

function nameOf({ label }: Share): string {
	return 'year' in label ? label.year : label.period
}

/** The number of a count card, or the day of the last one, as words for the middle of a sentence, and who says so. */
import { type CalendarDate, notAfter } from '../../src/record/calendar.ts'
import { preferredIn } from '../../src/record/excerpt.ts'
import { isoDate, type MeetingDays } from '../../src/record/meeting-days.ts'
import type { Language } from '../../src/record/text.ts'
import { countCard } from '../count-card/model.ts'
import { sentenceCase } from '../inline.tsx'
import type { Metric } from '../kinds.ts'
import { wordsFor } from '../languages/languages.ts'
import { publisherOf } from '../publisher.ts'
import type { WidgetInput } from '../widget.ts'
import { arabic } from './arabic.ts'
import { english } from './english.ts'
import { type Case, isDay, type NounPhrases, type Numerals } from './noun-phrase.ts'
import { russian } from './russian.ts'

export type PhraseAsked = {
	readonly metric: Metric
	/** All, those since the article, the day of the last one by itself or as “when?” asks for it, or the id of a period of calls. */
	readonly of: string
	readonly inCase: Case
	readonly numerals: Numerals
}

/** All of it is null where nothing is counted. */
export type Phrase = {
	/** A number, or a day as ISO 8601 writes it. */
	readonly value: number | string | null
	readonly text: string | null
	/** Who counts, and until when: never a number without. */
	readonly title: string | null
	readonly asOf: CalendarDate | null
}

const NOTHING: Phrase = { value: null, text: null, title: null, asOf: null }

const SPOKEN = [russian, english, arabic]

/** Null for a language whose numbers and nouns nobody has taught us. */
export function nounPhrasesOf(language: Language): NounPhrases | null {
	return SPOKEN.find((spoken) => spoken.language === language.split('-')[0]) ?? null
}

/** @param lastCall the day of the newest call that is counted by its day */
export function phraseOf(
	input: WidgetInput,
	{ metric, of, inCase, numerals }: PhraseAsked,
	phrases: NounPhrases,
	lastCall: CalendarDate | null,
): Phrase {
	const model = countCard(input, metric)
	const words = wordsFor(input.language)
	const by =
		metric === 'calls' && model.count?.countedBy
			? `${words.say.countedBy} ${model.count.countedBy.name}`
			: words.list(model.sources.map(publisherOf))
	const until = `${words.say.asOf} ${words.date(model.asOf)}`
	const title = sentenceCase([by, until].filter(Boolean).join(words.comma), words)
	const said = { title, asOf: model.asOf }
	if (model.count === null) return NOTHING
	if (isDay(of)) {
		const days = lastDays(input, metric, lastCall)
		return days
			? { value: isoDate(days), text: of === 'when' ? words.onDays(days) : words.days(days), ...said }
			: NOTHING
	}
	const period = preferredIn(input.dossier)?.periods.find(({ id }) => id === of)
	const value = of === 'total' ? model.count.total : of === 'since' ? model.sincePublication : (period?.count ?? null)
	return value === null ? NOTHING : { value, text: phrases.of(metric, value, inCase, numerals), ...said }
}

function lastDays({ dossier, today }: WidgetInput, metric: Metric, lastCall: CalendarDate | null): MeetingDays | null {
	if (metric === 'meetings') return dossier.meetings.newest
	return lastCall === null ? null : { date: notAfter(lastCall, today), until: null, datePrecision: 'day' }
}

/** The feeds' own words, in English and Russian; a feed in any other language is in English. */
import { type Language, russianOrEnglish, writtenIn } from '../record/text.ts'

export type FeedWords = Readonly<Record<'corrections' | 'changes' | 'dossiers' | 'reason', string>> & {
	/** Ends a list of changes that was cut short. */
	readonly more: (count: number) => string
}

const EN: FeedWords = {
	corrections: 'corrections',
	changes: 'changes',
	dossiers: 'dossiers',
	reason: 'Reason',
	more: (count) => `And ${count} more.`,
}

const RU: FeedWords = {
	corrections: 'исправления',
	changes: 'изменения',
	dossiers: 'досье',
	reason: 'Причина',
	more: (count) => `И ещё ${count}.`,
}

export function feedWords(language: Language): FeedWords {
	return russianOrEnglish(language) === 'ru' ? RU : EN
}

/** The language of a feed: every sentence of it is in one. */
export function feedLanguage(language: Language): Language {
	return writtenIn(['ru', 'en'], language)
}

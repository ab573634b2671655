/** The feeds' own words, in English and Russian; any other language gets English. */
import { isRussian, type Language } from '../record/text.ts'

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
	return isRussian(language) ? RU : EN
}

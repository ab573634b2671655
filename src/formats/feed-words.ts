/** The feeds' own words, in English and Russian; any other language gets English. */
import type { Language } from '../record/text.ts'

export type FeedWords = Readonly<Record<'corrections' | 'changes' | 'dossiers' | 'reason', string>>

const EN: FeedWords = {
	corrections: 'corrections',
	changes: 'changes',
	dossiers: 'dossiers',
	reason: 'Reason',
}

const RU: FeedWords = {
	corrections: 'исправления',
	changes: 'изменения',
	dossiers: 'досье',
	reason: 'Причина',
}

export function feedWords(language: Language): FeedWords {
	return language === 'ru' ? RU : EN
}

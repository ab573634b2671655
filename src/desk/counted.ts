/** Numbers with their nouns in the right plural form (CLDR plural rules). */
import { type PluralForms, pluralOf } from '../../widgets/languages/plural.ts'
import type { DeskLanguage } from '../record/editor.ts'

const CALLS: Readonly<Record<DeskLanguage, PluralForms>> = {
	en: { one: 'call', other: 'calls' },
	ru: { one: 'звонок', few: 'звонка', many: 'звонков', other: 'звонка' },
}
const MEETINGS: Readonly<Record<DeskLanguage, PluralForms>> = {
	en: { one: 'meeting', other: 'meetings' },
	ru: { one: 'встреча', few: 'встречи', many: 'встреч', other: 'встречи' },
}
const TEXTS: Readonly<Record<DeskLanguage, PluralForms>> = {
	en: { one: 'text', other: 'texts' },
	ru: { one: 'текст', few: 'текста', many: 'текстов', other: 'текста' },
}

/** @example callsIn('ru', 21) // '21 звонок' */
export function callsIn(language: DeskLanguage, count: number): string {
	return counted(language, count, CALLS[language])
}

export function meetingsIn(language: DeskLanguage, count: number): string {
	return counted(language, count, MEETINGS[language])
}

export function textsIn(language: DeskLanguage, count: number): string {
	return counted(language, count, TEXTS[language])
}

const numbers = { en: new Intl.NumberFormat('en'), ru: new Intl.NumberFormat('ru') }

/** @example groupedIn('en', 1200) // '1,200' */
export function groupedIn(language: DeskLanguage, count: number): string {
	return numbers[language].format(count)
}

function counted(language: DeskLanguage, count: number, forms: PluralForms): string {
	return `${groupedIn(language, count)} ${pluralOf(language)(count, forms)}`
}

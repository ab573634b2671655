/** The right form of a noun for a number, by CLDR's plural rules. */
import { once } from './once.ts'

/** Forms by CLDR category; a language lists the categories that it has. `other` is every language's fallback. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>

/** @example pluralOf('ru')(24, { one: 'звонок', few: 'звонка', many: 'звонков', other: 'звонка' }) // 'звонка' */
export function pluralOf(language: string): (count: number, forms: PluralForms) => string {
	const rules = once(() => new Intl.PluralRules(language))
	return (count, forms) => forms[rules().select(count)] ?? forms.other
}

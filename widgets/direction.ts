/** The writing direction of a language: left to right, or right to left. */
import type { Language } from '../src/record/text.ts'

/** Scripts from right to left of languages that are written today (ISO 15924; Unicode, DerivedBidiClass). */
const RIGHT_TO_LEFT: readonly (string | undefined)[] = ['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm']

/** By the script that the language names, or else by the one it is mostly written in (CLDR, likely subtags). */
export function directionOf(language: Language): 'ltr' | 'rtl' {
	const known = directions.get(language)
	if (known) return known
	const direction = RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script) ? 'rtl' : 'ltr'
	directions.set(language, direction)
	return direction
}

/** Of the languages that dossiers are written in: to ask for a script is slow, and each page asks several times for the same few. */
const directions = new Map<Language, 'ltr' | 'rtl'>()

/** The names of countries. */
import { once } from './once.ts'

/**
 * In a language, by their ISO 3166-1 alpha-2 codes. Each is asked of Intl once: that takes as long as the rest of a line in a
 * list of hundreds.
 */
export function countriesIn(language: string): (code: string) => string {
	const names = once(() => new Intl.DisplayNames(language, { type: 'region' }))
	const known = new Map<string, string>()
	return (code) => {
		const name = known.get(code) ?? names().of(code) ?? code
		known.set(code, name)
		return name
	}
}

/** Text in several languages, one string for each. */

/** A BCP 47 tag that the dossier lists under `languages`: `ru`, `en`. */
export type Language = string

/** Text by language: `{ "ru": "…", "en": "…" }`. A language may be missing until somebody translates. */
export type Text = Readonly<Record<Language, string>>

/** The text in the language asked for, else in the first language of the dossier that has it. */
export function inLanguage(text: Text, language: Language, fallbacks: readonly Language[]): string {
	return text[language] ?? fallbacks.map((l) => text[l]).find((t) => t !== undefined) ?? Object.values(text)[0] ?? ''
}

/** In any region: `ru`, `ru-BY`. */
export function isRussian(language: Language): boolean {
	return language.split('-')[0] === 'ru'
}

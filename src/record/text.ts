/** Text in several languages, one string for each. */

/** A BCP 47 tag that the dossier lists under `languages`: `ru`, `en`. */
export type Language = string

/** Text by language: `{ "ru": "…", "en": "…" }`. A language may be missing until somebody translates. */
export type Text = Readonly<Record<Language, string>>

/** The text in the language asked for, else in the first language of the dossier that has it. */
export function inLanguage(text: Text, language: Language, fallbacks: readonly Language[]): string {
	return text[language] ?? fallbacks.map((l) => text[l]).find((t) => t !== undefined) ?? Object.values(text)[0] ?? ''
}

/** What is written in a language, whatever its region (`ru` for `ru-BY`): English where nothing is written in it. */
export function inAnyRegion<Written>(
	written: Readonly<Record<Language, Written>> & { readonly en: Written },
	language: Language,
): Written {
	const own = [language, baseOf(language)].find((name) => Object.hasOwn(written, name))
	return written[own ?? 'en'] ?? written.en
}

/** Of a language in which not all is written: that one, or English, in which it then is written whole. */
export function writtenIn(languages: readonly Language[], language: Language): Language {
	return languages.includes(baseOf(language)) ? language : 'en'
}

export function russianOrEnglish(language: Language): 'ru' | 'en' {
	return baseOf(language) === 'ru' ? 'ru' : 'en'
}

/** @returns `ru` for `ru-BY` */
export function baseOf(language: Language): Language {
	return language.split('-')[0] ?? language
}

/** With a full stop, where it does not end with a stop of its own: `the Example Inc.`, `Why?`, `“…”`. */
export function stopped(text: string): string {
	return /[.!?…]["»”’)]*$/.test(text) ? text : `${text}.`
}

/** Of which record a format tells, and in which language: what every row and event is made from beside itself. */
import type { Excerpt } from '../record/excerpt.ts'
import { inLanguage, type Language, type Text } from '../record/text.ts'

export type Told = Pick<Excerpt, 'id' | 'version' | 'updatedAt' | 'title' | 'languages' | 'tallies'> & {
	readonly language: Language
	/** `PUBLIC_ORIGIN` */
	readonly origin: string
	/** Who keeps the record; null of a version, which no setting may change. */
	readonly newsroom: Text | null
	/** Under which it may be used; null where nothing is said of it, and of a version. */
	readonly licenceUrl: string | null
}

export type Say = {
	(text: Text): string
	(text: Text | null): string | null
}

export function sayIn({ language, languages }: Pick<Told, 'language' | 'languages'>): Say {
	function say(text: Text): string
	function say(text: Text | null): string | null
	function say(text: Text | null): string | null {
		return text && inLanguage(text, language, languages)
	}
	return say
}

/** The language in which a text is there, where the one asked for is missing. */
export function spokenIn(text: Text, { language, languages }: Pick<Told, 'language' | 'languages'>): Language {
	return [language, ...languages].find((one) => text[one] !== undefined) ?? Object.keys(text)[0] ?? language
}

export function apiAddress({ origin, id }: Pick<Told, 'origin' | 'id'>): string {
	return `${origin}/api/v1/dossiers/${id}`
}

/** The dossier's page for people. */
export function pageAddress({ origin, id, language }: Pick<Told, 'origin' | 'id' | 'language'>): string {
	return `${origin}/d/${id}?lang=${language}`
}

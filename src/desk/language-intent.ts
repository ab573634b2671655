/** The button value that asks for a form to be shown again in the desk's other language. */
import { DESK_LANGUAGES, type DeskLanguage } from '../record/editor.ts'
import type { Fields } from './fields.ts'

export function languageIntent(language: DeskLanguage): string {
	return `language:${language}`
}

export function languageAskedIn(fields: Fields): DeskLanguage | undefined {
	return DESK_LANGUAGES.find((language) => fields['intent'] === languageIntent(language))
}

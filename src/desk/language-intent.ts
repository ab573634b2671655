/** What the button that changes the language asks of the form that it sends: to be shown again in that language. */
import { DESK_LANGUAGES, type DeskLanguage } from '../record/editor.ts'
import type { Fields } from './fields.ts'

export function languageIntent(language: DeskLanguage): string {
	return `language:${language}`
}

export function languageAskedIn(fields: Fields): DeskLanguage | undefined {
	return DESK_LANGUAGES.find((language) => fields['intent'] === languageIntent(language))
}

/** The words of the page of texts without a translation, in English and Russian. */
import type { DeskLanguage } from '../../record/editor.ts'

type UntranslatedWords = {
	readonly title: string
	readonly none: string
	readonly explains: string
	readonly missing: (languages: string) => string
	readonly translate: string
	/** For what no form of the desk edits. */
	readonly inFile: string
	readonly more: string
}

const EN: UntranslatedWords = {
	title: 'Without a translation',
	none: 'Everything is translated into every language of this dossier.',
	explains: 'Until it is translated, readers of that language see the text in another one.',
	missing: (languages) => `missing: ${languages}`,
	translate: 'Translate',
	inFile: 'Translate in the dossier’s file',
	more: 'More',
}

const RU: UntranslatedWords = {
	title: 'Без перевода',
	none: 'Всё переведено на все языки досье.',
	explains: 'Пока перевода нет, читатели видят текст на том языке, на котором он есть.',
	missing: (languages) => `нет перевода: ${languages}`,
	translate: 'Перевести',
	inFile: 'Перевести в файле досье',
	more: 'Ещё',
}

export function untranslatedWords(language: DeskLanguage): UntranslatedWords {
	return language === 'ru' ? RU : EN
}

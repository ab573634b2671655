/** The words of a dossier's page in each language that it speaks. */
import { inAnyRegion, type Language } from '../../record/text.ts'
import { AR } from './ar.ts'
import { EN, type PageWords } from './en.ts'
import { RU } from './ru.ts'

const SPOKEN = { ru: RU, en: EN, ar: AR }

/** As with the widgets: another language of a dossier gets English around its own texts. */
export function pageWordsFor(language: Language): PageWords {
	return inAnyRegion<PageWords>(SPOKEN, language)
}

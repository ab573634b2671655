/** Where a dossier's backgrounder stands in the page's language, or in another that backgrounders are written in, English first. */
import { dossierPageAddress } from '../pages/dossier-address.ts'
import { hasNoteIn } from './backgrounder/words.ts'
import type { DossierPageModel } from './model.ts'

/** @returns null where the dossier has none of those languages */
export function noteAddress({ place, language, moment }: DossierPageModel) {
	const spoken = place.dossier.languages.filter(hasNoteIn)
	const lang = [language, 'en'].find((lang) => spoken.includes(lang)) ?? spoken[0]
	if (lang === undefined) return null
	const at = (path: '/backgrounder' | '/backgrounder.txt', length: 'full' | 'short') =>
		dossierPageAddress(place, lang, moment, { path, length })
	return {
		lang,
		full: at('/backgrounder', 'full'),
		short: at('/backgrounder', 'short'),
		plainText: at('/backgrounder.txt', 'full'),
	}
}

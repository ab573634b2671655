/** Where a dossier's backgrounder stands in the page's language, or in the first one that backgrounders are written in. */
import { dossierPageAddress } from '../pages/dossier-address.ts'
import { NOTE_LANGUAGES } from './backgrounder/words.ts'
import type { DossierPageModel } from './model.ts'

/** @returns null where the dossier has none of those languages */
export function noteAddress({ place, language, moment }: DossierPageModel) {
	const spoken = place.dossier.languages.filter((lang) => NOTE_LANGUAGES.includes(lang))
	const lang = spoken.find((lang) => lang === language) ?? spoken[0]
	if (lang === undefined) return null
	const at = (path: '/backgrounder' | '/backgrounder.txt', length: 'full' | 'short') =>
		dossierPageAddress(place, lang, moment, { path, length })
	return {
		full: at('/backgrounder', 'full'),
		short: at('/backgrounder', 'short'),
		text: at('/backgrounder.txt', 'full'),
	}
}

/** Proposes translations: as a text is translated elsewhere in the dossier, a country by its CLDR name, what has no language as it is. */
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { SourceText } from '../../edits/source-texts.ts'
import { COUNTRIES } from '../../record/countries.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Language } from '../../record/text.ts'
import { textsOf } from '../../record/texts.ts'

export type Proposal = { readonly text: string; readonly from: 'dossier' | 'country' | 'same' }

export function proposer(dossier: Dossier, target: Language): (source: SourceText) => Proposal | null {
	const known = translationsIn(dossier, target)
	const countries = new Map<Language, ReadonlyMap<string, string>>()
	return ({ language, text }) => {
		const translated = commonest(known.get(`${language}\n${folded(text)}`))
		if (translated !== null) return { text: translated, from: 'dossier' }
		if (isSameEverywhere(text)) return { text, from: 'same' }
		const named = countries.get(language) ?? countriesIn(language)
		countries.set(language, named)
		const code = named.get(folded(text))
		return code === undefined ? null : { text: countryIn(target, code), from: 'country' }
	}
}

/** By language and text, how often each translation stands in the dossier. */
function translationsIn(dossier: Dossier, target: Language): Map<string, Map<string, number>> {
	const known = new Map<string, Map<string, number>>()
	for (const { text } of textsOf(dossier)) {
		const translation = text[target]
		if (translation === undefined) continue
		for (const [language, said] of Object.entries(text)) {
			if (language === target) continue
			const id = `${language}\n${folded(said)}`
			const counts = known.get(id) ?? new Map<string, number>()
			known.set(id, counts.set(translation, (counts.get(translation) ?? 0) + 1))
		}
	}
	return known
}

/** Of two that are as common, the newer: meetings stand oldest first. */
function commonest(counts: ReadonlyMap<string, number> | undefined): string | null {
	const most = [...(counts ?? [])].reverse().sort(([, a], [, b]) => b - a)
	return most[0]?.[0] ?? null
}

/** The year of a period, the site that a publisher is named by. */
function isSameEverywhere(text: string): boolean {
	return !/\p{L}/u.test(text) || /^[\p{Ll}\d-]+(\.[\p{Ll}\d-]+)*\.\p{Ll}{2,}$/u.test(text)
}

/** Codes of countries, of the EU and the UN, by their folded names in a language, in full and in short. */
function countriesIn(language: Language): ReadonlyMap<string, string> {
	const codes = [...COUNTRIES, 'EU', 'UN']
	const full = new Intl.DisplayNames(language, { type: 'region' })
	const short = new Intl.DisplayNames(language, { type: 'region', style: 'short' })
	return new Map(
		codes.flatMap((code) =>
			[short.of(code), full.of(code), countryIn(language, code)].map((name) => [folded(name ?? code), code] as const),
		),
	)
}

/** As the widgets name it, where they speak the language. */
function countryIn(language: Language, code: string): string {
	const words = wordsFor(language)
	if (words.language === language) return words.country(code)
	return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}

function folded(text: string): string {
	return text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim()
}

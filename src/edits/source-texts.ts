/** The distinct source texts of a dossier for one target language: where each lacks it, and how it is translated elsewhere. */
import { createHash } from 'node:crypto'
import type { Dossier } from '../record/dossier.ts'
import type { Language, Text } from '../record/text.ts'
import { textsOf } from '../record/texts.ts'

type Source = { readonly language: Language; readonly text: string }

export type SourceText = Source & {
	/** The name of its field: it stays the same while the text does. */
	readonly key: string
	/** JSON pointers to where it lacks the target language. */
	readonly lacking: readonly string[]
	/** What it is in that language where somebody has translated it. */
	readonly translations: readonly string[]
}

/** By key, in the order in which they stand in the dossier. */
export function sourceTexts(dossier: Dossier, target: Language): ReadonlyMap<string, SourceText> {
	const found = new Map<string, Source & { lacking: string[]; translations: string[] }>()
	for (const { pointer, text } of textsOf(dossier)) {
		const source = sourceOf(text, dossier.languages, target)
		if (!source) continue
		const known = found.get(idOf(source)) ?? { ...source, lacking: [], translations: [] }
		found.set(idOf(source), known)
		const translation = text[target]
		if (translation === undefined) known.lacking.push(pointer)
		else if (!known.translations.includes(translation)) known.translations.push(translation)
	}
	return new Map([...found].map(([id, told]) => [keyOf(id), { key: keyOf(id), ...told }]))
}

/** How many distinct texts lack each of the dossier's languages. */
export function countLacking(dossier: Dossier): ReadonlyMap<Language, number> {
	const lacking = new Map(dossier.languages.map((language) => [language, new Set<string>()]))
	for (const { text } of textsOf(dossier)) {
		// Of a text that lacks a language, the first that it has is the source.
		const source = sourceOf(text, dossier.languages, null)
		const id = source && idOf(source)
		if (id) for (const [language, ids] of lacking) if (!Object.hasOwn(text, language)) ids.add(id)
	}
	return new Map([...lacking].map(([language, ids]) => [language, ids.size]))
}

/** The text in the first of the other languages that it has; null where it has none. */
export function sourceOf(text: Text, languages: readonly Language[], target: Language | null): Source | null {
	const isSource = (language: Language) => language !== target && Object.hasOwn(text, language)
	const language = languages.find(isSource) ?? Object.keys(text).find(isSource)
	const said = language === undefined ? undefined : text[language]
	return language === undefined || said === undefined ? null : { language, text: said }
}

export function idOf({ language, text }: Source): string {
	return `${language}\n${text}`
}

function keyOf(id: string): string {
	return `t-${createHash('sha256').update(id).digest('hex').slice(0, 20)}`
}

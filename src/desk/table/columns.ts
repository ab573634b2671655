/** Which column of a pasted table says what: by its heading in either language, else as its editor chose. */
import type { DeskLanguage } from '../../record/editor.ts'
import type { Language } from '../../record/text.ts'
import { inLanguageNamed, languageIn } from '../changes/in-words.ts'
import type { Fields } from '../fields.ts'
import { COLUMNS, OWN_HEADINGS, OWN_IN_EXPORTS, ROW_NUMBERS, type TableKind } from './column-words.ts'

/** Left out, because its editor says so. */
export const IGNORED = 'ignored'
/** The record fills it in by itself. */
export const OWN = 'own'

export type Column = {
	readonly heading: string
	/** A key of `COLUMNS`, with `_` and the language of a text where its heading names one; `IGNORED`, `OWN`; empty where nobody has chosen yet. */
	readonly says: string
	/** Of its first filled cells, for whoever chooses. */
	readonly sample: string
}

/** @param fields the editor's choices, `column-3` */
export function columnsOf(
	kind: TableKind,
	header: readonly string[],
	rows: readonly (readonly string[])[],
	languages: readonly Language[],
	fields: Fields,
): Column[] {
	const known = knownHeadings(kind, languages)
	const isExport = header.some((heading) => ['meeting id', 'entry id'].includes(plainHeading(heading)))
	return header.map((heading, i) => {
		const read = known.get(plainHeading(heading)) ?? (rows.every((row) => isNumbered(heading, row[i])) ? OWN : '')
		const own = isExport && OWN_IN_EXPORTS[kind].includes(plainHeading(heading)) ? OWN : read
		const chosen = fields[`column-${i}`]
		const says = chosen !== undefined && isChoice(kind, chosen) ? chosen : own
		return { heading, says, sample: rows.find((row) => row[i]?.trim())?.[i] ?? '' }
	})
}

function isNumbered(heading: string, cell = ''): boolean {
	return ROW_NUMBERS.includes(plainHeading(heading)) && /^\d{0,5}\.?$/.test(cell.trim())
}

function isChoice(kind: TableKind, choice: string): boolean {
	return [IGNORED, OWN].includes(choice) || isColumn(kind, choice)
}

/** Names come from whoever sends the form. */
export function isColumn(kind: TableKind, says: string): boolean {
	return Object.hasOwn(COLUMNS[kind], keyOf(says).key)
}

/** @example keyOf('city_sr-Latn') // { key: 'city', language: 'sr-Latn' } */
export function keyOf(says: string): { key: string; language: Language | null } {
	const own = Object.values(COLUMNS).some((columns) => Object.hasOwn(columns, says))
	const [, key, language] = (!own && /^(.+)_([a-z]{2,3}(?:-[A-Za-z0-9]+)*)$/.exec(says)) || []
	return key && language ? { key, language } : { key: says, language: null }
}

/** In small letters, with single spaces between its words. */
export function plainHeading(heading: string): string {
	return heading
		.toLowerCase()
		.replaceAll('ё', 'е')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
}

/** What each heading says, in every language and spelling that is known. */
export function knownHeadings(kind: TableKind, languages: readonly Language[]): ReadonlyMap<string, string> {
	const known = new Map<string, string>()
	const suffixes = languages.map((language) => ({ language, names: namesOf(language) }))
	for (const [key, { en, ru, also, isText }] of Object.entries(COLUMNS[kind])) {
		for (const name of [key, en, ru, ...also].map(plainHeading)) {
			if (!known.has(name)) known.set(name, key)
			if (!isText) continue
			for (const { language, names } of suffixes)
				for (const suffix of names) known.set(`${name} ${suffix}`, `${key}_${language}`)
		}
	}
	for (const name of OWN_HEADINGS[kind]) known.set(name, OWN)
	return known
}

function namesOf(tag: Language): string[] {
	const named = (['en', 'ru'] as const).flatMap((of) => [languageIn(of, tag), inLanguageNamed(of, tag)])
	return [tag, ...named].map(plainHeading)
}

/** @example nameOfColumn('meetings', 'city_ru', 'en') // 'City (Russian)' */
export function nameOfColumn(kind: TableKind, says: string, language: DeskLanguage): string {
	const { key, language: of } = keyOf(says)
	const name = COLUMNS[kind][key]?.[language] ?? says
	return of === null ? name : `${name} ${inLanguageNamed(language, of)}`
}

/** What a column may say, in the order in which people choose. */
export function choicesOf(kind: TableKind, languages: readonly Language[]): string[] {
	return Object.entries(COLUMNS[kind]).flatMap(([key, { isText }]) =>
		isText && languages.length > 1 ? [key, ...languages.map((language) => `${key}_${language}`)] : [key],
	)
}

/** The same said twice: nobody can tell which of the two is meant. */
export function repeatedIn(columns: readonly Column[]): ReadonlySet<string> {
	const said = columns.map(({ says }) => says).filter((says) => ![IGNORED, OWN, ''].includes(says))
	return new Set(said.filter((says, i) => said.indexOf(says) < i))
}

/** Parses the table of translations into an edit, and tells what has changed under what was typed. */
import { saveTranslations } from '../../edits/save-translations.ts'
import { type SourceText, sourceTexts } from '../../edits/source-texts.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import { isBlank } from '../../record/clean-text.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Language } from '../../record/text.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import type { Fields } from '../fields.ts'

export function translationsEdit(language: Language): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const texts = typedIn(fields)
		return texts.size === 0 ? err(badValue('', { kind: 'too-few', min: 1 })) : ok(saveTranslations({ language, texts }))
	}
}

/** What was typed, by the keys of source texts. */
export function typedIn(fields: Fields): ReadonlyMap<string, string> {
	return new Map(Object.entries(fields).filter(([name, value]) => name.startsWith('t-') && !isBlank(value)))
}

/** Whether every text that was typed still lacks a translation, or has by now the same one. */
export function isStillMissing(language: Language): (fields: Fields, current: Dossier) => boolean {
	return (fields, current) => overtaken(fields, sourceTexts(current, language)).length === 0
}

export type Overtaken = {
	readonly key: string
	readonly typed: string
	/** How it is translated by now; none where the text itself is not there any more. */
	readonly translations: readonly string[]
}

/** What was typed for texts that somebody has translated, changed or removed since. */
export function overtaken(fields: Fields, known: ReadonlyMap<string, SourceText>): Overtaken[] {
	return [...typedIn(fields)].flatMap(([key, typed]) => {
		const { lacking = [], translations = [] } = known.get(key) ?? {}
		const isTaken = lacking.length > 0 || translations.includes(typed.trim())
		return isTaken ? [] : [{ key, typed, translations }]
	})
}

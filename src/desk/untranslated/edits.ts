/** Parses the table of translations into an edit, and tells what has changed under what was typed. */
import { isRecordId } from '../../edits/fields.ts'
import { saveTranslations } from '../../edits/save-translations.ts'
import { type SourceText, sourceTexts } from '../../edits/source-texts.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { RowIds } from '../../reads/read-record.ts'
import { isBlank } from '../../record/clean-text.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { EditScope } from '../../record/edit-scope.ts'
import type { Language } from '../../record/text.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import type { Fields } from '../fields.ts'
import { placeOf } from './place.ts'

/** More than a page of the table has. */
const MAX_ROWS = 2_000

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

/** `key kind id`, with commas between them: where each text of the table stands first, if that is in a meeting or an entry. */
export function placesOf(rows: readonly SourceText[], dossier: Dossier): string {
	const placed = rows.flatMap(({ key, lacking: [first] }) => {
		if (first === undefined) return []
		const { about } = placeOf(first, dossier)
		return about.kind === 'meeting' || about.kind === 'entry' ? [`${key} ${about.kind} ${about.id}`] : []
	})
	return placed.join(',')
}

/** The rows in which the texts stood that somebody has typed translations of. */
export function rowsTyped(fields: Fields): RowIds {
	const typed = typedIn(fields)
	const placed = (fields['places'] ?? '').split(',', MAX_ROWS).map((place) => place.split(' ', 3))
	// Many texts stand in one meeting: it is read once.
	const ofKind = (of: 'meeting' | 'entry') => [
		...new Set(
			placed.flatMap(([key = '', kind, id = '']) => (kind === of && typed.has(key) && isRecordId(id) ? id : [])),
		),
	]
	return { meetings: ofKind('meeting'), entries: ofKind('entry') }
}

/**
 * What of a record is read to publish what was typed.
 *
 * @param rows the record with those rows of `rowsTyped`
 * @returns null where that is all of it: a text stands no more where it stood
 */
export function scopeOfTyped(fields: Fields, rows: Dossier, language: Language): EditScope | null {
	const known = sourceTexts(rows, language)
	const typed = [...typedIn(fields).keys()]
	const texts = typed.flatMap((key) => known.get(key)?.text ?? [])
	return texts.length === typed.length ? { texts } : null
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

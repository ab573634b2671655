/** Parses the table of translations into an edit, and tells what has changed under what was typed. */
import { isRecordId } from '../../edits/fields.ts'
import { saveTranslations } from '../../edits/save-translations.ts'
import { type SourceText, sourceTexts } from '../../edits/source-texts.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { NamedRows } from '../../reads/read-record.ts'
import { isBlank } from '../../record/clean-text.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { EditScope } from '../../record/edit-scope.ts'
import { bytesIn, MAX_STORED_BYTES } from '../../record/limits.ts'
import type { Language } from '../../record/text.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import type { Fields } from '../fields.ts'
import { type RowKind, rowOf } from './place.ts'

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

/** A value of the form: the row in which each text of the table stands first, where that is one of a meeting or an entry. */
export function placesOf(rows: readonly SourceText[], dossier: Dossier): string {
	const placed = rows.flatMap(({ key, lacking: [first] }) => {
		const row = first === undefined ? null : rowOf(first, dossier)
		return row ? [`${key} ${row.kind} ${row.id}`] : []
	})
	return placed.join(',')
}

/** The rows in which the texts stood that somebody has typed translations of. */
export function rowsTyped(fields: Fields): NamedRows {
	const typed = typedIn(fields)
	const placed = (fields['places'] ?? '').split(',').map((place) => place.split(' '))
	const named = placed.filter(([key = '', , id = '']) => typed.has(key) && isRecordId(id)).slice(0, MAX_ROWS)
	const ofKind = (of: RowKind) => named.flatMap(([, kind, id]) => (kind === of && id ? id : []))
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
	const texts = [...typedIn(fields).keys()].flatMap((key) => known.get(key)?.text ?? [])
	const isFound = texts.length === typedIn(fields).size && bytesIn(JSON.stringify(texts)) <= MAX_STORED_BYTES
	return isFound ? { texts } : null
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

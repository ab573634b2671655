/** What stands where words were erased, in a row that cannot go without. */
import type { Source } from './source.ts'
import type { LedgerEntry } from './tally.ts'
import type { Text } from './text.ts'

const MARK = '[…]'
const text: Text = { en: MARK }
const sources: readonly Source[] = [{ url: 'https://erased.invalid/', publisher: null, title: null, publishedOn: null }]
export const ERASED = { text, sources, reason: MARK }

/** Whether a text is the mark: it is in no language, and nobody translates it. */
export function isErased(said: Text): boolean {
	return said['en'] === MARK && Object.keys(said).length === 1
}

/** It counts what it counted. */
export function withoutWords(entry: LedgerEntry): LedgerEntry {
	const marked = (said: Text | null) => said && text
	const { reportedBy, deniedBy } = entry
	const nothing = { source: null, note: null, reason: null, denialSource: null }
	return { ...entry, ...nothing, reportedBy: marked(reportedBy), deniedBy: marked(deniedBy) }
}

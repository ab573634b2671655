/** A source as a row keeps it. */
import type { Source } from '../record/source.ts'
import type { Language } from '../record/text.ts'
import type { StoredSource } from './tables.ts'

/** Publishers were one string each once: it stands for the dossier's first language. */
export function sourceOf(stored: StoredSource, first: Language): Source {
	const { publisher } = stored
	if (typeof publisher !== 'string') return { ...stored, publisher }
	const source = { ...stored, publisher: { [first]: publisher } }
	old.add(source)
	return source
}

const old = new WeakSet<Source>()

/** Whether its publisher is kept as one string: with another first language it would be in that one. */
export function isInFirstLanguage(source: Source): boolean {
	return old.has(source)
}

/** A source as a row keeps it. */
import type { Source } from '../record/source.ts'
import type { Language } from '../record/text.ts'
import type { StoredSource } from './tables.ts'

/** Publishers were one string each once: it stands for the dossier's first language. */
export function sourceOf(stored: StoredSource, first: Language): Source {
	const { publisher } = stored
	return { ...stored, publisher: typeof publisher === 'string' ? { [first]: publisher } : publisher }
}

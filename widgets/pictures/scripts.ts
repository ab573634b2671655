/** Which languages can be drawn: a picture brings its own letters, and not those of the whole world. */
import type { Language } from '../../src/record/text.ts'

const SCRIPTS: readonly (string | undefined)[] = ['Latn', 'Cyrl', 'Arab']

export function canBeDrawn(language: Language): boolean {
	return SCRIPTS.includes(new Intl.Locale(language).maximize().script)
}

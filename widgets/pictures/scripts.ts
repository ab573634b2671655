/** Which languages a picture can be drawn in: those whose script its fonts have. */
import type { Language } from '../../src/record/text.ts'

const SCRIPTS: readonly (string | undefined)[] = [
	...['Latn', 'Cyrl', 'Grek', 'Arab', 'Hebr', 'Armn', 'Geor', 'Ethi'],
	...['Deva', 'Beng', 'Guru', 'Gujr', 'Taml', 'Telu', 'Knda', 'Mlym', 'Sinh', 'Thai', 'Laoo', 'Khmr', 'Mymr'],
	...['Hans', 'Hant', 'Hani', 'Jpan', 'Kore'],
]

export function canBeDrawn(language: Language): boolean {
	return SCRIPTS.includes(new Intl.Locale(language).maximize().script)
}

/** Which languages a picture can be drawn in: those whose script its fonts have. */
import type { Language } from '../../src/record/text.ts'

const SCRIPTS: readonly (string | undefined)[] = ['Latn', 'Cyrl', 'Arab']

/** Their Latin has letters that the pictures' fonts lack: ə, ơ, ạ, ẹ, ị, ɓ. */
const BEYOND_THE_FONTS: readonly (string | undefined)[] = ['az', 'vi', 'yo', 'ig', 'ha']

export function canBeDrawn(language: Language): boolean {
	const { language: base, script } = new Intl.Locale(language).maximize()
	return SCRIPTS.includes(script) && !(script === 'Latn' && BEYOND_THE_FONTS.includes(base))
}

/** The languages that the widgets speak, and the words of each. */
import { inAnyRegion, type Language } from '../../src/record/text.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'
import type { Words } from './words.ts'

const SPOKEN = { ru, en, ar }

/** A language's words; a dossier's language that the widgets do not speak gets English around its own texts. */
export function wordsFor(language: Language): Words {
	return inAnyRegion<Words>(SPOKEN, language)
}

/** The reference note as text, of the first dossier or of one between Anna and Boris. */
import { noteOf } from '../../src/dossier-page/backgrounder/note.ts'
import { noteText } from '../../src/dossier-page/backgrounder/text.ts'
import type { Dossier } from '../../src/record/dossier.ts'
import { emptyDossier } from '../../widgets/example.ts'
import { firstDossier } from './dossier.ts'
import { pageRead } from './dossier-page.ts'

export const SEED = firstDossier({ publicSince: 1 })

/** With plain spaces, which are as wide in a test. */
export const told = (dossier: Dossier, asked: Parameters<typeof pageRead>[1] = {}) =>
	noteText(noteOf(pageRead(dossier, asked))).replaceAll('\u00a0', ' ')

export const leader = (id: string, ru: string, en: string, terms: Dossier['leaders'][number]['terms'] = []) => ({
	...{ id, name: { ru, en }, terms },
	office: { ru: 'президент', en: 'President' },
})

export const annaAndBoris = (overrides: Partial<Dossier>) =>
	emptyDossier({ leaders: [leader('a', 'Анна', 'Anna'), leader('b', 'Борис', 'Boris')], ...overrides })

/** Who may see a dossier: nobody but the desk, everybody, or only the articles that have its widgets. */

export const VISIBILITIES = ['draft', 'public', 'archived'] as const
export type Visibility = (typeof VISIBILITIES)[number]

export type Shown = {
	readonly visibility: Visibility
	/** The version that published it first: no reader is shown an earlier one. Null until it is published. */
	readonly publicSince: number | null
}

/** For whom something is read: the newsroom sees drafts, readers do not. */
export type Audience = 'readers' | 'newsroom'

/** What nobody was told needs no reason to be changed, and is no correction (rule 4). */
export function isDraft({ visibility }: Pick<Shown, 'visibility'>): boolean {
	return visibility === 'draft'
}

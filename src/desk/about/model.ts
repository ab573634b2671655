/** The view model of a dossier's page. */
import type { Dossier } from '../../record/dossier.ts'
import type { Excerpt } from '../../record/excerpt.ts'
import type { Typed } from '../form.ts'
import type { LiveOptions } from '../live.tsx'
import type { Seat } from '../seat.ts'

export type AboutModel = {
	readonly dossier: Excerpt
	readonly seat: Seat
	readonly typed: Typed | null
	/** As its editor saw it and as it stands, where somebody else has published a newer version since. */
	readonly meanwhile: { readonly before: Dossier; readonly after: Dossier } | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	readonly options: LiveOptions
}

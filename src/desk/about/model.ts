/** The view model of a dossier's page. */
import type { Dossier } from '../../record/dossier.ts'
import type { Typed } from '../form.ts'
import type { LiveOptions } from '../live.tsx'
import type { Seat } from '../seat.ts'

export type AboutModel = {
	readonly dossier: Dossier
	readonly seat: Seat
	readonly typed: Typed | null
	/** The dossier as its editor saw it, where somebody else has published a newer version since. */
	readonly meanwhile: Dossier | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	readonly options: LiveOptions
}

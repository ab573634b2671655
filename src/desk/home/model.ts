/** The view model of the desk's first page. */
import type { AwaitingPage } from '../../store/list-attention.ts'
import type { DossierOfDesk } from '../../store/list-dossiers.ts'
import type { Typed } from '../form.ts'
import type { Seat } from '../seat.ts'

export type HomeModel = {
	readonly seat: Seat
	readonly waiting: AwaitingPage
	readonly dossiers: readonly DossierOfDesk[]
	/** The cursor of more dossiers, or null. */
	readonly next: string | null
	readonly typed: Typed | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
}

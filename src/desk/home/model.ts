/** The view model of the desk's first page. */
import type { HomeQuery } from '../../reads/read-desk-home.ts'
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
	/** Its forms lead back to it. */
	readonly query: HomeQuery
	readonly typed: Typed | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
}

/** @param done what the page is to say was just done */
export function homeQuery({ after, cursor }: HomeQuery, done?: string): string {
	const query = new URLSearchParams({ ...(after && { after }), ...(cursor && { cursor }), ...(done && { done }) })
	return query.size === 0 ? '' : `?${query}`
}

/** The view model of the page that says who sees a dossier. */
import type { DraftSummary } from '../../reads/read-draft.ts'
import type { Preview } from '../../reads/read-preview.ts'
import type { Heading } from '../../record/dossier.ts'
import type { Typed } from '../form.ts'
import type { LiveOptions } from '../live.tsx'
import type { Seat } from '../seat.ts'

export type VisibilityModel = {
	readonly dossier: Heading
	/** Of a draft, to tell what it has and lacks before it is published; null of any other dossier. */
	readonly draft: DraftSummary | null
	readonly seat: Seat
	/** Those that open it now, the newest first. */
	readonly previews: readonly Preview[]
	/** The link that was just made; `address: null` where its form was sent before, and it was shown then. */
	readonly made: { readonly address: string | null } | null
	readonly typed: Typed | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	readonly options: LiveOptions
}

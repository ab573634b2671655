/** What every read is given: for whom it is read, database, KV, origin, clock, fonts, and work after the response. */
import type { DossierCopy, GalleryCopy } from '../record/copy.ts'
import type { Audience } from '../record/visibility.ts'
import type { KeptCopy } from '../store/copies.ts'
import type { CopyKeeper } from '../store/keep-copies.ts'

export type Reader = CopyKeeper & {
	readonly audience: Audience
	readonly origin: string
	/** While the database does not answer: asked in its place. */
	readonly copy?: KeptCopy<DossierCopy>
	readonly gallery?: KeptCopy<GalleryCopy>
	/** Told when the dossier that is read was last edited, RFC 3339: the edge then keeps the answer for a shorter time. */
	readonly edited: (at: string) => void
	/** A part of the pictures' fonts. */
	readonly readFonts: (part: string) => Promise<string>
	/** For what may be finished behind the answer. */
	readonly waitUntil: (work: Promise<unknown>) => void
}

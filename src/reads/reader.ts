/** What every read is given: for whom it is read, database, KV, origin, clock, fonts, and work after the response. */
import type { Audience } from '../record/visibility.ts'
import type { Database } from '../store/database.ts'

export type Reader = {
	readonly audience: Audience
	readonly db: Database
	readonly kv: KVNamespace
	readonly origin: string
	readonly now: () => Date
	/** The pictures' fonts. */
	readonly readFonts: () => Promise<string>
	/** For what may be finished behind the answer. */
	readonly waitUntil: (work: Promise<unknown>) => void
}

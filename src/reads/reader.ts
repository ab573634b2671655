/** What every read is given: database, origin, clock, fonts, and work after the response. */
import type { Database } from '../store/database.ts'

export type Reader = {
	readonly db: Database
	readonly origin: string
	readonly now: () => Date
	/** The pictures' fonts. */
	readonly readFonts: () => Promise<string>
	/** For what may be finished behind the answer. */
	readonly waitUntil: (work: Promise<unknown>) => void
}

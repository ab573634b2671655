/** A cited source: where a fact was read. */
import type { CalendarDate } from './calendar.ts'
import type { Language, Text } from './text.ts'

export type Source = {
	readonly url: string
	readonly publisher: Text | null
	/** As printed. */
	readonly title: string | null
	readonly publishedOn: CalendarDate | null
	readonly language?: Language
	/** A copy that an archive keeps, for when the page is gone. */
	readonly archivedUrl?: string
}

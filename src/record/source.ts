/** A cited source: where a fact was read, in plain strings, as printed. */
import type { CalendarDate } from './calendar.ts'
import type { Language } from './text.ts'

export type Source = {
	readonly url: string
	readonly publisher: string | null
	readonly title: string | null
	readonly publishedOn: CalendarDate | null
	readonly language?: Language
}

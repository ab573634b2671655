/** A prerendered page as it is stored, with everything that it was made from. */
import type { CalendarDate } from './calendar.ts'
import type { Language } from './text.ts'

export type Page = {
	readonly dossier: string
	/** The widget and its metric, or the API answer: `count-card/calls`, `api/calls`. */
	readonly name: string
	/** Empty for an answer that has every language in it. */
	readonly language: Language
	readonly version: number
	/** The code and styles that made it, behind the shape in which it is stored: `1-Xk3…`. */
	readonly template: string
	/** The version of the settings. */
	readonly settings: number
	readonly origin: string
	/** The last day, in the newsroom's time zone, on which its words are right. */
	readonly goodUntil: CalendarDate
	readonly etag: string
	readonly csp: string
	readonly body: string
}

/**
 * In which shape pages are stored: what is done to them on their way out (their style, their theme). Those that an earlier deploy made
 * in the same shape are shown until they are made again. Raised where that changes, or where no page made before may be shown any more.
 */
export const PAGE_SHAPE = 1

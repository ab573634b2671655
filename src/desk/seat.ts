/** Whom a desk page is rendered for: the editor, their language, and the newsroom's day and time zone. */
import type { CalendarDate } from '../record/calendar.ts'
import { type DeskLanguage, type Editor, mayActAs } from '../record/editor.ts'
import type { Shown } from '../record/visibility.ts'

export type Seat = {
	readonly editor: Editor
	readonly language: DeskLanguage
	/** The newsroom's day and its IANA time zone, for the instants that are shown. */
	readonly today: CalendarDate
	/** The day that it is where it is latest: what happened there may carry its date. */
	readonly latest: CalendarDate
	readonly timeZone: string
	/** The newsroom's name. */
	readonly newsroom: string
	/** A fresh idempotency key: every form carries its own. */
	readonly newKey: () => string
}

/** What is archived nobody edits. */
export function mayEdit({ editor }: Seat, { visibility }: Pick<Shown, 'visibility'>): boolean {
	return mayActAs(editor, 'editor') && visibility !== 'archived'
}

/**
 * @param dateStyle `medium` in tables
 * @example instantIn(seat)('2025-08-15T09:00:00Z') // '15 August 2025 at 12:00'
 */
export function instantIn(
	{ language, timeZone }: Seat,
	dateStyle: 'long' | 'medium' = 'long',
): (instant: string) => string {
	const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru' : 'en-GB', {
		dateStyle,
		timeStyle: 'short',
		timeZone,
	})
	// Beside other dates, which are in full or have no «г.».
	return (instant) => format.format(new Date(instant)).replace(/\sг\./, dateStyle === 'long' ? ' года' : '')
}

/** Pins an embed: to the live widget, to a day, or to a version. */
import { asOf } from '../record/as-of.ts'
import { type CalendarDate, dateInTimeZone } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { FIRST_SETTINGS } from '../record/settings.ts'
import { type EmbedChoice, NOTHING_CHOSEN } from './widget-address.ts'

export const PINS = ['live', 'day', 'version'] as const
export type Pin = (typeof PINS)[number]

type PinnedEmbed = {
	readonly choice: EmbedChoice
	/** The record at that moment, and what "today" is then. */
	readonly at: { readonly dossier: Dossier; readonly today: CalendarDate }
}

/** @param published the day of the article, which is also the day to pin to; today without one */
export function pinnedEmbed(
	dossier: Dossier,
	pin: Pin,
	published: CalendarDate | null,
	today: CalendarDate,
): PinnedEmbed {
	const choice = { ...NOTHING_CHOSEN, published }
	const day = published ?? today
	switch (pin) {
		case 'live':
			return { choice, at: { dossier, today } }
		case 'day':
			return { choice: { ...choice, asOf: day }, at: { dossier: asOf(dossier, day), today: day } }
		case 'version': {
			const saved = dateInTimeZone(new Date(dossier.updatedAt), FIRST_SETTINGS.timeZone)
			return { choice: { ...choice, version: dossier.version }, at: { dossier, today: saved } }
		}
	}
}

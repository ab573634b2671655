/** Pins an embed: to the live widget, to a day, or to a version. */
import type { CalendarDate } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import { dayOfVersion } from '../record/settings.ts'
import { type EmbedChoice, NOTHING_CHOSEN } from './widget-address.ts'

export const PINS = ['live', 'day', 'version'] as const
export type Pin = (typeof PINS)[number]

type PinnedEmbed = {
	readonly choice: EmbedChoice
	/** What "today" is at that moment. */
	readonly today: CalendarDate
}

/** @param published the day of the article, which is also the day to pin to; today without one */
export function pinnedEmbed(
	{ version, updatedAt }: Pick<Dossier, 'version' | 'updatedAt'>,
	pin: Pin,
	published: CalendarDate | null,
	today: CalendarDate,
): PinnedEmbed {
	// As dark or light as its article, where the code can follow it.
	const choice = { ...NOTHING_CHOSEN, theme: 'host' as const, published }
	const day = published ?? today
	switch (pin) {
		case 'live':
			return { choice, today }
		case 'day':
			return { choice: { ...choice, asOf: day }, today: day }
		case 'version':
			return { choice: { ...choice, version }, today: dayOfVersion(updatedAt) }
	}
}

/** The newsroom's settings for all dossiers. A change makes every stored page out of date. */
import { type CalendarDate, dateInTimeZone } from './calendar.ts'
import type { ChangedValues } from './newsroom-change.ts'
import { differences } from './plain.ts'
import type { Language, Text } from './text.ts'

export type Settings = {
	readonly version: number
	readonly newsroom: Text
	/** IANA name: decides which day "today" is. */
	readonly timeZone: string
	/** `#rrggbb` on light and on dark paper. */
	readonly accent: { readonly light: string; readonly dark: string }
	/** Sites that may embed, as CSP source expressions; empty means everyone. */
	readonly sites: readonly string[]
	/** The languages in which a new dossier starts. */
	readonly languages: readonly [Language, ...Language[]]
	/** Under which the data may be used; null where the newsroom says nothing of it. */
	readonly licenceUrl: string | null
}

/** What of them shows in a widget, as a new installation has it (0002_newsroom.sql): a page of a version keeps to it for ever. */
export const FIRST_SETTINGS: Pick<Settings, 'timeZone' | 'accent'> = {
	timeZone: 'Europe/Moscow',
	accent: { light: '#9b1c1c', dark: '#f2a093' },
}

/** What of them became another, by its path: `newsroom.ru`. */
export function changedSettings(
	{ version: _was, ...from }: Settings,
	{ version: _became, ...to }: Settings,
): Readonly<Record<'was' | 'became', ChangedValues>> {
	const changed = differences(from, to)
	return {
		was: Object.fromEntries(changed.map(({ path, before }) => [path, before])),
		became: Object.fromEntries(changed.map(({ path, after }) => [path, after])),
	}
}

/** The day of a version, by which it is cited: its own page says the same for ever, in whatever zone the newsroom is by then. */
export function dayOfVersion(savedAt: string): CalendarDate {
	return dateInTimeZone(new Date(savedAt), FIRST_SETTINGS.timeZone)
}

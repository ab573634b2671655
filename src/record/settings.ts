/** The newsroom's settings for all dossiers. A change makes every stored page out of date. */
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
}

/** What of them shows in a widget, as a new installation has it (0002_newsroom.sql): a page of a version keeps to it for ever. */
export const FIRST_SETTINGS: Pick<Settings, 'timeZone' | 'accent'> = {
	timeZone: 'Europe/Moscow',
	accent: { light: '#9b1c1c', dark: '#f2a093' },
}

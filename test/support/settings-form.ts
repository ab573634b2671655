/** The newsroom's settings, as the desk's form sends them and the database has them. */
import { env } from 'cloudflare:workers'
import type { Session } from './desk-session.ts'

export const SETTINGS = '/desk/settings'

const SETTINGS_FORM = {
	seen: '1',
	key: 'k',
	'newsroom.en': 'The Desk',
	'newsroom.ru': 'Редакция',
	timeZone: 'Europe/Riga',
	languages: 'en, ru',
	'accent.light': '#0a5c36',
	'accent.dark': '#7fd1a5',
	sites: '',
}

/** @param admin who is at the desk when something is saved */
export const settingsOf = (admin: () => Session) => ({
	save: (overrides: Record<string, string> = {}) => admin().send(SETTINGS, { ...SETTINGS_FORM, ...overrides }),
	saved: () => env.DB.prepare('SELECT * FROM settings').first<Record<string, unknown>>(),
})

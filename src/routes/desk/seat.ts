/** The seat of whoever is signed in, in the newsroom as it is now. */
import type { Seat } from '../../desk/seat.ts'
import { dateInTimeZone, latestDay } from '../../record/calendar.ts'
import type { Settings } from '../../record/settings.ts'
import type { AppContext } from '../context.ts'
import { languageOf } from './guard.ts'

export function seatOf(c: AppContext, settings: Settings): Seat {
	const language = languageOf(c)
	return {
		editor: c.get('editor'),
		language,
		today: dateInTimeZone(c.get('now')(), settings.timeZone),
		latest: latestDay(c.get('now')().toISOString()),
		timeZone: settings.timeZone,
		newsroom: settings.newsroom[language] ?? Object.values(settings.newsroom)[0] ?? 'Sidelines',
		newKey: () => crypto.randomUUID(),
	}
}

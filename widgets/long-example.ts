/** What overflows a widget: texts and words longer than any line, and meetings that have nothing else. */
import type { Meeting } from '../src/record/meeting.ts'
import { meeting } from './example.ts'

export const LONG = 'Чрезвычайно-долгопротяжённое наименование мероприятия и всех его участников '.repeat(8)
export const UNBROKEN = 'Достопримечательность'.repeat(12)
export const LONG_ARABIC = 'مُؤتمرُ القِمّةِ الاستثنائيُّ (Extraordinary Summit) للمسؤولينَ عن الطاقةِ والاستثمارِ '.repeat(8)
export const UNBROKEN_ARABIC = 'والاستثمارات'.repeat(20)

export function longMeeting(id: string, date: string, overrides: Partial<Meeting> = {}): Meeting {
	return meeting({
		id,
		date,
		place: { city: { ru: UNBROKEN, en: UNBROKEN }, country: 'GB', venue: { ru: LONG, en: LONG } },
		occasion: { ru: LONG, en: LONG },
		summary: { ru: LONG, en: LONG },
		duration: { plannedMinutes: 45, plannedApproximate: true, actual: { min: 10, max: 15, approximate: true } },
		...overrides,
	})
}

/** As many as a timeline shows. */
export function fiftyLongMeetings(overrides: Partial<Meeting> = {}): Meeting[] {
	return Array.from({ length: 50 }, (_, n) =>
		longMeeting(`m-${n}`, `20${10 + Math.floor(n / 4)}-0${1 + (n % 4)}-1${n % 9}`, overrides),
	)
}

/** Makes a new meeting's id from its day and city. It stays when the day or the city turn out to be others. */
import type { CalendarDate } from './calendar.ts'
import { slugOf, untaken } from './slug.ts'
import { inLanguage, type Language, type Text } from './text.ts'

/**
 * Of a city that is told with its region the city alone.
 *
 * @example newMeetingId('2018-12-01', { en: 'Buenos Aires' }, ['ru', 'en'], []) // '2018-12-01-buenos-aires'
 */
export function newMeetingId(
	date: CalendarDate,
	city: Text,
	languages: readonly Language[],
	taken: readonly string[],
): string {
	const [name = ''] = inLanguage(city, 'en', languages).split(',')
	return untaken(`${date}-${slugOf(name) || 'meeting'}`, taken)
}

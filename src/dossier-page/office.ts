/** A leader's office on a day: who has left it, or has not entered it, is not given it. */
import type { CalendarDate } from '../record/calendar.ts'
import type { Leader } from '../record/dossier.ts'
import type { Text } from '../record/text.ts'

/** The office where it is held on the day, or where nobody has said since when. */
export function officeOn({ office, terms }: Leader, day: CalendarDate, say: (text: Text) => string): string | null {
	const holds = terms.length === 0 || terms.some(({ from, to }) => from <= day && (to === null || day <= to))
	return holds ? say(office) : null
}

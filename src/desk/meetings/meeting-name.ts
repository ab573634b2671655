/** How the desk names a meeting, and which widgets show its edits. */
import { WIDGET_KINDS } from '../../../widgets/kinds.ts'
import { wordsFor } from '../../../widgets/languages/languages.ts'
import type { Heading } from '../../record/dossier.ts'
import type { Meeting } from '../../record/meeting.ts'
import { inLanguage } from '../../record/text.ts'
import type { Seat } from '../seat.ts'

/** @example '16 July 2018, Helsinki' */
export function nameOfMeeting(meeting: Meeting, { languages }: Heading, { language }: Seat): string {
	const { days, format } = wordsFor(language)
	return `${days(meeting)}, ${meeting.place ? inLanguage(meeting.place.city, language, languages) : format.video}`
}

export const WIDGETS_OF_MEETINGS = WIDGET_KINDS.filter(
	(kind) => kind.widget !== 'count-card' || kind.metric === 'meetings',
)

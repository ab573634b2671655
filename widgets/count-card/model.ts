/** What the count card says: the total, what it is made of, who counts, until when, and what speaks against it. */
import type { CalendarDate } from '../../src/record/calendar.ts'
import { preferredCount, preferredTally } from '../../src/record/dossier.ts'
import { byDate, heldMeetings, outcomeUnrecorded } from '../../src/record/meeting.ts'
import { newestFirst, type Source } from '../../src/record/source.ts'

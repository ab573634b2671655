/** Which of a dossier's scheduled meetings its widgets tell of: all of them the same one. */
import { expect, it } from 'vitest'
import { announcedMeeting } from '../../src/record/meeting.ts'
import { meeting } from '../../widgets/example.ts'

const held = meeting()
const past = meeting({ id: 'past', date: '2025-02-01', status: 'scheduled' })
const next = meeting({ id: 'next', date: '2025-09-01', status: 'scheduled' })
const later = meeting({ id: 'later', date: '2025-10-01', status: 'scheduled' })

it('is the one whose outcome nobody has recorded, else the next to come', () => {
	expect(announcedMeeting([later, next, past, held], '2025-08-16')?.id).toBe('past')
	expect(announcedMeeting([later, next, held], '2025-08-16')?.id).toBe('next')
	expect(announcedMeeting([held], '2025-08-16')).toBeNull()
})

/** Which of a dossier's scheduled meetings its widgets tell of: all of them the same one. */
import { expect, it } from 'vitest'
import { excerptOf } from '../../src/record/excerpt-of.ts'
import type { Meeting } from '../../src/record/meeting.ts'
import { emptyDossier, meeting } from '../../widgets/example.ts'

const held = meeting()
const past = meeting({ id: 'past', date: '2025-02-01', status: 'scheduled' })
const next = meeting({ id: 'next', date: '2025-09-01', status: 'scheduled' })
const later = meeting({ id: 'later', date: '2025-10-01', status: 'scheduled' })

function announcedOf(meetings: readonly Meeting[]) {
	const question = { tellsOfMeetings: true, newest: 0, among: [], sources: [], published: null, asOf: null } as const
	return excerptOf(emptyDossier({ meetings }), { ...question, today: '2025-08-16' }).meetings.announced
}

it('is the one whose outcome nobody has recorded, else the next to come', () => {
	expect(announcedOf([later, next, past, held])?.date).toBe(past.date)
	expect(announcedOf([later, next, held])?.date).toBe(next.date)
	expect(announcedOf([held])).toBeNull()
})

/** Previews of edits of meetings are made of a part of the record: each widget shows what it would of all of it. */
import { expect, it } from 'vitest'
import { parseBody } from '../../src/edits/body.ts'
import { checkMeetings } from '../../src/edits/check-meetings.ts'
import type { Decide } from '../../src/edits/decision.ts'
import { MeetingBody } from '../../src/edits/meeting-body.ts'
import { addMeeting, editMeeting, removeMeeting } from '../../src/edits/save-meeting.ts'
import { hardDossier } from '../../widgets/hard-example.ts'
import { firstDossier } from '../support/dossier.ts'
import { drafted } from '../support/drafts.ts'
import { expectSamePreview } from '../support/expect-preview.ts'
import { AFTER_ALL } from '../support/expect-whole.ts'
import { openNewsroom } from '../support/newsroom.ts'
import { randomRecords } from '../support/random-records.ts'

const WHY = { reason: 'Told otherwise since', reasonKind: 'correction' } as const

const PATCHES: readonly Readonly<Record<string, unknown>>[] = [
	{ status: 'held' },
	{ status: 'scheduled' },
	{ status: 'cancelled' },
	{ status: 'reported', reportedBy: { en: 'A paper' } },
	{ format: 'video', place: null },
	{ date: '2016-02-03', until: null },
	{ date: '2025-10-01', until: '2025-10-03' },
	{ date: '2018' },
	{ sources: [{ url: 'https://e.org/new', publishedOn: '2025-10-20', publisher: { en: 'Newest' } }] },
	{ featured: true, occasion: { en: 'An occasion' }, summary: { en: 'A summary' } },
]

function added(date: string, status: 'held' | 'scheduled'): Decide<unknown> {
	const place = { city: { en: 'Oslo' }, country: 'NO', venue: null }
	const sources = [{ url: 'https://e.org/added', publisher: { en: 'Adder' }, publishedOn: date }]
	const body = parseBody(MeetingBody, { date, status, format: 'full', place, sources })
	if (!body.ok) throw new Error('no meeting')
	return addMeeting(body.value)
}

it.each([
	['the first dossier', firstDossier],
	['one with meetings of every kind', () => ({ ...hardDossier(), id: 'hard', publicSince: null })],
	['a draft', () => drafted(hardDossier())],
	['a random one', () => ({ ...(randomRecords(8).history('random', 9).at(-1) ?? firstDossier()), version: 1 })],
])(
	'of %s',
	async (_, make) => {
		const dossier = make()
		const { id } = dossier
		const newsroom = await openNewsroom({ dossiers: [dossier] })
		const same = (meetings: readonly string[], decide: Decide<unknown>) =>
			expectSamePreview(newsroom, id, { scope: { meetings }, decide }, AFTER_ALL)
		for (const { id: meeting } of dossier.meetings.slice(-10)) {
			for (const patch of PATCHES) expect(await same([meeting], editMeeting(meeting, { ...patch, ...WHY }))).toBe(true)
			expect(await same([meeting], removeMeeting(meeting, WHY))).toBe(true)
		}
		for (const date of ['2016-05-05', '2025-10-30', '2026-03-01']) {
			for (const status of ['held', 'scheduled'] as const) expect(await same([], added(date, status))).toBe(true)
		}
		expect(await same([], checkMeetings({ on: '2025-10-31' }))).toBe(true)
	},
	120_000,
)

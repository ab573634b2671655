/** The pages of a dossier's meetings, and what their forms do. */
import { Hono } from 'hono'
import type { Fields } from '../../desk/fields.ts'
import type { Typed } from '../../desk/form.ts'
import { liveOptions } from '../../desk/live.tsx'
import { daysIn } from '../../desk/meetings/days-field.ts'
import { cancelEdit, heldEdit, meetingEdit, newMeetingEdit, removeEdit } from '../../desk/meetings/edits.ts'
import { ANOTHER, MEETING_FORM, NEXT, versionBefore } from '../../desk/meetings/form-of.ts'
import { meetingPage } from '../../desk/meetings/form-page.tsx'
import { addressesIn, knownIn } from '../../desk/meetings/known.ts'
import { markedIn, meetingsPage } from '../../desk/meetings/list.tsx'
import { isAsSeen } from '../../desk/meetings/meeting-fields.ts'
import { stepPage } from '../../desk/meetings/step.tsx'
import { STEPS, type Step } from '../../desk/meetings/words.ts'
import { readDeskMeeting, readMeeting, readMeetingsListed } from '../../reads/read-desk-meeting.ts'
import { readKnown } from '../../reads/read-known.ts'
import { readHeading } from '../../reads/read-record.ts'
import type { Dossier } from '../../record/dossier.ts'
import { type AppContext, type AppEnv, databaseOf } from '../context.ts'
import { failed, mayAct, seatOf } from './guard.ts'
import { type DeskEdit, type DossierContext, meetingsPart, save } from './save.ts'
import { takesForm } from './takes-form.ts'

export const meetingsRoutes = new Hono<AppEnv>()
	.get('/:dossier/meetings', (c) => showMeetings(c, null))
	.use('/:dossier/meetings/*', mayAct('editor'))
	.get('/:dossier/meetings/new', (c) => showNew(c, null))
	.post('/:dossier/meetings/new', takesForm('editor'), (c) =>
		save(c, {
			form: MEETING_FORM,
			parse: newMeetingEdit,
			part: meetingsPart(),
			completes: true,
			next: addedTo(c),
			show: showNew,
		}),
	)
	.get('/:dossier/meetings/:meeting', (c) => showMeeting(c, null))
	.post('/:dossier/meetings/:meeting', takesForm('editor'), (c) => {
		return save(c, {
			form: MEETING_FORM,
			parse: meetingEdit(meetingIn(c)),
			part: meetingsPart(meetingIn(c)),
			completes: true,
			expects: asSeen(c),
			next: done(c, 'changed'),
			show: showMeeting,
		})
	})

const EDITS: Readonly<Record<Step, { parse: (id: string) => DeskEdit['parse']; done: string }>> = {
	held: { parse: heldEdit, done: 'held' },
	cancel: { parse: cancelEdit, done: 'cancelled' },
	remove: { parse: removeEdit, done: 'removed' },
}

for (const step of STEPS) meetingsRoutes.route('/', stepRoutes(step))

/** What is said of a meeting on a page of its own: that it was held, was cancelled, is removed. */
function stepRoutes(step: Step): Hono<AppEnv> {
	const show = (c: DossierContext, typed: Typed | null) => showStep(c, step, typed)
	return new Hono<AppEnv>()
		.get(`/:dossier/meetings/:meeting/${step}`, (c) => show(c, null))
		.post(`/:dossier/meetings/:meeting/${step}`, takesForm('editor'), (c) => {
			const { parse, done: what } = EDITS[step]
			const meeting = meetingIn(c)
			return save(c, {
				form: step,
				parse: parse(meeting),
				part: meetingsPart(meeting),
				completes: true,
				expects: asSeen(c),
				next: done(c, what),
				show,
			})
		})
}

function meetingIn(c: AppContext): string {
	return c.req.param('meeting') ?? ''
}

/** Of this meeting: what others publish of the rest of the dossier is no reason to stop anybody. */
function asSeen(c: AppContext) {
	const id = meetingIn(c)
	return ({ seen }: Fields, { meetings }: Dossier) =>
		isAsSeen(
			seen,
			meetings.find((m) => m.id === id),
		)
}

/** With the days as they were understood: without a script nothing has said so before. */
function done(c: DossierContext, what: string) {
	const { days } = daysIn(c.get('fields')['date'] ?? '')
	const query = new URLSearchParams({ done: what, ...(days.date && { days: Object.values(days).join('/') }) })
	return `/desk/${c.req.param('dossier')}/meetings?${query}`
}

/** The list; or, of one of several, the next one's form. */
function addedTo(c: DossierContext): string {
	const list = done(c, 'added')
	const goesOn = c.get('fields')[NEXT] === ANOTHER
	return goesOn ? `${list.replace('/meetings?', '/meetings/new?')}#${MEETING_FORM}-date` : list
}

export async function showMeetings(c: DossierContext, typed: Typed | null): Promise<Response> {
	const db = databaseOf(c)
	const heading = await readHeading(db, c.req.param('dossier'))
	if (!heading.ok) return failed(c, heading.error)
	const { dossier, settings } = heading.value
	const { done = null, days = null, after = null } = c.req.query()
	const marked = markedIn(c.req.query())
	const [known, listed] = await Promise.all([readKnown(db, dossier), readMeetingsListed(db, dossier, after, marked)])
	const seat = seatOf(c, settings)
	return c.html(meetingsPage({ dossier, seat, known: knownIn(known), after, ...listed, typed, done, days, marked }))
}

/** Forms lead to nothing there. */
const ARCHIVED = { kind: 'archived' } as const

async function showNew(c: DossierContext, typed: Typed | null): Promise<Response> {
	const db = databaseOf(c)
	const heading = await readHeading(db, c.req.param('dossier'))
	if (!heading.ok) return failed(c, heading.error)
	const { dossier, settings } = heading.value
	if (dossier.visibility === 'archived') return failed(c, ARCHIVED)
	const seat = seatOf(c, settings)
	const { like: id, done = null, days = null } = c.req.query()
	const [known, like] = await Promise.all([
		readKnown(db, dossier, addressesIn(typed?.fields ?? {})),
		id ? readMeeting(db, dossier, id) : null,
	])
	const options = liveOptions(c.req.query(), dossier, seat)
	const none = { meeting: null, before: null, saved: null }
	return c.html(meetingPage({ dossier, seat, known: knownIn(known), ...none, typed, options, done, days, like }))
}

async function showMeeting(c: DossierContext, typed: Typed | null): Promise<Response> {
	const read = await formOf(c, typed, versionBefore(typed))
	return read instanceof Response ? read : c.html(meetingPage({ ...read, typed }))
}

async function showStep(c: DossierContext, step: Step, typed: Typed | null): Promise<Response> {
	const read = await formOf(c, typed, null)
	return read instanceof Response ? read : c.html(stepPage({ ...read, step, typed }))
}

/** What a form of the meeting shows, or why there is none. */
async function formOf(c: DossierContext, typed: Typed | null, versionBefore: number | null) {
	const db = databaseOf(c)
	const heading = await readHeading(db, c.req.param('dossier'))
	if (!heading.ok) return failed(c, NO_MEETING)
	const { dossier, settings } = heading.value
	const [read, known] = await Promise.all([
		readDeskMeeting(db, dossier, meetingIn(c), versionBefore),
		readKnown(db, dossier, addressesIn(typed?.fields ?? {})),
	])
	if (!read) return failed(c, NO_MEETING)
	if (dossier.visibility === 'archived') return failed(c, ARCHIVED)
	const seat = seatOf(c, settings)
	return { ...read, dossier, seat, known: knownIn(known), options: liveOptions(c.req.query(), dossier, seat) }
}

const NO_MEETING = { kind: 'not-found', what: 'meeting' } as const

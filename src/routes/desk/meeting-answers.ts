/** What an editor answers in one press, on the list of meetings and on the desk's first page. */
import { Hono } from 'hono'
import type { Typed } from '../../desk/form.ts'
import { homeQuery } from '../../desk/home/model.ts'
import { markedIn, queryOf } from '../../desk/meetings/list.tsx'
import { checkFormId, reportFormId } from '../../desk/meetings/report.tsx'
import { checkEdit, confirmReport, denyReport, isStillReported } from '../../desk/meetings/report-edits.ts'
import type { AppEnv } from '../context.ts'
import { languageOf } from './guard.ts'
import { showHome } from './home.ts'
import { showMeetings } from './meetings.ts'
import { type DossierContext, meetingsPart, save } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

const LIST = '/desk/:dossier/meetings'

export const meetingAnswersRoutes = new Hono<AppEnv>()
	.post('/:dossier/meetings/checked', takesForm('editor'), (c) =>
		save(c, {
			form: checkFormId(c.req.param('dossier')),
			parse: checkEdit,
			part: meetingsPart(),
			next: next(c, 'checked'),
			show,
		}),
	)
	.get('/:dossier/meetings/checked', ledTo(LIST))
	.post('/:dossier/meetings/:meeting/confirm', takesForm('editor'), (c) => {
		const { dossier, meeting } = c.req.param()
		const parse = confirmReport(meeting, languageOf(c))
		const form = reportFormId('confirm', dossier, meeting)
		const expects = isStillReported(meeting)
		return save(c, { form, parse, part: meetingsPart(meeting), expects, next: next(c, 'confirmed-held'), show })
	})
	.get('/:dossier/meetings/:meeting/confirm', ledTo(LIST))
	.post('/:dossier/meetings/:meeting/deny', takesForm('editor'), (c) => {
		const { dossier, meeting } = c.req.param()
		const parse = denyReport(meeting, languageOf(c))
		const form = reportFormId('deny', dossier, meeting)
		const expects = isStillReported(meeting)
		const [part, completes] = [meetingsPart(meeting), true] as const
		return save(c, { form, parse, part, completes, expects, next: next(c, 'denied'), show })
	})
	.get('/:dossier/meetings/:meeting/deny', ledTo(LIST))

function isAtHome(c: DossierContext): boolean {
	return c.get('fields')['at'] === 'home'
}

/** The page that has the form: of the list, the one whose query the form was sent with. */
function next(c: DossierContext, done: string): string {
	const query = c.req.query()
	if (isAtHome(c)) return `/desk${homeQuery(query, done)}`
	return `/desk/${c.req.param('dossier')}/meetings${queryOf(query['after'], markedIn(query), done)}`
}

function show(c: DossierContext, typed: Typed): Promise<Response> {
	return isAtHome(c) ? showHome(c, typed) : showMeetings(c, typed)
}

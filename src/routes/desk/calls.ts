/** The page of a dossier's calls, and what its forms do. */
import { Hono } from 'hono'
import { callEdit, callPart, dayPart, totalEdit, totalPart, undoEdit } from '../../desk/calls/edits.ts'
import { callsPage } from '../../desk/calls/page.tsx'
import { isPeriodAsSeen, periodEdit, periodRemoval } from '../../desk/calls/period-edits.ts'
import { periodFormId, removalFormId } from '../../desk/calls/period-form.tsx'
import { confirmEdit, confirmPart, countedEdit, denyEdit, reportEdit } from '../../desk/calls/report-edits.ts'
import { settlingForm } from '../../desk/calls/reports.tsx'
import type { Typed } from '../../desk/form.ts'
import { liveOptions } from '../../desk/live.tsx'
import { scopeOfPeriod } from '../../edits/save-period.ts'
import { readDeskCalls } from '../../reads/read-desk-calls.ts'
import { type AppEnv, databaseOf } from '../context.ts'
import { failed, mayAct, seatOf } from './guard.ts'
import { type DossierContext, save } from './save.ts'
import { ledTo, takesForm } from './takes-form.ts'

export const callsRoutes = new Hono<AppEnv>()
	.get('/:dossier', (c) => showCalls(c, null))
	.post('/:dossier/calls', takesForm('editor'), (c) =>
		save(c, { form: formOf(c, 'call'), parse: callEdit, part: callPart, next: done(c, 'call'), show: showCalls }),
	)
	.get('/:dossier/calls', ledTo('/desk/:dossier'))
	.post('/:dossier/calls/reported', takesForm('editor'), (c) =>
		save(c, {
			form: formOf(c, 'report'),
			parse: reportEdit,
			part: dayPart,
			next: done(c, 'reported'),
			show: showCalls,
		}),
	)
	.get('/:dossier/calls/reported', ledTo('/desk/:dossier'))
	.post('/:dossier/totals', takesForm('editor'), (c) =>
		save(c, {
			form: formOf(c, 'total'),
			parse: totalEdit,
			part: totalPart,
			expects: (fields, { version }) => fields['seen'] === String(version),
			next: done(c, 'total'),
			show: showCalls,
		}),
	)
	.get('/:dossier/totals', ledTo('/desk/:dossier'))
	.post('/:dossier/periods/:period', takesForm('editor'), (c) => {
		const period = c.req.param('period')
		return save(c, {
			form: periodFormId(period),
			parse: periodEdit(period),
			part: { scopeOf: (fields) => scopeOfPeriod(period, fields) },
			expects: isPeriodAsSeen(period),
			next: done(c, 'period'),
			show: (c, typed) => showCalls(c, typed, period),
		})
	})
	.get('/:dossier/periods/:period', mayAct('editor'), (c) => showCalls(c, null, c.req.param('period')))
	.post('/:dossier/periods/:period/remove', takesForm('editor'), (c) => {
		const period = c.req.param('period')
		return save(c, {
			form: removalFormId(period),
			parse: periodRemoval(period),
			part: { scopeOf: () => ({ removes: period }) },
			next: done(c, 'period-removed'),
			show: (c, typed) => showCalls(c, typed, period),
		})
	})
	.get('/:dossier/periods/:period/remove', ledTo('/desk/:dossier/periods/:period'))
	.post('/:dossier/entries/:entry/undo', takesForm('editor'), (c) =>
		save(c, {
			form: 'undo',
			parse: undoEdit(c.req.param('entry')),
			part: { scopeOf: () => ({ undoes: c.req.param('entry') }) },
			next: done(c, 'undo'),
			show: showCalls,
		}),
	)
	.get('/:dossier/entries/:entry/undo', ledTo('/desk/:dossier'))
	.post('/:dossier/entries/:entry/confirm', takesForm('editor'), (c) => {
		const entry = c.req.param('entry')
		const form = settlingForm('confirm', entry)
		return save(c, {
			form,
			parse: confirmEdit(entry),
			part: confirmPart(entry),
			next: done(c, 'confirmed'),
			show: showCalls,
		})
	})
	.get('/:dossier/entries/:entry/confirm', ledTo('/desk/:dossier'))
	.post('/:dossier/entries/:entry/counted', takesForm('editor'), (c) => {
		const entry = c.req.param('entry')
		const form = settlingForm('counted', entry)
		return save(c, {
			form,
			parse: countedEdit(entry),
			part: settling(entry),
			next: done(c, 'counted'),
			show: showCalls,
		})
	})
	.get('/:dossier/entries/:entry/counted', ledTo('/desk/:dossier'))
	.post('/:dossier/entries/:entry/deny', takesForm('editor'), (c) => {
		const entry = c.req.param('entry')
		const form = settlingForm('deny', entry)
		return save(c, { form, parse: denyEdit(entry), part: settling(entry), next: done(c, 'denied'), show: showCalls })
	})
	.get('/:dossier/entries/:entry/deny', ledTo('/desk/:dossier'))

/** The form of the tally that was sent: every tally of the page has forms of its own. */
function formOf(c: DossierContext, form: 'call' | 'total' | 'report'): string {
	return `${form}-${c.get('fields')['tally'] ?? ''}`
}

function settling(settles: string) {
	return { scopeOf: () => ({ settles }) }
}

type Done = 'call' | 'total' | 'undo' | 'period' | 'period-removed' | 'reported' | 'confirmed' | 'counted' | 'denied'

function done(c: DossierContext, what: Done) {
	return `/desk/${c.req.param('dossier')}?done=${what}`
}

/** @param period the one whose row is open to be edited, if it is there still */
async function showCalls(c: DossierContext, typed: Typed | null, period: string | null = null): Promise<Response> {
	const read = await readDeskCalls(databaseOf(c), c.req.param('dossier'), c.get('now')())
	if (!read) return failed(c, { kind: 'not-found', what: 'dossier' })
	const { settings, ...calls } = read
	const { dossier, tallies } = calls
	const isThere = tallies.some(({ periods }) => periods.some(({ id }) => id === period))
	if (period !== null && !isThere && typed === null) return failed(c, { kind: 'not-found', what: 'period' })
	if (period !== null && dossier.visibility === 'archived') return failed(c, { kind: 'archived' })
	const query = c.req.query()
	const seat = seatOf(c, settings)
	const page = callsPage({
		...calls,
		seat,
		typed,
		period: isThere ? period : null,
		done: query['done'] ?? null,
		options: liveOptions(query, dossier, seat),
	})
	return c.html(page)
}

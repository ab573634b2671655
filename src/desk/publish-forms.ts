/** The desk's forms as edits: typed text to the API's bodies, and through the same rules. */

import { parseBody } from '../edits/body.ts'
import { correctTotal, TotalBody } from '../edits/correct-total.ts'
import type { Decide } from '../edits/decision.ts'
import { type Desk, type Published, publish } from '../edits/publish.ts'
import { CallBody, type CallRecorded, recordCall } from '../edits/record-call.ts'
import { undoEntry } from '../edits/undo-entry.ts'
import { isCalendarDate } from '../record/calendar.ts'
import { preferredTally } from '../record/dossier.ts'
import type { Fault } from '../record/fault.ts'
import type { Result } from '../record/result.ts'
import { suggestPeriod } from '../record/suggested-period.ts'
import { periodOf } from '../record/tally.ts'
import { bodyOf, type Fields } from './forms.ts'

export type DeskForm = (desk: Desk, dossier: string, fields: Fields) => Promise<Result<Published, Fault>>

export const publishCall: DeskForm = async (desk, dossier, fields) => {
	const opening = isCalendarDate(fields.from) ? { period: bodyOf(fields, ['from', 'to', 'label']) } : {}
	const body = parseBody(CallBody, { ...bodyOf(fields, ['on', 'source', 'note']), ...opening })
	if (!body.ok) return body
	return publish(desk, {
		...common(dossier, 'desk/calls', fields),
		body: body.value,
		expects: null,
		status: 201,
		decide: callOnDesk(body.value),
	})
}

/** The form offers a period for the date that it was shown with: a date that has one, or another one to open, comes first. */
function callOnDesk(body: CallBody): Decide<CallRecorded> {
	const { period, ...call } = body
	const fits = typeof period === 'object' && period.from <= body.on && body.on <= period.to
	return (dossier, moment) => {
		const tally = preferredTally(dossier)
		if (!fits || !tally || periodOf(tally, body.on)) return recordCall(call)(dossier, moment)
		const offered = suggestPeriod(tally.periods, body.on, dossier.languages)
		// The name as offered is a name in every language; one that was typed is in the desk's.
		const label = Object.values(offered.label).includes(String(period.label)) ? { ...offered.label } : period.label
		return recordCall({ ...call, period: { ...period, label } })(dossier, moment)
	}
}

export const publishTotal: DeskForm = async (desk, dossier, fields) => {
	const total = fields.total?.trim() ? { total: Number(fields.total) } : {}
	const body = parseBody(TotalBody, { ...bodyOf(fields, ['reason', 'source', 'on']), ...total })
	if (!body.ok) return body
	const period = fields.period ?? ''
	return publish(desk, {
		...common(dossier, `desk/totals/${period}`, fields),
		body: body.value,
		expects: ({ version }) => fields['seen'] === String(version),
		status: 200,
		decide: correctTotal(period, body.value),
	})
}

export function publishUndo(entry: string): DeskForm {
	return (desk, dossier, fields) =>
		publish(desk, {
			...common(dossier, `desk/entries/${entry}/undo`, fields),
			body: {},
			expects: null,
			status: 201,
			decide: undoEntry(entry, {}),
		})
}

function common(dossier: string, route: string, fields: Fields) {
	return { dossier, route: `${route} ${dossier}`, idempotencyKey: fields.key || null }
}

/** Parses the forms of the calls page (a call, a total, an undo) into edits, by the API's own rules. */
import { parseBody } from '../../edits/body.ts'
import { correctTotal, TotalBody } from '../../edits/correct-total.ts'
import type { Decide } from '../../edits/decision.ts'
import { CallBody, recordCall } from '../../edits/record-call.ts'
import { UndoBody, undoEntry } from '../../edits/undo-entry.ts'
import type { Twin } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import { isCalendarDate } from '../../record/calendar.ts'
import { newPeriodId } from '../../record/suggested-period.ts'
import { countingEntries, periodOf } from '../../record/tally.ts'
import { isMeant } from '../another.tsx'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { daysShown, isShown, NOT_SHOWN, openingFields } from './opening.ts'
import { askedAbout, tallyOf } from './report-edits.ts'
import { NEW_PERIOD } from './state-total.tsx'

export function callEdit(fields: Fields, { dossier, isPreview }: Seen): ParsedEdit {
	const tally = tallyOf(fields, dossier)
	const day = fields['on'] ?? ''
	const opens = tally !== null && isCalendarDate(day) && periodOf(tally, day) === null
	const opening = opens && { fields, at: 'period', tally, day, languages: dossier.languages }
	if (opening && !isPreview && !isShown(opening)) return NOT_SHOWN
	const given = nest(opening ? openingFields(opening) : fields, [
		'on',
		'source',
		'note',
		'tally',
		...(opens ? ['period'] : []),
	])
	const body = parseBody(CallBody, opens ? { period: {}, ...given } : given)
	if (!body.ok) return body
	const decide = recordCall(body.value)
	return ok(isPreview ? decide : askedAbout(fields, body.value.on, (record) => tallyOf(fields, record), decide))
}

/** A report depends on its day alone; before that is typed, on none. */
export const dayPart = {
	scopeOf: ({ on }: Fields) => ({ days: on !== undefined && isCalendarDate(on) ? [on] : [], entries: [] }),
}

/** A call depends on its day, and on the days of the period that it may open. */
export const callPart = {
	scopeOf: (fields: Fields) => ({ ...dayPart.scopeOf(fields), opens: daysShown(fields, 'period') }),
}

export function totalEdit(fields: Fields, { dossier, today, isPreview }: Seen): ParsedEdit {
	const tally = tallyOf(fields, dossier)
	const typed = fields['total']?.trim()
	// Only figures: to Number "1.000" is one, and 0x10 sixteen.
	const total = typed ? { total: /^-?\d+$/.test(typed) ? Number(typed) : Number.NaN } : {}
	const given = { ...nest(fields, ['reason', 'source', 'on', 'tally']), ...total }
	const chosen = fields['period'] ?? ''
	if (chosen !== NEW_PERIOD || tally === null) {
		const body = parseBody(TotalBody, given)
		if (!body.ok) return body
		return ok(isPreview ? correctTotal(chosen, body.value) : onceOnly(chosen, body.value, fields))
	}
	const day = fields['on'] || today
	const opening = { fields, at: 'opens', tally, day, languages: dossier.languages }
	if (!isPreview && !isShown(opening)) return NOT_SHOWN
	const body = parseBody(TotalBody, { opens: {}, ...nest(openingFields(opening), ['opens']), ...given })
	if (!body.ok) return body
	if (!body.value.opens) return NOT_SHOWN
	const taken = dossier.tallies.flatMap((t) => t.periods)
	return ok(correctTotal(newPeriodId(taken, body.value.opens.from, body.value.opens.to), body.value))
}

/** A stated total depends on its period, and on the days of one that it opens: no period has the id by which that is chosen. */
export const totalPart = {
	scopeOf: (fields: Fields) => ({ states: fields['period'] ?? NEW_PERIOD, opens: daysShown(fields, 'opens') }),
}

/** Asks about a total that is set for that very day already: likelier sent twice than meant. */
function onceOnly(period: string, body: TotalBody, fields: Fields): Decide<unknown> {
	return (dossier, moment) => {
		const { on, total } = body
		const decided = correctTotal(period, body)(dossier, moment)
		const stated = decided.ok ? decided.value.changes.find((c) => c.kind === 'total-stated') : undefined
		const isThere = dossier.tallies.some(({ entries }) =>
			countingEntries(entries).some((e) => e.period === period && e.kind !== 'call' && e.on === stated?.on),
		)
		if (!stated || !isThere || stated.from !== total) return decided
		const twin: Twin = { of: 'total', on: on ?? stated.on, total }
		return isMeant(fields, twin) ? decided : err({ kind: 'likely-duplicate', twin })
	}
}

export function undoEdit(entry: string): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const body = parseBody(UndoBody, nest(fields, ['reason']))
		return body.ok ? ok(undoEntry(entry, body.value)) : body
	}
}

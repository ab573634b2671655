/** The forms of the calls' page as edits: what was typed becomes the API's bodies, and goes through the same rules. */
import { parseBody } from '../../edits/body.ts'
import { correctTotal, TotalBody } from '../../edits/correct-total.ts'
import { CallBody, recordCall } from '../../edits/record-call.ts'
import { UndoBody, undoEntry } from '../../edits/undo-entry.ts'
import type { Dossier } from '../../record/dossier.ts'
import { err, ok } from '../../record/result.ts'
import { newPeriodId, suggestPeriod } from '../../record/suggested-period.ts'
import { countingEntries, periodOf, type Tally } from '../../record/tally.ts'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { NEW_PERIOD } from './state-total.tsx'

export function callEdit(fields: Fields, { dossier, isPreview }: Seen): ParsedEdit {
	const tally = tallyOf(fields, dossier)
	const covered = tally !== null && periodOf(tally, fields['on'] ?? '') !== null
	// The form offers a period for the date that it was shown with: a date that has one comes first.
	const body = parseBody(CallBody, nest(fields, ['on', 'source', 'note', 'tally', ...(covered ? [] : ['period'])]))
	if (!body.ok) return body
	const decide = recordCall(body.value)
	return ok((record, moment) => {
		const same = tallyOf(fields, record)
		const recorded = same && countingEntries(same.entries).some((e) => e.kind === 'call' && e.on === body.value.on)
		const meant = isPreview || fields['another'] === 'on'
		return recorded && !meant ? err({ kind: 'likely-duplicate', on: body.value.on }) : decide(record, moment)
	})
}

export function totalEdit(fields: Fields, { dossier, today }: Seen): ParsedEdit {
	const tally = tallyOf(fields, dossier)
	const total = fields['total']?.trim() ? { total: Number(fields['total']) } : {}
	const given = { ...nest(fields, ['reason', 'source', 'on', 'tally']), ...total }
	const chosen = fields['period'] ?? ''
	if (chosen !== NEW_PERIOD || tally === null) {
		const body = parseBody(TotalBody, given)
		return body.ok ? ok(correctTotal(chosen, body.value)) : body
	}
	const opens = suggestPeriod(tally.periods, fields['on'] || today, dossier.languages)
	const body = parseBody(TotalBody, { ...given, opens })
	const taken = dossier.tallies.flatMap((t) => t.periods)
	return body.ok ? ok(correctTotal(newPeriodId(taken, opens.from, opens.to), body.value)) : body
}

export function undoEdit(entry: string): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const body = parseBody(UndoBody, nest(fields, ['reason']))
		return body.ok ? ok(undoEntry(entry, body.value)) : body
	}
}

function tallyOf(fields: Fields, { tallies }: Dossier): Tally | null {
	return tallies.find((t) => (fields['tally'] ? t.id === fields['tally'] : t.preferred)) ?? null
}

/** Parses the forms that rename, move or remove a period into edits. */
import { parseBody } from '../../edits/body.ts'
import { editPeriod, PeriodPatch, PeriodRemoval, removePeriod } from '../../edits/save-period.ts'
import { ok } from '../../faults/result.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { WHY_NAMES } from '../why.tsx'
import { seenOf } from './period-fields.ts'

export function periodEdit(id: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { dossier, isPreview }) => {
		// The form says all of the period: a name that was emptied is taken away.
		const label = Object.fromEntries(dossier.languages.map((l) => [l, fields[`label.${l}`]?.trim() || null]))
		const { from = '', to = '' } = fields
		// A preview needs no reason yet.
		const why = { ...(isPreview ? { reason: '–' } : {}), ...nest(fields, WHY_NAMES) }
		const body = parseBody(PeriodPatch, { label, from, to, ...why })
		return body.ok ? ok(editPeriod(id, body.value)) : body
	}
}

export function periodRemoval(id: string): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const body = parseBody(PeriodRemoval, nest(fields, WHY_NAMES))
		return body.ok ? ok(removePeriod(id, body.value)) : body
	}
}

/** Whether the period is still as the form showed it (optimistic locking); one that is gone is not found. */
export function isPeriodAsSeen(id: string): (fields: Fields, current: Dossier) => boolean {
	return ({ seen }, { tallies }) => {
		const period = tallies.flatMap((t) => t.periods).find((p) => p.id === id)
		return period === undefined || seen === seenOf(period)
	}
}

/** Parses the forms about reported calls into edits, by the API's own rules. */
import { parseBody } from '../../edits/body.ts'
import type { Decide } from '../../edits/decision.ts'
import { findEntry } from '../../edits/ledger.ts'
import { callsOn, reportsOn } from '../../edits/record-call.ts'
import {
	ConfirmBody,
	confirmReport,
	DenialBody,
	denyReport,
	ReportBody,
	reportCall,
} from '../../edits/reported-call.ts'
import type { Twin } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { CalendarDate } from '../../record/calendar.ts'
import type { Dossier } from '../../record/dossier.ts'
import { periodOf, type Tally } from '../../record/tally.ts'
import { isMeant } from '../another.tsx'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { daysShown, isShown, NOT_SHOWN, openingFields } from './opening.ts'

export function tallyOf(fields: Fields, { tallies }: Dossier): Tally | null {
	return tallies.find((t) => (fields['tally'] ? t.id === fields['tally'] : t.preferred)) ?? null
}

/** Asks about another call on that day, recorded or reported: likelier the same one than two. */
export function askedAbout<Answer>(
	fields: Fields,
	on: CalendarDate,
	tallyIn: (record: Dossier) => Tally | null | undefined,
	decide: Decide<Answer>,
): Decide<Answer> {
	return (record, moment) => {
		const tally = tallyIn(record)
		const call = tally && callsOn(tally, on).at(-1)
		const reported = tally && reportsOn(tally, on).at(-1)
		const twins: Twin[] = [
			...(call ? [{ of: 'call', id: call.id, on } as const] : []),
			...(reported ? [{ of: 'report', id: reported.id, on } as const] : []),
		]
		const twin = twins.find((one) => !isMeant(fields, one))
		return twin ? err({ kind: 'likely-duplicate', twin }) : decide(record, moment)
	}
}

export function reportEdit(fields: Fields, { isPreview }: Seen): ParsedEdit {
	const body = parseBody(ReportBody, nest(fields, ['on', 'source', 'reportedBy', 'note', 'tally']))
	if (!body.ok) return body
	const decide = reportCall(body.value)
	return ok(isPreview ? decide : askedAbout(fields, body.value.on, (record) => tallyOf(fields, record), decide))
}

export function confirmEdit(entryId: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { dossier }) => {
		const found = findEntry(dossier, entryId)
		if (!found) return err({ kind: 'not-found', what: 'entry' })
		const { on } = found.entry
		const { languages } = dossier
		const opening = !periodOf(found.tally, on) && { fields, at: 'period', tally: found.tally, day: on, languages }
		if (opening && !isShown(opening)) return NOT_SHOWN
		const body = parseBody(ConfirmBody, opening ? { period: {}, ...nest(openingFields(opening), ['period']) } : {})
		if (!body.ok) return body
		const withoutIt = (record: Dossier) => {
			const tally = findEntry(record, entryId)?.tally
			return tally && { ...tally, entries: tally.entries.filter((e) => e.id !== entryId) }
		}
		return ok(askedAbout(fields, on, withoutIt, confirmReport(entryId, body.value)))
	}
}

/** A confirmation depends on the report and its day, and on the days of the period that it may open. */
export function confirmPart(settles: string) {
	return { scopeOf: (fields: Fields) => ({ settles, opens: daysShown(fields, 'period') }) }
}

export function countedEdit(entryId: string): () => ParsedEdit {
	return () => ok(confirmReport(entryId, { counted: true }))
}

export function denyEdit(entryId: string): (fields: Fields) => ParsedEdit {
	return (fields) => {
		const body = parseBody(DenialBody, nest(fields, ['deniedBy', 'source']))
		return body.ok ? ok(denyReport(entryId, body.value)) : body
	}
}

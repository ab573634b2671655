/** Records a call that somebody tells of and the authority has not confirmed; then its confirmation, or its denial. */
import * as v from 'valibot'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type CalendarDate, latestDay } from '../record/calendar.ts'
import type { Dossier } from '../record/dossier.ts'
import type { Change } from '../record/revision.ts'
import { type LedgerEntry, periodOf, type ReportState, reportStates, statedUntil, type Tally } from '../record/tally.ts'
import {
	asText,
	because,
	calendarDate,
	fieldsOnly,
	label,
	prose,
	sourceAt,
	strangeLanguage,
	webAddress,
	words,
} from './body.ts'
import type { Decide, Decided } from './decision.ts'
import { findEntry, NO_REPORT, tallyToEdit, withEntry, withTally } from './ledger.ts'
import { callFields, callsOn, type EntryWritten, entryWritten, recordCall } from './record-call.ts'

export const ReportBody = fieldsOnly({
	on: calendarDate,
	source: webAddress,
	reportedBy: words(label),
	note: v.optional(words(prose)),
	tally: v.optional(label),
})
export type ReportBody = v.InferOutput<typeof ReportBody>

/** It is in no total, and so may stand on a day inside a stated one. */
export function reportCall(body: ReportBody): Decide<EntryWritten> {
	return (dossier, moment) => {
		const latest = latestDay(moment.at)
		if (body.on > latest) return err(badValue('/on', { kind: 'future', latest }))
		const found = tallyToEdit(dossier, body.tally)
		if (!found.ok) return found
		const tally = found.value
		const { languages } = dossier
		const strange =
			strangeLanguage('/reportedBy', body.reportedBy, languages) ?? strangeLanguage('/note', body.note, languages)
		if (strange) return err(strange)
		const entry: LedgerEntry = {
			id: moment.newId(),
			kind: 'reported',
			period: periodOf(tally, body.on)?.id ?? null,
			delta: 0,
			on: body.on,
			source: sourceAt(body.source, languages),
			note: body.note === undefined ? null : asText(body.note, languages[0]),
			reason: null,
			undoes: null,
			...NO_REPORT,
			reportedBy: asText(body.reportedBy, languages[0]),
			recordedAt: moment.at,
		}
		const next = withEntry(dossier, tally, entry)
		if (!next.ok) return next
		const change: Change = { kind: 'call-reported', entry: entry.id, on: entry.on }
		return ok(told(next.value, change, entryWritten(entry, tally)))
	}
}

/** By itself: no call is recorded. */
const CountedBody = fieldsOnly({ counted: v.literal(true, because({ kind: 'not-one-of', values: ['true'] })) })

/** The day is the reported one, and the source the authority's site, unless they are given. */
const CallConfirmed = fieldsOnly({ ...callFields, on: v.optional(calendarDate), source: v.optional(webAddress) })

export type ConfirmBody = v.InferOutput<typeof CountedBody> | v.InferOutput<typeof CallConfirmed>

/** Chosen by what was sent and not by trying both, so that a fault is told at the field that has it. */
export const ConfirmBody = v.lazy<v.GenericSchema<unknown, ConfirmBody>>((sent) =>
	typeof sent === 'object' && sent !== null && 'counted' in sent ? CountedBody : CallConfirmed,
)

/** One that was denied can be confirmed later: the world changes. */
export function confirmReport(entryId: string, body: ConfirmBody): Decide<EntryWritten> {
	return (dossier, moment) => {
		const found = reportIn(dossier, entryId, ['open', 'denied'])
		if (!found.ok) return found
		const { tally, entry } = found.value
		if ('counted' in body) {
			if (!whatCounts(tally, entry.on)) return err(badValue('/counted', { kind: 'counted-nowhere', on: entry.on }))
			const change: Change = { kind: 'report-counted', entry: entryId }
			return ok(settled(dossier, tally, { ...entry, counted: true }, change))
		}
		const { on = entry.on, source = tally.authority.site } = body
		const call = recordCall({ ...body, on, source, delta: 1, tally: tally.id }, entryId)(dossier, moment)
		if (!call.ok) return err(inWordsOfReports(call.error))
		const confirmed: Change = { kind: 'report-confirmed', entry: entryId }
		return ok({ ...call.value, creates: true, changes: [confirmed, ...call.value.changes] })
	}
}

/** What may have a reported call of that day already: a stated total that the day is inside, else a call recorded on it. */
export function whatCounts(tally: Tally, on: CalendarDate): { readonly total: CalendarDate | null } | null {
	const period = periodOf(tally, on)
	const total = period && statedUntil(tally, period.id)
	if (total !== null && on <= total) return { total }
	return callsOn(tally, on).length > 0 ? { total: null } : null
}

/** A source stands beside that of the report; a note takes the place of the report's, which the version before keeps. */
export const DenialBody = fieldsOnly({
	deniedBy: words(label),
	source: v.optional(webAddress),
	note: v.optional(words(prose)),
})
export type DenialBody = v.InferOutput<typeof DenialBody>

export function denyReport(entryId: string, { deniedBy, source, note }: DenialBody): Decide<EntryWritten> {
	return (dossier) => {
		const found = reportIn(dossier, entryId, ['open'])
		if (!found.ok) return found
		const { tally, entry } = found.value
		const { languages } = dossier
		const strange = strangeLanguage('/deniedBy', deniedBy, languages) ?? strangeLanguage('/note', note, languages)
		if (strange) return err(strange)
		const denied: LedgerEntry = {
			...entry,
			deniedBy: asText(deniedBy, languages[0]),
			denialSource: source === undefined ? null : sourceAt(source, languages),
			note: note === undefined ? entry.note : asText(note, languages[0]),
		}
		return ok(settled(dossier, tally, denied, { kind: 'report-denied', entry: entryId }))
	}
}

type Found = { readonly tally: Tally; readonly entry: LedgerEntry }

/** The reported call of that id, if it stands as one that may be settled. */
function reportIn(dossier: Dossier, id: string, from: readonly ReportState[]): Result<Found, Fault> {
	const found = findEntry(dossier, id)
	if (!found) return err({ kind: 'not-found', what: 'entry' })
	const state = reportStates(found.tally.entries).get(id)
	if (state === undefined) return err(badValue('', { kind: 'not-reported' }))
	if (state === 'open' || from.includes(state)) return ok(found)
	return err({ kind: 'already-settled', entry: id, state })
}

/** The record with a reported call said otherwise, in its place in the ledger. */
function settled(dossier: Dossier, tally: Tally, entry: LedgerEntry, change: Change): Decided<EntryWritten> {
	const entries = tally.entries.map((e) => (e.id === entry.id ? entry : e))
	return told(withTally(dossier, { ...tally, entries }), change, entryWritten(entry, tally))
}

function told(next: Dossier, change: Change, answer: Decided<EntryWritten>['answer']): Decided<EntryWritten> {
	return { next, changes: [change], reason: null, reasonKind: null, answer }
}

/** A day inside a stated total means something else here: the total may have the very call. */
function inWordsOfReports(fault: Fault): Fault {
	if (fault.kind !== 'bad-body') return fault
	const faults = fault.faults.map(({ pointer, because }) =>
		because.kind === 'inside-stated-total'
			? { pointer, because: { ...because, kind: 'reported-inside-stated-total' as const } }
			: { pointer, because },
	)
	return { ...fault, faults }
}

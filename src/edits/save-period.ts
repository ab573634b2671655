/** Renames a period, moves its days within the rules, and removes one in which nothing counts. */
import * as v from 'valibot'
import { type CallsAnswer, callsAnswer } from '../answers/answers.ts'
import { periodResource } from '../answers/ledger-resources.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { type CalendarDate, isCalendarDate } from '../record/calendar.ts'
import { periodsOutgrown } from '../record/contradictions.ts'
import type { Dossier } from '../record/dossier.ts'
import type { LedgerScope } from '../record/edit-scope.ts'
import { counts } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import { differences } from '../record/plain.ts'
import {
	countingEntries,
	type LedgerEntry,
	overlapped,
	type Period,
	type Tally,
	withReportsPlaced,
} from '../record/tally.ts'
import {
	asText,
	calendarDate,
	fieldsAmongOthers,
	fieldsOnly,
	label,
	parseBody,
	prose,
	reasonKind,
	strangeLanguage,
	WhyBody,
} from './body.ts'
import type { Decide } from './decision.ts'
import { saidText } from './fields.ts'
import { tallyToEdit, withReopened, withTally } from './ledger.ts'
import { mergePatch, withoutOwned } from './merge-patch.ts'
import { saysOtherwise } from './says-otherwise.ts'
import { whyOf } from './why.ts'

/** Whose period it is follows from its id; `tally` says it where a client wants to be sure. */
const whose = { tally: v.optional(label) }

/** A period with a patch in it. */
export const PeriodFields = fieldsOnly({ label: saidText(label), from: calendarDate, to: calendarDate })

/** A merge patch on the period's label and days, with a reason where it says anything otherwise than before. */
export const PeriodPatch = fieldsAmongOthers({ ...whose, reason: v.optional(prose), reasonKind })
export type PeriodPatch = v.InferOutput<typeof PeriodPatch>

export const PeriodRemoval = fieldsOnly({ ...whose, ...WhyBody.entries })
export type PeriodRemoval = v.InferOutput<typeof PeriodRemoval>

/** @param days its new ones, as they are sent: what is none is refused by the edit, whatever was read */
export function scopeOfPeriod(moves: string, days: Readonly<Record<string, unknown>>): LedgerScope {
	const [from, to] = [days['from'], days['to']].map((day) => (isCalendarDate(day) ? day : undefined))
	return { moves, from, to }
}

export function editPeriod(
	id: string,
	{ tally: wanted, reason, reasonKind, ...patch }: PeriodPatch,
): Decide<CallsAnswer> {
	return (dossier, moment) => {
		const found = find(dossier, id, wanted)
		if (!found.ok) return found
		const { tally, period } = found.value
		const excerpt = moment.counted ?? excerptOf(dossier, counts(moment.today))
		const counted = excerpt.tallies.find((t) => t.id === tally.id)
		const owned = counted ? periodResource(excerpt, counted, period, moment.today) : {}
		const after = patched(period, patch, tally, dossier, owned)
		if (!after.ok) return after
		const fields = differences(period, after.value)
		const why = whyOf(dossier, { reason, reasonKind }, saysOtherwise(fields))
		if (!why.ok) return why
		const changed = moved(tally, period, after.value)
		const { from, to } = after.value
		const left = changed.entries.find((e) => e.period === id && (e.on < from || e.on > to))
		if (left) return err(badValue(left.on < from ? '/from' : '/to', { kind: 'leaves-out-entry', on: left.on }))
		const next = withTally(dossier, changed)
		const tooMuch = periodsOutgrown(dossier, next)
		if (tooMuch) return err(badValue('/label', tooMuch))
		return ok({
			next: fields.length === 0 ? dossier : withReopened(next),
			changes: [{ kind: 'period-changed', period: id, fields: fields.map(({ path }) => path) }],
			...why.value,
			answer: (_written, origin, today, counted, newest) =>
				callsAnswer(counted, origin, today, { tally: tally.id, entries: newest(tally.id) }),
		})
	}
}

/**
 * Empty is a period in which nothing counts: what is undone in it goes along, for an entry has a period; a reported call stays,
 * in none. The rows are ended and not deleted: earlier versions keep them, and a restored one brings them back.
 */
export function removePeriod(id: string, { tally: wanted, ...body }: PeriodRemoval): Decide<null> {
	return (dossier) => {
		const found = find(dossier, id, wanted)
		if (!found.ok) return found
		const { tally } = found.value
		if (isInUse(tally, id)) return err({ kind: 'period-in-use', period: id })
		const why = whyOf(dossier, body, true)
		if (!why.ok) return why
		const left = withReportsPlaced({ ...tally, periods: tally.periods.filter((p) => p.id !== id) })
		return ok({
			next: withTally(dossier, { ...left, entries: left.entries.filter((e) => e.period !== id) }),
			changes: [{ kind: 'period-removed', period: id }],
			...why.value,
			answer: () => null,
		})
	}
}

function isInUse({ entries }: Tally, period: string): boolean {
	return countingEntries(entries).some((e) => e.period === period)
}

type Found = { readonly tally: Tally; readonly period: Period }

/** Ids of periods are unique in a dossier. */
function find(dossier: Dossier, id: string, wanted: string | undefined): Result<Found, Fault> {
	const named = wanted === undefined ? null : tallyToEdit(dossier, wanted)
	if (named && !named.ok) return named
	for (const tally of named ? [named.value] : dossier.tallies) {
		const period = tally.periods.find((p) => p.id === id)
		if (period) return ok({ tally, period })
	}
	return NO_PERIOD
}

const NO_PERIOD = err({ kind: 'not-found', what: 'period' } as const)

/** The period with the patch in it, if its days are some, and no other period's. */
function patched(
	period: Period,
	patch: object,
	tally: Tally,
	{ languages }: Dossier,
	owned: Readonly<Record<string, unknown>>,
): Result<Period, Fault> {
	const { id, ...shown } = period
	const said = withoutOwned(patch, owned)
	const body = parseBody(PeriodFields, mergePatch(shown, said, languages[0]))
	if (!body.ok) return body
	const { from, to, label } = body.value
	const strange = strangeLanguage('/label', label, languages)
	if (strange) return err(strange)
	if (to < from) return err(badValue('/to', { kind: 'ends-before-start' }))
	const after = { id, label: asText(label, languages[0]), from, to }
	const other = overlapped(
		tally.periods.filter((p) => p !== period),
		after,
	)
	if (other) {
		const side = other.from < period.from ? '/from' : '/to'
		const days = { from: other.from, to: other.to }
		return err(badValue(side, { kind: 'overlaps-period', period: other.id, label: other.label, ...days }))
	}
	return ok(after)
}

function moved(tally: Tally, period: Period, after: Period): Tally {
	const periods = tally.periods.map((p) => (p === period ? after : p)).sort((a, b) => (a.from < b.from ? -1 : 1))
	return withReportsPlaced({ ...tally, periods, entries: restated(tally.entries, period, after) })
}

/**
 * An opening, which has no day of its own, stands on the earlier of its period's last day and the day it was stated (rule 1);
 * an undo on the day of what it undoes. All other entries stay on their days.
 */
function restated(entries: readonly LedgerEntry[], before: Period, after: Period): readonly LedgerEntry[] {
	if (before.to === after.to) return entries
	const days = new Map<string, CalendarDate>()
	const isCorrected = entries.some((e) => e.period === before.id && e.kind === 'correction')
	for (const entry of entries) {
		const day = entry.undoes === null ? openingDay(entry, before, after, isCorrected) : days.get(entry.undoes)
		if (day !== undefined) days.set(entry.id, day)
	}
	return entries.map((entry) => {
		const day = days.get(entry.id)
		return day === undefined || day === entry.on ? entry : { ...entry, on: day }
	})
}

/** One that stood on the last day was cut off by it: its source says when it was stated. A correction keeps it where it is. */
function openingDay(
	{ kind, period, on, source }: LedgerEntry,
	before: Period,
	after: Period,
	isCorrected: boolean,
): CalendarDate | undefined {
	if (kind !== 'opening' || period !== before.id) return undefined
	const told = source?.publishedOn ?? on
	// A day that nothing else says would be lost by an earlier end: it stays, and keeps the end from coming before it.
	if (on < before.to && after.to < on && source?.publishedOn !== on) return on
	const stated = on === before.to && told > on && !isCorrected ? told : on
	return stated < after.to ? stated : after.to
}

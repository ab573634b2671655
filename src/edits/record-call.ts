/** Record a call: one entry on a date, in the period that the date falls in or in a new one. */
import * as v from 'valibot'
import type { CallsAnswer } from '../pages/answers.ts'
import { callsAnswer, entryAnswer } from '../pages/answers.ts'
import type { Dossier } from '../record/dossier.ts'
import { badValue, type Fault } from '../record/fault.ts'
import { err, ok, type Result } from '../record/result.ts'
import type { Change } from '../record/revision.ts'
import { newPeriodId, suggestPeriod } from '../record/suggested-period.ts'
import { type LedgerEntry, overlap, type Period, periodOf, statedUntil, type Tally } from '../record/tally.ts'
import { asText, because, calendarDate, fieldsOnly, label, prose, sourceAt, webAddress, words } from './body.ts'
import type { Decide, Moment } from './decision.ts'
import { outside, tallyToEdit, withEntry } from './ledger.ts'

const MAX_CALLS_AT_ONCE = 1000

export const CallBody = fieldsOnly({
	on: calendarDate,
	source: webAddress,
	note: v.optional(words(prose)),
	delta: v.optional(
		v.pipe(
			v.number(because({ kind: 'not-a-number' })),
			v.integer(because({ kind: 'not-whole' })),
			v.minValue(1, because({ kind: 'too-small', min: 1 })),
			v.maxValue(MAX_CALLS_AT_ONCE, because({ kind: 'too-great', max: MAX_CALLS_AT_ONCE })),
		),
		1,
	),
	period: v.optional(
		v.union(
			[label, fieldsOnly({ from: calendarDate, to: calendarDate, label: words(label) })],
			because({ kind: 'not-a-period' }),
		),
	),
})
export type CallBody = v.InferOutput<typeof CallBody>

export type CallRecorded = { readonly entry: LedgerEntry } & Pick<
	CallsAnswer,
	'total' | 'asOf' | 'countedBy' | 'periods'
>

export function recordCall(body: CallBody): Decide<CallRecorded> {
	return (dossier, moment) => {
		if (body.on > moment.today) return err(badValue('/on', { kind: 'future', today: moment.today }))
		const tally = tallyToEdit(dossier)
		if (!tally.ok) return tally
		const strange = unknownLanguage(body, dossier.languages)
		if (strange) return err(strange)
		const found = periodFor(tally.value, body, dossier)
		if (!found.ok) return found
		const { period, opened } = found.value
		const stated = statedUntil(tally.value, period.id)
		if (stated !== null && body.on <= stated) return err(insideStatedTotal(period, stated))

		const entry = callEntry(body, period, dossier, moment)
		const next = withEntry(dossier, tally.value, entry, opened ? period : undefined)
		if (!next.ok) return next
		const changes: Change[] = [
			...(opened ? [{ kind: 'period-opened', period: period.id, from: period.from, to: period.to } as const] : []),
			{ kind: 'call-recorded', entry: entry.id, period: period.id, on: entry.on, delta: entry.delta },
		]
		return ok({
			next: next.value,
			changes,
			reason: null,
			reasonKind: null,
			answer: (written, origin) => {
				const { total, asOf, countedBy, periods } = callsAnswer(written, origin)
				return { entry: entryAnswer(entry), total, asOf, countedBy, periods }
			},
		})
	}
}

/** A map by language is of the dossier's languages; whose else would show it? */
function unknownLanguage({ note, period }: CallBody, languages: readonly string[]): Fault | null {
	const label = typeof period === 'object' ? period.label : undefined
	for (const [pointer, words] of Object.entries({ '/note': note, '/period/label': label })) {
		if (typeof words !== 'object') continue
		const given = Object.keys(words)
		const strange = given.find((language) => !languages.includes(language))
		if (strange || given.length === 0) {
			return badValue(strange ? `${pointer}/${strange}` : pointer, { kind: 'not-a-language', languages })
		}
	}
	return null
}

function periodFor(tally: Tally, body: CallBody, dossier: Dossier): Result<{ period: Period; opened: boolean }, Fault> {
	if (body.period === undefined) {
		const period = periodOf(tally, body.on)
		if (period) return ok({ period, opened: false })
		return err({
			kind: 'bad-body',
			faults: [{ pointer: '/on', because: { kind: 'no-period', on: body.on } }],
			suggestedPeriod: suggestPeriod(tally.periods, body.on, dossier.languages),
		})
	}
	if (typeof body.period === 'string') {
		const period = tally.periods.find((p) => p.id === body.period)
		if (!period) return err(badValue('/period', { kind: 'unknown-id', id: body.period }))
		if (!covers(period, body.on)) {
			return err(badValue('/on', outside(period)))
		}
		return ok({ period, opened: false })
	}
	const { from, to } = body.period
	if (to < from) return err(badValue('/period/to', { kind: 'ends-before-start' }))
	const period: Period = {
		id: newPeriodId(
			dossier.tallies.flatMap((t) => t.periods),
			from,
			to,
		),
		from,
		to,
		label: asText(body.period.label, dossier.languages[0]),
	}
	if (!covers(period, body.on)) return err(badValue('/on', outside(period)))
	// Somebody opened the very same period in the meantime: the call belongs there.
	const same = tally.periods.find((p) => p.from === from && p.to === to)
	if (same) return ok({ period: same, opened: false })
	const clash = overlap([...tally.periods, period])
	if (clash) {
		const other = clash[0] === period ? clash[1] : clash[0]
		return err(badValue('/period', { kind: 'overlaps-period', period: other.id, from: other.from, to: other.to }))
	}
	return ok({ period, opened: true })
}

function covers(period: Period, date: string): boolean {
	return period.from <= date && date <= period.to
}

function insideStatedTotal(period: Period, stated: string): Fault {
	return badValue('/on', { kind: 'inside-stated-total', period: period.id, stated })
}

function callEntry(body: CallBody, period: Period, dossier: Dossier, moment: Moment): LedgerEntry {
	return {
		id: moment.newId(),
		kind: 'call',
		period: period.id,
		delta: body.delta,
		on: body.on,
		source: sourceAt(body.source),
		note: body.note === undefined ? null : asText(body.note, dossier.languages[0]),
		reason: null,
		undoes: null,
		recordedAt: moment.at,
	}
}

/** The schema of an imported dossier, field by field; `contradictions` checks the rules between fields. */
import * as v from 'valibot'
import { MAX_KEPT_ENTRIES, MAX_KEPT_MEETINGS, MAX_PERIODS, MAX_TALLIES, MAX_TOTAL } from '../record/limits.ts'
import { REASON_KINDS } from '../record/revision.ts'
import { ENTRY_KINDS } from '../record/tally.ts'
import { VISIBILITIES } from '../record/visibility.ts'
import { because, calendarDate, fieldsOnly, label, prose, textMap } from './body.ts'
import { listOf, oneOf, periodId, recordId, saidTextOrNull, source, wholeNumber, yesOrNo } from './fields.ts'
import { authorityWords, dossierId, languageList, leaderWords, MAX_LEADERS, terms } from './heading-fields.ts'
import { MeetingBody } from './meeting-body.ts'

/** A correction takes back a whole total, and the calls that came after it. */
const MAX_DELTA = MAX_TOTAL + MAX_KEPT_ENTRIES

/** As the record writes it, to the millisecond: instants are compared as text. */
const instant = v.pipe(
	v.string(because({ kind: 'not-an-instant' })),
	v.check(
		(s) => {
			const time = Date.parse(s)
			return !Number.isNaN(time) && new Date(time).toISOString() === s
		},
		because({ kind: 'not-an-instant' }),
	),
)

const leader = fieldsOnly({ id: recordId, ...leaderWords, terms: v.optional(terms, []) })

const entry = fieldsOnly({
	id: recordId,
	kind: oneOf(ENTRY_KINDS),
	period: v.nullish(recordId, null),
	delta: wholeNumber(-MAX_DELTA, MAX_DELTA),
	on: calendarDate,
	source: v.nullish(source, null),
	note: v.nullish(textMap(prose), null),
	reason: v.nullish(prose, null),
	undoes: v.nullish(recordId, null),
	reportedBy: saidTextOrNull(label),
	deniedBy: saidTextOrNull(label),
	denialSource: v.nullish(source, null),
	counted: v.nullish(yesOrNo, false),
	confirms: v.nullish(recordId, null),
	recordedAt: instant,
})

const tally = fieldsOnly({
	id: recordId,
	authority: fieldsOnly({ id: recordId, ...authorityWords }),
	preferred: yesOrNo,
	method: saidTextOrNull(prose),
	periods: listOf(
		fieldsOnly({ id: periodId, label: textMap(label), from: calendarDate, to: calendarDate }),
		MAX_PERIODS,
	),
	entries: listOf(entry, MAX_KEPT_ENTRIES),
})

const meeting = fieldsOnly({ id: recordId, ...MeetingBody.entries })

/** Metadata of the export, which an import ignores. */
const ignored = v.optional(v.unknown())

export const BundleBody = fieldsOnly({
	version: ignored,
	updatedAt: ignored,
	exportedAt: ignored,
	publicSince: ignored,
	reason: v.exactOptional(prose),
	reasonKind: v.exactOptional(oneOf(REASON_KINDS)),
	id: dossierId,
	/** Bundles from before say nothing of it: they are public. */
	visibility: v.exactOptional(oneOf(VISIBILITIES)),
	languages: languageList,
	title: textMap(label),
	leaders: listOf(leader, MAX_LEADERS),
	tallies: v.pipe(
		listOf(tally, MAX_TALLIES),
		v.check(
			(all) => all.reduce((sum, { entries }) => sum + entries.length, 0) <= MAX_KEPT_ENTRIES,
			because({ kind: 'too-many', max: MAX_KEPT_ENTRIES }),
		),
	),
	meetingsCheckedOn: v.nullish(calendarDate, null),
	meetings: listOf(meeting, MAX_KEPT_MEETINGS),
})
export type BundleBody = v.InferOutput<typeof BundleBody>

/** What a record answers once a decided edit is published: for a preview of the edit. */
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import { outgrown } from '../record/contradictions.ts'
import { datedCallsAfter } from '../record/dated-calls.ts'
import { type Dossier, preferredTally } from '../record/dossier.ts'
import { type EditScope, isOfLedger } from '../record/edit-scope.ts'
import type { Excerpt, Question } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import type { Database } from '../store/database.ts'
import { readExcerpts } from '../store/read-excerpt.ts'
import { type ReadRecord, readRecord } from '../store/read-record.ts'
import type { RecordPart } from '../store/record-part.ts'
import type { Decide, Moment } from './decision.ts'
import { excerptWithoutRecount, outgrownBy } from './follows.ts'
import { followsFromPart } from './follows-from-part.ts'
import { knownOf } from './known.ts'

/** A record, or as much of it as an edit is decided on. */
export type ReadForEdit = ReadRecord | (Pick<ReadRecord, 'dossier' | 'settings'> & PartForEdit)

type PartForEdit = { readonly part: RecordPart; readonly scope: EditScope }

type DecidedHere = { readonly decide: Decide<unknown>; readonly moment: Moment; readonly origin: string }

/** @returns in the order of the questions, or why the edit is refused */
export async function excerptsAfter(
	db: Database,
	read: ReadForEdit,
	questions: readonly Question[],
	edit: DecidedHere,
): Promise<Result<readonly Excerpt[], Fault>> {
	const { decide, moment, origin } = edit
	if (read.dossier.visibility === 'archived') return err({ kind: 'archived' })
	const isPart = 'scope' in read
	const decided = decide(read.dossier, isPart ? { ...moment, ...knownOf(read.part) } : moment)
	if (!decided.ok) return decided
	const { next, changes } = decided.value
	if (!isPart) {
		const fault = outgrownBy({ tooMuch: outgrown(read.dossier, next) }, changes)
		return fault ? err(fault) : ok(questions.map((question) => excerptOf(next, question)))
	}
	const { part, scope, settings } = read
	const follows = followsFromPart(part, scope, next, { settings, origin, today: moment.today }, null)
	const fault = outgrownBy(follows, changes)
	if (fault) return err(fault)
	if (!isOfLedger(scope)) return ok(questions.map(excerptWithoutRecount(part, next, null)))
	const after = await Promise.all(
		questions.map((question) =>
			// Of a ledger, what is counted is all that it shows.
			question.tellsOfMeetings ? excerptWithLedger(db, part, next, question, follows.counted) : follows.counted,
		),
	)
	if (after.every((excerpt) => excerpt !== null)) return ok(after)
	const whole = await readRecord(db, next.id, 'newsroom')
	return whole ? excerptsAfter(db, whole, questions, edit) : err({ kind: 'not-found', what: 'dossier' })
}

/**
 * What all of the record answers once a part of it has other entries.
 *
 * @returns null where all of it has to be read: another tally is preferred then, or it is not known which day of calls is told of next
 */
async function excerptWithLedger(
	db: Database,
	part: RecordPart,
	next: Dossier,
	question: Question,
	{ tallies }: Excerpt,
): Promise<Excerpt | null> {
	const { id, version } = part.dossier
	const [was, is] = [preferredTally(part.dossier), preferredTally(next)]
	if (was?.id !== is?.id) return null
	const asked = { dossier: id, version, day: null, today: question.today, published: null }
	const [before] = await readExcerpts(db, [asked], { ...question, countsCalls: false }, 'newsroom')
	if (!before) return null
	const datedCalls = before.datedCalls && was && is ? datedCallsAfter(before.datedCalls, was, is) : null
	return before.datedCalls && !datedCalls ? null : { ...before, proof: null, tallies, datedCalls }
}

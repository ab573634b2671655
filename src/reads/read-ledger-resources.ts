/** Reads a tally, a period or a ledger entry, each at its own address. */
import { entryAnswer } from '../answers/answers.ts'
import { type EntryResource, periodResource, tallyResource } from '../answers/ledger-resources.ts'
import type { Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Query } from '../queries/query.ts'
import { readOneEntry } from '../store/read-ledger.ts'
import { readPeriod } from '../store/read-period.ts'
import { NotInCopy } from './in-copy.ts'
import { type ApiAnswer, fromRecord, type MOMENT_PARAMETERS } from './read-api.ts'
import type { Reader } from './reader.ts'

type Moment = Query<(typeof MOMENT_PARAMETERS)[number]>
type Read = Promise<Result<ApiAnswer, Fault>>

export function readTally(reader: Reader, id: string, tallyId: string, query: Moment): Read {
	return fromRecord(reader, id, query, ({ dossier, around }) => {
		const tally = dossier.tallies.find((t) => t.id === tallyId)
		return tally ? ok({ answer: tallyResource(dossier, tally, around.today) }) : NO_TALLY
	})
}

export function readPeriodResource(reader: Reader, id: string, periodId: string, query: Moment): Read {
	return fromRecord(reader, id, query, async ({ dossier, around, asked }) => {
		if (reader.copy) throw new NotInCopy()
		const found = await readPeriod(reader.db, asked, periodId)
		const tally = found && dossier.tallies.find((t) => t.id === found.tally)
		return tally ? ok({ answer: periodResource(dossier, tally, found.period, around.today) }) : NO_PERIOD
	})
}

export function readEntry(reader: Reader, id: string, entryId: string, query: Moment): Read {
	return fromRecord(reader, id, query, async ({ dossier, asked }) => {
		if (reader.copy) throw new NotInCopy()
		const found = await readOneEntry(reader.db, asked, entryId, dossier.languages[0])
		if (!found) return NO_ENTRY
		const answer: EntryResource = { ...entryAnswer(found.entry), tally: found.tally, version: dossier.version }
		return ok({ answer })
	})
}

const NO_TALLY = err({ kind: 'not-found', what: 'tally' } as const)
const NO_PERIOD = err({ kind: 'not-found', what: 'period' } as const)
const NO_ENTRY = err({ kind: 'not-found', what: 'entry' } as const)

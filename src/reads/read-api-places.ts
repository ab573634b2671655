/** Reads ids that are there, for the examples on the API's page: a dossier, and of it the newest meeting, period, entry and tally. */
import type { CallsAnswer, DossierAnswer, MeetingAnswer } from '../answers/answers.ts'
import type { Fault } from '../faults/fault.ts'
import type { Result } from '../faults/result.ts'
import { readDossiers } from './list-dossiers.ts'
import { type ApiAnswer, readCalls, readDossier } from './read-api.ts'
import { readMeetings } from './read-meetings.ts'
import type { Reader } from './reader.ts'

/** By the names that they have in paths. */
export type ApiPlaces = Readonly<Record<'id' | 'meeting' | 'period' | 'entry' | 'tally' | 'version', string>>

/** What stands there where there is no dossier, or where it has none of them. */
const NAMELESS: ApiPlaces = {
	id: 'dossier',
	meeting: 'meeting',
	period: 'period',
	entry: 'entry',
	tally: 'tally',
	version: '1',
}

export async function readApiPlaces(reader: Reader): Promise<ApiPlaces> {
	const listed = answerIn<{ dossiers: readonly DossierAnswer[] }>(await readDossiers(reader, { limit: '1' }))
	const id = listed?.dossiers[0]?.id
	if (id === undefined) return NAMELESS
	const dossier = answerIn<DossierAnswer>(await readDossier(reader, id, {}))
	const meetings = answerIn<{ meetings: readonly MeetingAnswer[] }>(await readMeetings(reader, id, { limit: '1' }))
	const calls = answerIn<CallsAnswer>(await readCalls(reader, id, {}))
	return {
		id,
		meeting: meetings?.meetings[0]?.id ?? NAMELESS.meeting,
		period: calls?.periods.at(-1)?.id ?? NAMELESS.period,
		entry: calls?.entries[0]?.id ?? NAMELESS.entry,
		tally: dossier?.tallies[0]?.id ?? NAMELESS.tally,
		version: NAMELESS.version,
	}
}

function answerIn<Answer>(read: Result<ApiAnswer, Fault>): Answer | null {
	return read.ok ? JSON.parse(read.value.body) : null
}

/** The API's operations, those that write among them: what each takes, answers and refuses. */
import { WRITE_PARAMETERS } from '../queries/api-query.ts'
import { FILE_READS } from './file-operations.ts'
import { CALLS, DOSSIER, MEETINGS, type Operation, REVISIONS, WRITING } from './operation.ts'
import { queryParameters } from './parameters.ts'
import { READS } from './read-operations.ts'

const EDIT = {
	role: 'editor',
	query: queryParameters(WRITE_PARAMETERS),
	headers: ['If-Match', 'If-None-Match of an edit', 'Idempotency-Key'],
	faults: WRITING,
} as const satisfies Partial<Operation>
const REPLACING = {
	...EDIT,
	needsIfMatch: true,
	faults: [...WRITING, 'precondition-required'],
} as const satisfies Partial<Operation>

const IMPORTING = {
	...EDIT,
	method: 'put',
	tag: 'Dossiers',
	body: 'Bundle',
	answers: { 200: 'Dossier', 201: 'Dossier' },
	faults: [...WRITING, 'precondition-required'],
} as const satisfies Partial<Operation>

export const OPERATIONS = {
	...READS,
	...FILE_READS,
	importDossier: {
		...IMPORTING,
		path: `${DOSSIER}/export`,
		summary: 'Bring in a whole dossier',
		description:
			'A bundle as GET gives it: a new dossier, or one that replaces what is there, in one revision. Over one that is there `If-Match` is needed.',
	},
	putDossier: {
		...IMPORTING,
		path: DOSSIER,
		summary: 'Bring in a whole dossier, at its own address',
		description: 'The same as PUT of `…/export`: a bundle, and not the answer of GET at this address.',
	},
	moveVisibility: {
		...EDIT,
		method: 'post',
		path: `${DOSSIER}/visibility`,
		tag: 'Dossiers',
		summary: 'Publish or archive a dossier, or take it back to a draft',
		description: 'An admin’s to do.',
		role: 'admin',
		body: 'VisibilityMove',
		answers: { 200: 'VisibilityState' },
	},
	eraseWords: {
		...EDIT,
		method: 'post',
		path: `${DOSSIER}/erase`,
		tag: 'Dossiers',
		summary: 'Erase the words of a meeting, a ledger entry or a reason',
		description:
			'An admin’s to do, where a law asks for it: of every version, and for good, with the reasons of the edits that name it. A meeting is removed with them; an entry counts what it counted; of a `revision` (its id is the version) the reason alone goes. The proof holds, and says that words were erased. The reason is published, and must not say them again.',
		role: 'admin',
		body: 'WordsErasure',
		answers: { 200: 'WordsErased' },
	},
	addMeeting: {
		...EDIT,
		method: 'post',
		path: MEETINGS,
		tag: 'Meetings',
		summary: 'Add a meeting',
		description:
			'`date`, `status`, `format` and `sources` are required, and `place.city` unless it is by `video`. `date` may be a month or a year.',
		body: 'NewMeeting',
		answers: { 201: 'MeetingWritten' },
	},
	checkMeetings: {
		...EDIT,
		method: 'post',
		path: `${MEETINGS}/checked`,
		tag: 'Meetings',
		summary: 'Confirm that the list is whole',
		description: 'Somebody looked for new meetings and found none: moves the list’s as-of day, and nothing else.',
		body: 'MeetingsCheck',
		bodyOptional: true,
		answers: { 200: 'Dossier' },
	},
	editMeeting: {
		...REPLACING,
		method: 'patch',
		path: `${MEETINGS}/{meeting}`,
		tag: 'Meetings',
		summary: 'Edit a meeting',
		description: 'A merge patch (RFC 7396). A change of what readers were told takes a `reason`, which is published.',
		body: 'MeetingChange',
		answers: { 200: 'MeetingWritten' },
	},
	removeMeeting: {
		...REPLACING,
		method: 'delete',
		path: `${MEETINGS}/{meeting}`,
		tag: 'Meetings',
		summary: 'Remove a meeting',
		description: 'Earlier versions keep it. Takes a `reason`, which is published.',
		body: 'Reason',
		bodyOptional: true,
		answers: { 204: null },
	},
	recordCall: {
		...EDIT,
		method: 'post',
		path: CALLS,
		tag: 'Calls',
		summary: 'Record a call',
		description:
			'One more call. Its period follows from its day; where none covers it, the 422 suggests one, and `period` opens it.',
		body: 'NewCall',
		answers: { 201: 'EntryRecorded' },
	},
	reportCall: {
		...EDIT,
		method: 'post',
		path: `${CALLS}/reported`,
		tag: 'Calls',
		summary: 'Record a call that is only reported',
		description: 'Somebody tells of it and the authority has not confirmed it: it is in no total.',
		body: 'NewReport',
		answers: { 201: 'EntryRecorded' },
	},
	stateTotal: {
		...REPLACING,
		method: 'put',
		path: `${CALLS}/{period}`,
		tag: 'Calls',
		summary: 'Set a period’s total',
		description: 'As a source states it, with a `reason`, which is published. `opens` opens the period.',
		body: 'StatedTotal',
		answers: { 200: 'LedgerEdited', 201: 'LedgerEdited' },
	},
	editPeriod: {
		...REPLACING,
		method: 'patch',
		path: `${CALLS}/{period}`,
		tag: 'Calls',
		summary: 'Rename or move a period',
		description: 'A merge patch (RFC 7396) on its label and its days.',
		body: 'PeriodChange',
		answers: { 200: 'Calls' },
	},
	removePeriod: {
		...REPLACING,
		method: 'delete',
		path: `${CALLS}/{period}`,
		tag: 'Calls',
		summary: 'Remove an empty period',
		description: 'One in which nothing counts.',
		body: 'PeriodRemoval',
		bodyOptional: true,
		answers: { 204: null },
		faults: [...REPLACING.faults, 'period-in-use'],
	},
	confirmReport: {
		...EDIT,
		method: 'post',
		path: `${CALLS}/entries/{entry}/confirm`,
		tag: 'Calls',
		summary: 'Confirm a reported call',
		description: 'Records an ordinary call; or `{"counted": true}` where a stated total has it already.',
		body: 'Confirmation',
		bodyOptional: true,
		answers: { 200: 'EntryRecorded', 201: 'EntryRecorded' },
		faults: [...WRITING, 'already-settled'],
	},
	denyReport: {
		...EDIT,
		method: 'post',
		path: `${CALLS}/entries/{entry}/deny`,
		tag: 'Calls',
		summary: 'Deny a reported call',
		description: 'Says who denies it. It stays in the ledger and is in no total.',
		body: 'Denial',
		answers: { 200: 'EntryRecorded' },
		faults: [...WRITING, 'already-settled'],
	},
	undoEntry: {
		...EDIT,
		method: 'post',
		path: `${CALLS}/entries/{entry}/undo`,
		tag: 'Calls',
		summary: 'Undo a ledger entry',
		description: 'Writes a compensating entry: the ledger only grows.',
		body: 'Undo',
		bodyOptional: true,
		answers: { 201: 'LedgerEdited' },
		faults: [...WRITING, 'already-undone', 'confirmed-by-call'],
	},
	editTally: {
		...REPLACING,
		method: 'patch',
		path: `${DOSSIER}/tallies/{tally}`,
		tag: 'Calls',
		summary: 'Edit who counts, and how',
		description: 'An authority’s name, its site, its method. What is not given stays.',
		body: 'TallyChange',
		answers: { 200: 'Dossier' },
	},
	restoreVersion: {
		...EDIT,
		method: 'post',
		path: `${REVISIONS}/{version}/restore`,
		tag: 'History',
		summary: 'Restore a version',
		description: 'As a new revision: nothing in between is lost.',
		body: 'Reason',
		bodyOptional: true,
		answers: { 200: 'RestoredVersion', 201: 'RestoredVersion' },
	},
} as const satisfies Readonly<Record<string, Operation>>

export type OperationId = keyof typeof OPERATIONS

export function isOperationId(name: string): name is OperationId {
	return Object.hasOwn(OPERATIONS, name)
}

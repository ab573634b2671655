/** The operations that read: what each takes, answers and refuses. */
import { DOSSIERS_PARAMETERS } from '../reads/list-dossiers.ts'
import { CALLS_PARAMETERS, MOMENT_PARAMETERS } from '../reads/read-api.ts'
import { CORRECTIONS_PARAMETERS } from '../reads/read-corrections.ts'
import { MEETINGS_PARAMETERS } from '../reads/read-meetings.ts'
import { REVISIONS_PARAMETERS } from '../reads/read-revisions.ts'
import { CALLS, DOSSIER, KEPT, MEETINGS, type Operation, READING, REVISIONS } from './operation.ts'
import { queryParameters } from './parameters.ts'

/** Of whatever may be read by anybody. */
const PUBLIC = { method: 'get', role: null, headers: ['If-None-Match'] } as const
/** Of whatever only the newsroom reads. */
const NEWSROOM = { method: 'get', role: 'viewer' } as const

export const READS = {
	describe: {
		...PUBLIC,
		path: '/openapi.json',
		tag: 'About',
		summary: 'This document',
		description: 'The description of the API, OpenAPI 3.1, made from the schemas that validate.',
		answers: { 200: 'Document' },
		faults: ['bad-query', 'unavailable'],
	},
	listDossiers: {
		...PUBLIC,
		path: '/dossiers',
		tag: 'Dossiers',
		summary: 'List the public dossiers',
		description: 'By id, with their totals. Neither drafts nor archived ones are listed.',
		query: queryParameters(DOSSIERS_PARAMETERS),
		answers: { 200: 'DossierList' },
		faults: ['bad-query', 'unavailable'],
	},
	readDossier: {
		...PUBLIC,
		path: DOSSIER,
		tag: 'Dossiers',
		summary: 'Read a dossier',
		description: 'Its leaders, its totals and its tallies, as they stand today, on a day, or at a version.',
		query: queryParameters(MOMENT_PARAMETERS),
		answers: { 200: 'Dossier' },
		faults: READING,
	},
	exportDossier: {
		...NEWSROOM,
		path: `${DOSSIER}/export`,
		tag: 'Dossiers',
		summary: 'Export a whole dossier',
		description: 'Everything but its history, as one JSON file that can be brought back.',
		headers: ['If-None-Match'],
		answers: { 200: 'BundleExported' },
		faults: KEPT,
	},
	readVisibility: {
		...NEWSROOM,
		path: `${DOSSIER}/visibility`,
		tag: 'Dossiers',
		summary: 'Read who may see a dossier',
		description: 'A draft is seen by the newsroom alone; an archived one stays in articles and is listed nowhere.',
		answers: { 200: 'VisibilityState' },
		faults: KEPT,
	},
	listMeetings: {
		...PUBLIC,
		path: MEETINGS,
		tag: 'Meetings',
		summary: 'List a dossier’s meetings',
		description: 'By date, the newest first unless `order` says otherwise.',
		query: queryParameters(MEETINGS_PARAMETERS),
		answers: { 200: 'MeetingList' },
		faults: READING,
	},
	readMeeting: {
		...PUBLIC,
		path: `${MEETINGS}/{meeting}`,
		tag: 'Meetings',
		summary: 'Read a meeting',
		description: 'With all that is known of it. Its ETag is its own: an edit of calls leaves it as it is.',
		query: queryParameters(MOMENT_PARAMETERS),
		answers: { 200: 'Meeting' },
		faults: READING,
	},
	readCalls: {
		...PUBLIC,
		path: CALLS,
		tag: 'Calls',
		summary: 'Read a count of calls and its ledger',
		description: 'The total, by period, who counts and until when; the entries, newest first, in pages.',
		query: queryParameters(CALLS_PARAMETERS),
		answers: { 200: 'Calls' },
		faults: READING,
	},
	listCorrections: {
		...PUBLIC,
		path: `${DOSSIER}/corrections`,
		tag: 'History',
		summary: 'List what was corrected',
		description: 'What was changed after publication, newest first, with the reasons. Nobody is named.',
		query: queryParameters(CORRECTIONS_PARAMETERS),
		answers: { 200: 'CorrectionList' },
		faults: READING,
	},
	listRevisions: {
		...NEWSROOM,
		path: REVISIONS,
		tag: 'History',
		summary: 'List a dossier’s revisions',
		description: 'Newest first, with who made them and why.',
		query: queryParameters(REVISIONS_PARAMETERS),
		answers: { 200: 'RevisionList' },
		untagged: true,
		faults: KEPT,
	},
	readRevision: {
		...NEWSROOM,
		path: `${REVISIONS}/{version}`,
		tag: 'History',
		summary: 'Read a revision',
		description: 'And field by field what it changed.',
		answers: { 200: 'RevisionWithChanges' },
		untagged: true,
		faults: KEPT,
	},
} as const satisfies Readonly<Record<string, Operation>>

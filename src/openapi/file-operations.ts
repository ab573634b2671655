/** The operations that read a dossier in the formats of others: each file and feed, and the changes since a version. */
import { fileParameters } from '../queries/file.ts'
import { DOSSIER, type Operation, READING } from './operation.ts'
import { queryParameters } from './parameters.ts'

const PUBLIC = {
	method: 'get',
	role: null,
	headers: ['If-None-Match', 'If-Match'],
	tag: 'Files',
	faults: READING,
} as const
const AN_IGNORED = 'Other parameters are ignored: programs add their own.'

/** Those that the file at a path takes. */
function parametersOf(path: string) {
	return queryParameters(fileParameters(`/api/v1${path.replace('{id}', 'x')}`) ?? [])
}

type Of = { readonly name: string; readonly summary: string; readonly description: string }

function table({ name, summary, description }: Of) {
	const path = `${DOSSIER}/${name}.csv`
	return {
		...PUBLIC,
		path,
		summary,
		description: `${description} ${AN_IGNORED}`,
		query: parametersOf(path),
		type: 'text/csv',
		answers: { 200: 'CsvTable' },
	} as const satisfies Operation
}

function tableDescription({ name, summary }: Omit<Of, 'description'>) {
	const path = `${DOSSIER}/${name}.metadata.json`
	return {
		...PUBLIC,
		path,
		summary,
		description: `CSV on the Web: what each column means, in which unit. ${AN_IGNORED}`,
		query: parametersOf(path),
		type: 'application/csvm+json',
		answers: { 200: 'TableDescription' },
	} as const satisfies Operation
}

export const FILE_READS = {
	meetingsTable: table({ name: 'meetings', summary: 'Meetings as a table', description: 'One row a meeting.' }),
	meetingsTableDescription: tableDescription({ name: 'meetings', summary: 'Columns of the table of meetings' }),
	detailsTable: table({
		name: 'meeting-details',
		summary: 'Topics, outcomes and remarks as a table',
		description: 'One row each: who took part, what was said, by which source.',
	}),
	detailsTableDescription: tableDescription({
		name: 'meeting-details',
		summary: 'Columns of the table of topics, outcomes and remarks',
	}),
	callsTable: table({
		name: 'calls',
		summary: 'The ledger of calls as a table',
		description: 'One row an entry, with the running total.',
	}),
	callsTableDescription: tableDescription({ name: 'calls', summary: 'Columns of the ledger' }),
	totalsTable: table({
		name: 'totals',
		summary: 'Totals as a table',
		description: 'One row a period of each authority that counts.',
	}),
	totalsTableDescription: tableDescription({ name: 'totals', summary: 'Columns of the table of totals' }),
	changesTable: table({
		name: 'changes',
		summary: 'Changes as a table',
		description: 'One row a change of a published fact, with its reason.',
	}),
	changesTableDescription: tableDescription({ name: 'changes', summary: 'Columns of the table of changes' }),
	meetingsCalendar: {
		...PUBLIC,
		path: `${DOSSIER}/meetings.ics`,
		summary: 'Meetings as a calendar',
		description: `To subscribe to. A meeting of which the day is not known is left out. ${AN_IGNORED}`,
		query: parametersOf(`${DOSSIER}/meetings.ics`),
		type: 'text/calendar',
		answers: { 200: 'Calendar' },
	},
	correctionsFeed: {
		...PUBLIC,
		path: `${DOSSIER}/corrections.atom`,
		summary: 'Corrections as a feed',
		description: `Atom, newest first. ${AN_IGNORED}`,
		query: parametersOf(`${DOSSIER}/corrections.atom`),
		type: 'application/atom+xml',
		answers: { 200: 'AtomFeed' },
	},
	changesFeed: {
		...PUBLIC,
		path: `${DOSSIER}/changes.json`,
		summary: 'Changes as a feed',
		description: `JSON Feed 1.1, newest first. ${AN_IGNORED}`,
		query: parametersOf(`${DOSSIER}/changes.json`),
		type: 'application/feed+json',
		answers: { 200: 'JsonFeed' },
	},
	dossiersFeed: {
		...PUBLIC,
		path: '/dossiers.atom',
		summary: 'All dossiers as a feed',
		description: `Atom, the newest edit first. ${AN_IGNORED}`,
		query: parametersOf('/dossiers.atom'),
		type: 'application/atom+xml',
		answers: { 200: 'AtomFeed' },
	},
	listChanges: {
		...PUBLIC,
		path: `${DOSSIER}/changes`,
		summary: 'List all that changed since a version',
		description:
			'Oldest first, removals too: who asks with the last version that they have misses nothing. What changed while the dossier was a draft comes with the version that published it again.',
		query: queryParameters(['since-version', 'limit', 'cursor']),
		answers: { 200: 'ChangeList' },
		faults: [...READING, 'gone'],
	},
	readProof: {
		...PUBLIC,
		path: `${DOSSIER}/proof`,
		summary: 'Read the proof that nothing was rewritten',
		description:
			'A hash chain (SHA-256 over canonical JSON, RFC 8785) of a link for each public version, oldest first, with the rows that it brought, their salts and digests, and its signature (Ed25519). With `since-version` the links after it, without it all of them. A digest is of `[salt, type, id, value]`; a link’s hash of `[dossier, version, at, previous, rows]`, each row `[type, id, digest]`; a signature of `sidelines-proof-1 ` and the hash.',
		query: queryParameters(['since-version', 'limit', 'cursor']),
		answers: { 200: 'ProofRead' },
		faults: [...READING, 'gone'],
	},
} as const satisfies Readonly<Record<string, Operation>>

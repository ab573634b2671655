/** What is told of an operation of the API, and the refusals that many of them share. */
import type { Fault } from '../faults/fault.ts'
import type { Role } from '../record/editor.ts'
import type * as answers from './answers.ts'
import type { BodyName } from './bodies.ts'
import type * as files from './file-answers.ts'
import type * as history from './history-answers.ts'
import type { HeaderName, Parameter } from './parameters.ts'

type FileAnswerName = Exclude<keyof typeof files, 'WRITTEN'> | keyof typeof files.WRITTEN
export type AnswerName = keyof typeof answers | keyof typeof history | FileAnswerName | 'Document'

export const TAGS = {
	Dossiers: 'What is recorded: a dossier is the record of one relationship.',
	Meetings: 'Who met, where and when, with sources.',
	Calls: 'Who counts the calls, and the ledger that every total is the sum of.',
	History: 'What was saved, by whom and why, for the newsroom alone; corrections are public.',
	Files: 'Tables, a calendar and feeds, in the formats that other programs read.',
	About: 'This document.',
}

export type Operation = {
	readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete'
	/** Below `/api/v1`. */
	readonly path: string
	readonly tag: keyof typeof TAGS
	readonly summary: string
	readonly description: string
	/** The least that one must be; nobody in particular for a public read. */
	readonly role: Role | null
	readonly query?: readonly Parameter[]
	readonly headers?: readonly HeaderName[]
	/** Without it: 428. */
	readonly needsIfMatch?: true
	readonly body?: BodyName
	/** An absent body reads as `{}`. */
	readonly bodyOptional?: true
	readonly answers: Readonly<Partial<Record<200 | 201 | 204, AnswerName | null>>>
	/** Of its answers; JSON, if it says nothing. */
	readonly type?: string
	/** Without an ETag. */
	readonly untagged?: true
	readonly faults: readonly Fault['kind'][]
}

const kinds = <Kind extends Fault['kind']>(...of: readonly Kind[]) => of
/** Of a public read. */
export const READING = kinds('bad-query', 'not-found', 'precondition-unmet', 'unavailable')
/** Of what only the newsroom reads. */
export const KEPT = kinds('bad-query', 'signed-out', 'forbidden', 'too-many-attempts', 'not-found', 'unavailable')
const BODIES = [
	...kinds('bad-json', 'bad-encoding', 'repeated-key', 'bad-body', 'too-large', 'unsupported-media-type'),
	...kinds('unsupported-coding'),
]
const EDITS = kinds(
	'bad-idempotency-key',
	'key-reused',
	'erased',
	'too-large-to-store',
	'cross-site',
	'archived',
	'contended',
)
/** Of an edit. */
export const WRITING = [...KEPT, ...BODIES, ...EDITS, ...kinds('precondition-failed', 'precondition-unmet')]

export const DOSSIER = '/dossiers/{id}'
export const CALLS = `${DOSSIER}/calls`
export const MEETINGS = `${DOSSIER}/meetings`
export const REVISIONS = `${DOSSIER}/revisions`

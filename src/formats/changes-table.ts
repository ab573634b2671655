/** `changes.csv`: a row for each change of each revision, and nobody's name. */
import { type Change, type PublicRevision, REASON_KINDS } from '../record/revision.ts'
import { column, type Table } from './csv.ts'
import type { Told } from './told.ts'

type ChangeRow = PublicRevision & { readonly change: Change }

export const SUBJECTS = ['dossier', 'meeting', 'tally', 'authority', 'period', 'entry'] as const
type Subject = readonly [type: (typeof SUBJECTS)[number], id: string]

export function changesTable({ id }: Told): Table<ChangeRow> {
	const subject = ({ change }: ChangeRow) => subjectOf(change, id)
	return {
		name: 'changes',
		key: ['dossier_id', 'version', 'change', 'subject_type', 'subject_id'],
		columns: [
			column('dossier_id', 'id', () => id),
			column('version', 'integer', (r) => r.version),
			column('at', 'instant', (r) => r.at),
			column('correction', 'boolean', (r) => r.isCorrection),
			column('reason_kind', REASON_KINDS, (r) => r.reasonKind),
			column('reason', 'text', (r) => r.reason),
			column('change', 'id', ({ change }) => change.kind),
			column('subject_type', SUBJECTS, (r) => subject(r)[0]),
			column('subject_id', 'id', (r) => subject(r)[1]),
			column('fields', 'id', ({ change }) => ('fields' in change ? change.fields.join(' ') || null : null)),
		],
	}
}

export function changeRows(revisions: readonly PublicRevision[]): ChangeRow[] {
	return revisions.flatMap((revision) => revision.changes.map((change) => ({ ...revision, change })))
}

function subjectOf(change: Change, dossier: string): Subject {
	if ('meeting' in change) return ['meeting', change.meeting]
	if ('entry' in change) return ['entry', change.entry]
	if ('period' in change) return ['period', change.period]
	if ('tally' in change) return ['tally', change.tally]
	if ('authority' in change) return ['authority', change.authority]
	return ['dossier', dossier]
}

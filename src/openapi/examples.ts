/** Examples of bodies, and of answers: those are made from the first dossier by the code that answers. */
import seed from '../../drizzle/seed/putin-trump.json' with { type: 'json' }
import { entryAnswer, wholeCallsAnswer, wholeDossierAnswer, wholeMeetingAnswer } from '../answers/answers.ts'
import { parseBody } from '../edits/body.ts'
import { BundleBody } from '../edits/bundle-body.ts'
import { recordOf } from '../edits/import-bundle.ts'
import { totalsOf } from '../record/dossier.ts'
import type { BodyName } from './bodies.ts'
import type { AnswerName } from './operation.ts'

/** What stands for the newsroom's own address until the document is asked for. */
export const ORIGIN = 'https://sidelines.example'
const TODAY = '2025-08-16'
const SOURCE = 'http://www.kremlin.ru/events/president/news/77767'

export const BODIES: Readonly<Record<BodyName, object>> = {
	GivenSource: { url: SOURCE, publisher: { ru: 'Кремль', en: 'the Kremlin' }, publishedOn: '2025-08-18' },
	NewPeriod: { from: '2026-01-01', to: '2026-12-31', label: { ru: '2026 год', en: '2026' } },
	NewCall: { on: '2025-08-18', source: SOURCE },
	NewReport: { on: '2025-08-20', source: SOURCE, reportedBy: { ru: 'Axios', en: 'Axios' } },
	Confirmation: {},
	Denial: { deniedBy: { ru: 'Кремль', en: 'the Kremlin' }, source: SOURCE },
	Undo: { reason: 'Recorded twice' },
	StatedTotal: { total: 7, reason: 'The Kremlin counts one more', source: SOURCE, on: '2025-08-18' },
	PeriodChange: { label: { en: 'since January 2025' }, reason: 'Clearer', reasonKind: 'clarification' },
	PeriodRemoval: { reason: 'Opened by mistake' },
	TallyChange: { site: 'http://kremlin.ru/', reason: 'The site moved', reasonKind: 'update' },
	NewMeeting: {
		date: '2025-08-15',
		status: 'held',
		format: 'full',
		place: { city: { ru: 'Анкоридж', en: 'Anchorage' }, country: 'US' },
		sources: [{ url: SOURCE }],
	},
	MeetingChange: { duration: { actual: { min: 165 } }, reason: 'The Kremlin has said how long it lasted' },
	MeetingsCheck: { on: '2025-08-16' },
	Reason: { reason: 'Entered by mistake', reasonKind: 'correction' },
	VisibilityMove: { visibility: 'public', reason: 'Checked by two editors' },
	WordsErasure: { type: 'meeting', id: '2018-07-16-helsinki', reason: 'By order of a court' },
	Bundle: { ...seed, meetings: seed.meetings.slice(0, 1) },
}

/** By the names of answers; what has no example here is small, or a part of what has one. */
export function answerExamples(): Partial<Record<AnswerName, object>> {
	const body = parseBody(BundleBody, seed)
	const record = body.ok ? recordOf(body.value, seed.updatedAt, null) : body
	if (!record.ok) throw new Error('the first dossier is no record')
	const dossier = { ...record.value, version: 2, publicSince: 1 }
	const { id, title, version, updatedAt, meetings, tallies } = dossier
	const calls = { ...wholeCallsAnswer(dossier, ORIGIN, TODAY), next: null }
	const [tally, first] = [tallies[0], meetings[0]]
	const entry = tally?.entries[0]
	if (!first || !entry) throw new Error('the first dossier has no meeting, or no ledger')
	const meeting = wholeMeetingAnswer(dossier, first)
	const revision = { version, at: updatedAt, reason: 'The source says 24', changes: [] }
	const edited = { ...revision, reasonKind: 'correction', editor: { id: 'editor-1', name: 'A. Editor' } }
	const { total, asOf, countedBy, reported, periods } = calls
	return {
		Dossier: wholeDossierAnswer(dossier, ORIGIN, TODAY),
		DossierList: { dossiers: [{ id, title, version, updatedAt, totals: totalsOf(dossier) }], next: null },
		Calls: calls,
		EntryRecorded: { entry: entryAnswer(entry), total, asOf, countedBy, reported, periods },
		Meeting: meeting,
		MeetingList: {
			version,
			meetings: [meeting],
			next: `${ORIGIN}/api/v1/dossiers/${id}/meetings?limit=1&cursor=2017-07-07_x`,
		},
		CorrectionList: { version, corrections: [{ ...revision, kind: 'correction' }], next: null },
		RevisionList: { version, revisions: [edited], next: null },
		RevisionWithChanges: {
			...edited,
			diff: [{ about: { kind: 'meeting', id: first.id }, path: 'featured', before: false, after: true }],
		},
		RestoredVersion: {
			version: 3,
			at: updatedAt,
			restored: 1,
			reason: 'Back to what it was',
			reasonKind: 'correction',
		},
		VisibilityState: { id, version, visibility: 'public', publicSince: 1 },
	}
}

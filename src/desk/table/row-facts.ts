/** What a row would say beside its day and place, as labels and values in the editor's language. */
import type { WeighedCall } from '../../edits/record-calls.ts'
import type { WeighedMeeting } from '../../edits/save-meetings.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { differences, type FieldDifference, type Plain } from '../../record/plain.ts'
import { fieldIn, valueAbout } from '../changes/in-words.ts'

/** Of a new meeting there is nothing before; of a list only what came and what went. */
export type Fact = { readonly label: string; readonly before: readonly string[]; readonly after: readonly string[] }

/** They stand in the columns beside it. */
const SHOWN = ['id', 'date', 'until', 'datePrecision', 'status', 'format', 'place.country', 'on', 'delta', 'period']

export function meetingFacts({ before, after, found }: WeighedMeeting, language: DeskLanguage): Fact[] {
	if (before) return found.map((difference) => factOf('meeting', difference, language, after.id))
	const { duration, ...rest } = after
	const { actual = null, ...planned } = duration ?? {}
	const lasted = { path: 'duration.actual', before: null, after: actual }
	return [...differences(null, rest), ...differences(null, planned, 'duration'), lasted]
		.filter(({ path }) => !SHOWN.includes(path) && !path.startsWith('place.city'))
		.filter((difference) => !isNothing(difference.after))
		.map((difference) => factOf('meeting', difference, language, after.id))
}

export function callFacts({ source, note }: WeighedCall, language: DeskLanguage): Fact[] {
	// A publisher that is only the address's own name says nothing beside it.
	const isSaid = ({ path, after }: FieldDifference) =>
		!isNothing(after) && !(path.startsWith('source.publisher') && source?.url.includes(String(after)))
	return differences(null, { source, note })
		.filter(isSaid)
		.map((difference) => factOf('entry', difference, language, ''))
}

function isNothing(value: Plain): boolean {
	return value === null || value === false || (Array.isArray(value) && value.length === 0)
}

function factOf(
	kind: 'meeting' | 'entry',
	{ path, before, after, added, removed }: FieldDifference,
	language: DeskLanguage,
	id: string,
): Fact {
	const about = kind === 'meeting' ? { kind, id } : { kind, tally: '', id }
	const say = (value: Plain) => valueAbout(language, { about, path }, value, [])
	const parts = (value: Plain): string[] => (value === null ? [] : Array.isArray(value) ? value.map(say) : [say(value)])
	const label = labelOf(kind, path, language)
	return { label, before: removed ? removed.map(say) : parts(before), after: added ? added.map(say) : parts(after) }
}

/** Naming a language makes a formatter each time: a table has thousands of labels, and some dozen of them are different. */
const labels = new Map<string, string>()

function labelOf(kind: 'meeting' | 'entry', path: string, language: DeskLanguage): string {
	const name = `${language} ${kind} ${path}`
	const known = labels.get(name) ?? fieldIn(language, kind, path)
	if (labels.size < 1_000) labels.set(name, known)
	return known
}

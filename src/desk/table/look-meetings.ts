/** Looks at a pasted table of meetings: each row as it would be recorded, what is wrong with it, what it looks like. */

import { parseBody, WhyBody } from '../../edits/body.ts'
import { alter, saveMeetings, weighMeetings } from '../../edits/save-meetings.ts'
import type { Dossier } from '../../record/dossier.ts'
import { byDate, type Meeting } from '../../record/meeting.ts'
import { twinsAmong } from '../../record/twins.ts'
import { type Fields, nest } from '../fields.ts'
import { WHY_NAMES } from '../why.tsx'
import { columnAt } from './fault-columns.ts'
import { type Alike, choiceOf, fingerprint, type Look, type LookRow, type Outcome } from './look.ts'
import { readMeetingRow } from './meeting-rows.ts'
import { type Chosen, type LookContext, rowContext } from './row-context.ts'
import type { Row, Table } from './table.ts'
import type { CellFault } from './typed-cells.ts'

export function lookAtMeetings(
	table: Table,
	fields: Fields,
	dossier: Dossier,
	chosen: Chosen,
	{ named, at }: Pick<LookContext, 'named' | 'at'>,
): Look {
	const context = rowContext(dossier, chosen, named)
	const kept = table.rows.filter(({ index }) => table.choices[`do-${index}`] !== 'skip')
	const read = kept.map((row) => readMeetingRow(updating(row, table), context))
	const weighed = weighMeetings(read, dossier, at)
	const met = new Set<string>()
	const outcomes = new Map(
		kept.map(({ index, cells }, i): [number, Outcome] => {
			const [row, found] = [read[i], weighed[i]]
			const faults: CellFault[] = [...(row?.faults ?? [])]
			const id = row?.before?.id
			if (id !== undefined && met.has(id)) faults.push({ column: 'meeting_id', because: { kind: 'taken', id } })
			if (id !== undefined) met.add(id)
			if (found && !found.ok && !faults.some(({ column }) => WHOLE_ROW.includes(column))) {
				for (const { pointer, because } of found.error) {
					const column = columnAt(pointer, cells)
					if (!faults.some((fault) => fault.column === column)) faults.push({ column, because })
				}
			}
			if (!found?.ok || faults.length > 0) return [index, { kind: 'refused', faults }]
			const isSame = found.value.before !== null && found.value.found.length === 0
			return [index, isSame ? { kind: 'same' } : { kind: 'meeting', weighed: found.value }]
		}),
	)
	const alike = alikeIn(outcomes, dossier)
	const rows = table.rows.map((row): LookRow => {
		const twins = alike.get(row.index) ?? []
		const choice = choiceOf(row, table, twins)
		const outcome = outcomes.get(row.index)
		return { ...row, alike: twins, choice, outcome: !outcome || choice === 'skip' ? LEFT_OUT : outcome }
	})
	const published = rows.flatMap(({ outcome }) => (outcome.kind === 'meeting' ? [outcome.weighed] : []))
	return {
		table,
		rows,
		opened: [],
		language: chosen.language,
		tally: null,
		alters: alter(published),
		// What was there before as well: the row would come out the same over somebody else's newer words.
		seen: fingerprint(
			dossier,
			published.map(({ before, after }) => [before, after]),
		),
		save: ({ meetingIds }) => {
			const why = parseBody(WhyBody, nest(fields, WHY_NAMES))
			return why.ok ? saveMeetings(dossier, published, why.value, meetingIds) : why
		},
	}
}

const LEFT_OUT: Outcome = { kind: 'left-out' }
/** With one of these wrong nobody knows what the rest of the row is about. */
const WHOLE_ROW = ['meeting_id', 'dossier_id', 'lang']

/** With the id of the meeting that its editor said it is. */
function updating({ index, cells }: Row, { choices }: Table): ReadonlyMap<string, string> {
	const [, id] = /^update:(.+)$/.exec(choices[`do-${index}`] ?? '') ?? []
	return id ? new Map([...cells, ['meeting_id', id]]) : cells
}

/** Of one day and city nobody has more to choose from. */
const MAX_ALIKE = 20

/** New meetings, and those that move, beside what is there and the first row before them. */
function alikeIn(outcomes: ReadonlyMap<number, Outcome>, dossier: Dossier): ReadonlyMap<number, readonly Alike[]> {
	const made = [...outcomes].flatMap(([index, outcome]) =>
		outcome.kind === 'meeting' && (outcome.weighed.before === null || isMoved(outcome.weighed.found))
			? [{ index, meeting: outcome.weighed.after, isNew: outcome.weighed.before === null }]
			: [],
	)
	const rowOf = new Map(made.filter(({ isNew }) => isNew).map(({ index, meeting }) => [meeting.id, index]))
	const among = twinsAmong<Meeting>([
		...dossier.meetings,
		...made.filter(({ isNew }) => isNew).map(({ meeting }) => meeting),
	])
	return new Map(
		made.map(({ index, meeting }) => {
			let first = index
			const there: Meeting[] = []
			for (const twin of among(meeting)) {
				const row = rowOf.get(twin.id)
				if (row !== undefined) first = Math.min(first, row)
				else there.push(twin)
			}
			const oldest = there.sort(byDate).slice(0, MAX_ALIKE)
			const recorded = oldest.map((meeting): Alike => ({ kind: 'meeting', meeting }))
			return [index, first < index ? [...recorded, { kind: 'row', index: first }] : recorded]
		}),
	)
}

function isMoved(found: readonly { readonly path: string }[]): boolean {
	return found.some(({ path }) => /^(date|until|place\.city)/.test(path))
}

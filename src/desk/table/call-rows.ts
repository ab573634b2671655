/** Reads a row of cells into a call: its day, how many, where it is told, a note. */

import { typedDays } from '../../reads/typed-date.ts'
import type { Dossier } from '../../record/dossier.ts'
import { unguarded } from '../../record/formula-guard.ts'
import type { Tally } from '../../record/tally.ts'
import { isSameName } from '../../record/twins.ts'
import { nest } from '../fields.ts'
import { keyOf } from './columns.ts'
import { addressesIn } from './meeting-lists.ts'
import type { Chosen } from './row-context.ts'
import { type CellFault, clears, isFormulaError, numberIn, type Refuse, withDots } from './typed-cells.ts'

export type ReadCall = {
	/** The entry's own row, from a file of ours: it is left as it is. */
	readonly isRecorded: boolean
	readonly body: Readonly<Record<string, unknown>>
	readonly faults: readonly CellFault[]
}

/** @param recorded the ids of all entries */
export function readCallRow(
	cells: ReadonlyMap<string, string>,
	dossier: Dossier,
	tally: Tally,
	recorded: ReadonlySet<string>,
	chosen: Chosen,
): ReadCall {
	const cell = (key: string) => (cells.get(key) ?? '').trim()
	const faults: CellFault[] = []
	const refuse: Refuse = (column, because) => faults.push({ column, because })
	const id = cell('entry_id')
	const isOfOther = cell('dossier_id') !== '' && cell('dossier_id') !== dossier.id
	if (isOfOther) refuse('dossier_id', { kind: 'other-dossier', id: dossier.id })
	if (isOfOther || recorded.has(id)) return { isRecorded: !isOfOther, body: {}, faults }
	if (id !== '') refuse('entry_id', { kind: 'unknown-id', id })
	const kind = cell('kind').toLowerCase()
	if (!['', 'call', 'звонок'].includes(kind)) refuse('kind', { kind: 'not-one-of', values: ['call'] })
	if (cell('tally_id') !== '' && cell('tally_id') !== tally.id) refuse('tally_id', { kind: 'unknown-id', id: tally.id })
	const authority = cell('authority')
	if (authority !== '' && !isSameName({ said: authority }, tally.authority.name)) {
		refuse('authority', { kind: 'unknown-id', id: tally.id })
	}
	return { isRecorded: false, body: bodyOf(cells, chosen, refuse), faults }
}

function bodyOf(cells: ReadonlyMap<string, string>, chosen: Chosen, refuse: Refuse): Record<string, unknown> {
	const fields: Record<string, string> = {}
	const body: Record<string, unknown> = {}
	const given = (cells.get('lang') ?? '').trim()
	for (const [column, raw] of cells) {
		const { key, language } = keyOf(column)
		const value = unguarded(raw.trim())
		if (value === '' || clears(raw)) continue
		if (isFormulaError(value)) {
			refuse(column, { kind: 'not-text' })
			continue
		}
		const its = language ?? (given || chosen.language)
		if (key === 'date') body['on'] = dayIn(value, 'date')
		if (key === 'delta') body['delta'] = numberIn(value) ?? Number.NaN
		if (key === 'note') fields[`note.${its}`] = value
		if (key === 'source_url') fields['source.url'] = addressesIn(value).join(' ')
		if (key === 'source_publisher') fields[`source.publisher.${its}`] = value
		if (key === 'source_title') fields['source.title'] = value
		if (key === 'source_published_on') fields['source.publishedOn'] = dayIn(value, 'source_published_on') ?? ''
	}
	if (!fields['source.url'] && chosen.source !== '') fields['source.url'] = chosen.source
	return { source: {}, ...nest(fields, ['note', 'source']), ...body }

	function dayIn(value: string, column: string): string | undefined {
		const days = typedDays(withDots(value, chosen.slashes))
		if (!days.ok) refuse(column, days.error)
		else if (days.value.datePrecision === 'day' && days.value.until === null) return days.value.date
		else refuse(column, { kind: 'not-a-date' })
		return undefined
	}
}

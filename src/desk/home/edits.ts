/** The edit by which an editor confirms a count: its total is stated again, as of today. */
import { parseBody } from '../../edits/body.ts'
import { correctTotal, TotalBody } from '../../edits/correct-total.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { countOf, periodOf } from '../../record/tally.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import type { Fields } from '../fields.ts'
import { homeWords } from './words.ts'

/** States the total of today's period once more, as of today, where the count is still the one that the editor confirmed. */
export function confirmEdit(tallyId: string, language: DeskLanguage): (fields: Fields) => ParsedEdit {
	return ({ seen }) =>
		ok((dossier, moment) => {
			const tally = dossier.tallies.find((t) => t.id === tallyId)
			const { total, periods } =
				moment.counted?.tallies.find((t) => t.id === tallyId) ?? (tally ? countOf(tally) : NONE)
			if (!tally || seen !== String(total)) return err({ kind: 'precondition-failed', version: dossier.version })
			const period = periodOf(tally, moment.today)
			if (!period) return err(badValue('', { kind: 'no-period', on: moment.today }))
			const body = parseBody(TotalBody, {
				total: periods.find((p) => p.id === period.id)?.count ?? 0,
				reason: homeWords(language).waiting.confirmed(String(total)),
				source: tally.authority.site,
				on: moment.today,
				tally: tallyId,
			})
			return body.ok ? correctTotal(period.id, body.value)(dossier, moment) : body
		})
}

const NONE = { total: null, periods: [] }

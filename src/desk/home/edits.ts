/** The edit by which an editor confirms a count: its total is stated again, as of today. */
import { parseBody } from '../../edits/body.ts'
import { correctTotal, TotalBody } from '../../edits/correct-total.ts'
import { badValue } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { countOf, periodOf } from '../../record/tally.ts'
import type { ParsedEdit } from '../desk-edit.ts'
import type { Fields } from '../fields.ts'
import { homeWords } from './words.ts'

/** States the total of today's period once more, as of today. */
export function confirmEdit(tallyId: string, language: DeskLanguage): () => ParsedEdit {
	return () =>
		ok((dossier, moment) => {
			const tally = dossier.tallies.find((t) => t.id === tallyId)
			const period = tally && periodOf(tally, moment.today)
			if (!period) return err(badValue('', { kind: 'no-period', on: moment.today }))
			const { total, periods } = countOf(tally)
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

/** Whether the count is still the one that the editor confirmed (optimistic locking). */
export function isStillTotal(tallyId: string): (fields: Fields, current: Dossier) => boolean {
	return (fields, { tallies }) => {
		const tally = tallies.find((t) => t.id === tallyId)
		return tally !== undefined && fields['seen'] === String(countOf(tally).total)
	}
}

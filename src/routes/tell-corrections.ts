/** Says what corrections changed, as the history has it: in Russian or English, with the names that the page's own record has. */
import { reasonIn } from '../desk/history/own-reasons.ts'
import { sentenceIn } from '../desk/history/sentences.ts'
import type { CorrectionTold } from '../dossier-page/model.ts'
import type { DossierPageRead } from '../reads/read-dossier-page.ts'
import { dateInTimeZone } from '../record/calendar.ts'
import { russianOrEnglish, writtenIn } from '../record/text.ts'

/** A pasted table makes thousands of changes in one version. */
const SENTENCES = 3

export function tellCorrections({ corrections, language, around, names }: DossierPageRead): CorrectionTold[] {
	const spoken = russianOrEnglish(language)
	return corrections.map(({ version, at, reason, reasonKind, changes }) => {
		const sentences = changes.slice(0, SENTENCES).map((change) => sentenceIn(spoken, { change, version }, names))
		return {
			on: dateInTimeZone(new Date(at), around.settings.timeZone),
			reasonKind: reasonKind ?? 'correction',
			reason: reason === null ? null : reasonIn(spoken, reason),
			changed: { text: sentences.join(' '), language: writtenIn(['ru', 'en'], language) },
			others: changes.length - sentences.length,
		}
	})
}

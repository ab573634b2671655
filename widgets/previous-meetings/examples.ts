/** Records for the sidebar: no meetings, the usual ones, one row, more rows than it has room for. */
import type { Dossier } from '../../src/record/dossier.ts'
import { arabicDossier } from '../arabic-example.ts'
import { type Examples, emptyDossier, meeting } from '../example.ts'
import { hardDossier, uncountedDossier } from '../hard-example.ts'
import { fiftyLongMeetings, LONG, LONG_ARABIC, UNBROKEN, UNBROKEN_ARABIC } from '../long-example.ts'
import { manyExamples } from '../many-example.ts'

/** @param usual the first dossier */
export function previousMeetingsExamples(usual: Dossier): Examples {
	return {
		'the first dossier': usual,
		'an empty record': emptyDossier({ languages: ['ru', 'en'] }),
		'an empty record in Arabic': emptyDossier({ languages: ['ar'] }),
		'a dossier in Arabic': arabicDossier(),
		...manyExamples(),
		'a record as newsrooms have it': hardDossier(),
		'nothing that counts': uncountedDossier(),
		'one meeting': emptyDossier({ meetings: [meeting()] }),
		'fifty long meetings': emptyDossier({ title: { ru: LONG, en: UNBROKEN }, meetings: fiftyLongMeetings() }),
		'fifty long meetings in Arabic': arabicDossier({
			title: { ar: LONG_ARABIC, en: UNBROKEN_ARABIC },
			meetings: fiftyLongMeetings({
				place: { city: { ar: UNBROKEN_ARABIC }, country: 'AE', venue: null },
				occasion: { ar: LONG_ARABIC },
				summary: { ar: LONG_ARABIC },
			}),
		}),
	}
}

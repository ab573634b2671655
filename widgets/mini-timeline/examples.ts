/** Records for a timeline: no meetings, the usual ones, announcements alone, one mark, more marks than it has room for. */
import type { Dossier } from '../../src/record/dossier.ts'
import { arabicDossier } from '../arabic-example.ts'
import { type Examples, emptyDossier, meeting } from '../example.ts'
import { hardDossier, uncountedDossier } from '../hard-example.ts'
import { fiftyLongMeetings, LONG, longMeeting, UNBROKEN } from '../long-example.ts'
import { manyExamples } from '../many-example.ts'

/** @param usual the first dossier */
export function miniTimelineExamples(usual: Dossier): Examples {
	return {
		'the first dossier': usual,
		'an empty record': emptyDossier({ languages: ['ru', 'en'] }),
		'an empty record in Arabic': emptyDossier({ languages: ['ar'] }),
		'a dossier in Arabic': arabicDossier(),
		'nothing but announcements': emptyDossier({
			title: { ru: LONG, en: UNBROKEN },
			meetings: [1, 2, 3].map((n) =>
				longMeeting(`m-${n}`, `2030-01-0${n}`, {
					status: 'scheduled',
					sources: [{ url: 'https://example.org/', publisher: { en: `${n} ${LONG}` }, title: null, publishedOn: null }],
				}),
			),
		}),
		...manyExamples(),
		'a record as newsrooms have it': hardDossier(),
		'nothing that counts': uncountedDossier(),
		'one meeting': emptyDossier({ meetings: [meeting()] }),
		'fifty long meetings': emptyDossier({ title: { ru: LONG, en: UNBROKEN }, meetings: fiftyLongMeetings() }),
	}
}

/** Records for a count card: none counted, the usual two periods, more than it has room for, authorities that disagree. */
import type { Dossier } from '../../src/record/dossier.ts'
import { arabicDossier } from '../arabic-example.ts'
import { type Examples, emptyDossier, yearlyTally } from '../example.ts'
import { hardDossier, uncountedDossier } from '../hard-example.ts'
import { LONG, UNBROKEN } from '../long-example.ts'

/** @param usual the first dossier */
export function countCardExamples(usual: Dossier): Examples {
	return {
		'the first dossier': usual,
		'an empty record': emptyDossier({ languages: ['ru', 'en'] }),
		'an empty record in Arabic': emptyDossier({ languages: ['ar'] }),
		'a dossier in Arabic': arabicDossier(),
		'a record as newsrooms have it': hardDossier(),
		'nothing that counts': uncountedDossier(),
		'two authorities that disagree': emptyDossier({
			tallies: [yearlyTally({ 2024: 3, 2025: 21 }), yearlyTally({ 2025: 7 }, { id: 'other', preferred: false })],
		}),
		'twelve long periods': emptyDossier({
			title: { ru: UNBROKEN, en: LONG },
			tallies: [
				yearlyTally(
					Object.fromEntries(Array.from({ length: 12 }, (_, n) => [2010 + n, 123_456])),
					{
						authority: {
							id: 'agency',
							name: { ru: LONG.slice(0, 200), en: UNBROKEN.slice(0, 200) },
							site: 'https://example.org/',
						},
					},
					{
						label: (year) => ({ ru: year % 2 ? LONG : UNBROKEN, en: LONG }),
						opening: () => ({
							source: { url: 'https://example.org/', publisher: { en: LONG }, title: null, publishedOn: null },
						}),
					},
				),
			],
		}),
	}
}

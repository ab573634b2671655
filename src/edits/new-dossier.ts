/** Creates a dossier from scratch: two leaders, no meetings, and a tally where it is known who counts the calls. */
import * as v from 'valibot'
import { type DossierAnswer, wholeDossierAnswer } from '../answers/answers.ts'
import { badValue } from '../faults/fault.ts'
import { err, ok } from '../faults/result.ts'
import { contradictions } from '../record/contradictions.ts'
import type { Dossier } from '../record/dossier.ts'
import { because, fieldsOnly, label, textMap } from './body.ts'
import { listOf } from './fields.ts'
import { authorityWords, dossierId, languageList, leaderWords, withIds } from './heading-fields.ts'
import type { Edit } from './publish.ts'
import { newTally } from './save-tally.ts'

export const NewDossierBody = fieldsOnly({
	id: dossierId,
	title: textMap(label),
	languages: languageList,
	leaders: v.pipe(listOf(fieldsOnly(leaderWords), 2), v.minLength(2, because({ kind: 'too-few', min: 2 }))),
	authority: v.optional(fieldsOnly(authorityWords)),
})
export type NewDossierBody = v.InferOutput<typeof NewDossierBody>

export function newDossier(body: NewDossierBody): Pick<Edit<DossierAnswer>, 'start' | 'decide'> {
	return {
		decide: () => err(badValue('/id', { kind: 'taken', id: body.id })),
		start: (moment) => {
			const next = draft(body, moment.at)
			const faults = [...contradictions(next, moment.at, null)].map(({ pointer, because }) => ({
				pointer: pointer.replace(/^\/tallies\/0(?=\/authority)/, ''),
				because,
			}))
			if (faults.length > 0) return err({ kind: 'bad-body', faults })
			return ok({
				next,
				changes: [{ kind: 'dossier-created' }],
				reason: null,
				reasonKind: null,
				answer: wholeDossierAnswer,
			})
		},
	}
}

function draft({ id, title, languages, leaders, authority }: NewDossierBody, at: string): Dossier {
	return {
		id,
		version: 1,
		updatedAt: at,
		visibility: 'draft',
		publicSince: null,
		title,
		languages,
		leaders: withIds(leaders.map((leader) => ({ ...leader, terms: [] }))),
		meetingsCheckedOn: null,
		meetings: [],
		tallies: authority ? [newTally(authority, [], true)] : [],
	}
}

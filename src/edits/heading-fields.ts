/** Schemas of a dossier's heading: its id, languages, leaders and authorities. */
import * as v from 'valibot'
import type { Leader } from '../record/dossier.ts'
import { isDossierId } from '../record/dossier-id.ts'
import { MAX_LANGUAGES } from '../record/limits.ts'
import { newIdFrom } from '../record/slug.ts'
import { because, calendarDate, fieldsOnly, label, languageTag, textMap, webAddress } from './body.ts'
import { listOf } from './fields.ts'

export const MAX_LEADERS = 20
const MAX_TERMS = 50

export const dossierId = v.pipe(
	v.string(because({ kind: 'not-an-id' })),
	v.check(isDossierId, because({ kind: 'not-an-id' })),
)

export const languageList = v.pipe(
	v.tupleWithRest([languageTag], languageTag, because({ kind: 'not-a-list' })),
	v.maxLength(MAX_LANGUAGES, because({ kind: 'too-many', max: MAX_LANGUAGES })),
)

const term = v.pipe(
	fieldsOnly({ from: calendarDate, to: v.nullish(calendarDate, null) }),
	v.forward(
		v.check(({ from, to }) => to === null || from <= to, because({ kind: 'ends-before-start' })),
		['to'],
	),
)
export const terms = listOf(term, MAX_TERMS)

export const leaderWords = { name: textMap(label), office: textMap(label) }
export const authorityWords = { name: textMap(label), site: webAddress }

/** Those that come without an id get one from their name. */
export function withIds(leaders: readonly (Omit<Leader, 'id'> & { readonly id?: string | undefined })[]): Leader[] {
	const taken = leaders.flatMap(({ id }) => id ?? [])
	return leaders.map((leader) => {
		const { id = newIdFrom(Object.values(leader.name), 'leader', taken), name, office, terms } = leader
		taken.push(id)
		return { id, name, office, terms }
	})
}

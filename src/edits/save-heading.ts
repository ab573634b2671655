/** Changes a dossier's title, languages and leaders. */

import * as v from 'valibot'
import { type DossierAnswer, wholeDossierAnswer } from '../answers/answers.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { BodyFault } from '../record/because.ts'
import type { Dossier, Leader } from '../record/dossier.ts'
import { isSameSet } from '../record/edit-scope.ts'
import { differences, same } from '../record/plain.ts'
import type { HeadingField } from '../record/revision.ts'
import { textsOf } from '../record/texts.ts'
import { because, fieldsOnly, label, prose, reasonKind, textMap } from './body.ts'
import type { Decide, Moment } from './decision.ts'
import { listOf, recordId } from './fields.ts'
import { languageList, leaderWords, MAX_LEADERS, terms, withIds } from './heading-fields.ts'
import { saysOtherwise } from './says-otherwise.ts'
import { whyOf } from './why.ts'

/** What is not given stays; what is given replaces the whole of what was there. */
export const HeadingBody = fieldsOnly({
	title: v.optional(textMap(label)),
	languages: v.optional(languageList),
	/** A leader without an id is a new one; without `terms` one keeps those that are there. */
	leaders: v.optional(
		v.pipe(
			listOf(fieldsOnly({ id: v.optional(recordId), ...leaderWords, terms: v.optional(terms) }), MAX_LEADERS),
			v.minLength(1, because({ kind: 'too-few', min: 1 })),
		),
	),
	/** Needed where something is said otherwise than before; a translation or a language more needs none. */
	reason: v.optional(prose),
	reasonKind,
})
export type HeadingBody = v.InferOutput<typeof HeadingBody>

export function saveHeading(body: HeadingBody): Decide<DossierAnswer> {
	return (dossier, moment) => {
		const leaders = leadersOf(body, dossier)
		if (!leaders.ok) return leaders
		const { title = dossier.title, languages = dossier.languages } = body
		const next: Dossier = { ...dossier, title, languages, leaders: leaders.value }
		const faults = [...languageFaults(dossier, next, moment)]
		if (faults.length > 0) return err({ kind: 'bad-body', faults })

		const fields = HEADING_FIELDS.filter((field) => !same(dossier[field], next[field]))
		const why = whyOf(dossier, body, alters(dossier, next))
		if (!why.ok) return why
		return ok({
			next: fields.length === 0 ? dossier : next,
			changes: [{ kind: 'heading-changed', fields }],
			...why.value,
			answer: wholeDossierAnswer,
		})
	}
}

const HEADING_FIELDS: readonly HeadingField[] = ['title', 'languages', 'leaders']

function leadersOf({ leaders }: HeadingBody, dossier: Dossier): Result<readonly Leader[], Fault> {
	if (leaders === undefined) return ok(dossier.leaders)
	const known = new Map(dossier.leaders.map((l) => [l.id, l]))
	const seen = new Set<string>()
	for (const [i, { id }] of leaders.entries()) {
		if (id === undefined) continue
		if (!known.has(id)) return err(badValue(`/leaders/${i}/id`, { kind: 'unknown-id', id }))
		if (seen.has(id)) return err(badValue(`/leaders/${i}/id`, { kind: 'taken', id }))
		seen.add(id)
	}
	return ok(withIds(leaders.map((l) => ({ ...l, terms: l.terms ?? known.get(l.id ?? '')?.terms ?? [] }))))
}

/** A language goes only when nothing is written in it: its texts would be kept where nobody can read them. */
function* languageFaults(before: Dossier, next: Dossier, { counted, unread }: Moment): Generator<BodyFault> {
	const { languages } = next
	if (counted && !unread && !isSameSet(before.languages, languages)) throw new Error('the texts were not counted')
	const gone = before.languages.filter((language) => !languages.includes(language))
	const left = new Map(gone.map((language) => [language, unread?.written[language] ?? 0]))
	for (const { pointer, text } of textsOf(counted ? { ...next, tallies: [], meetings: [] } : next)) {
		for (const language of Object.keys(text)) {
			if (languages.includes(language)) continue
			const texts = left.get(language)
			if (texts !== undefined) left.set(language, texts + 1)
			else yield { pointer: `${pointer}/${language}`, because: { kind: 'not-a-language', languages } }
		}
	}
	for (const [language, texts] of left) {
		if (texts > 0) yield { pointer: '/languages', because: { kind: 'language-in-use', language, texts } }
	}
	const repeated = languages.findIndex((language, i) => languages.indexOf(language) !== i)
	if (repeated >= 0) {
		yield { pointer: `/languages/${repeated}`, because: { kind: 'taken', id: languages[repeated] ?? '' } }
	}
}

/** Whether anything is changed or removed, rather than only added. */
function alters(before: Dossier, next: Dossier): boolean {
	if (before.languages[0] !== next.languages[0]) return true
	if (saysOtherwise(differences(before.title, next.title))) return true
	const after = new Map(next.leaders.map((l) => [l.id, l]))
	return before.leaders.some((leader) => {
		const is = after.get(leader.id)
		return is === undefined || saysOtherwise(differences(leader, is))
	})
}

/** Adds a tally, corrects its authority, and chooses which of several the widgets show. */
import * as v from 'valibot'
import { type DossierAnswer, wholeDossierAnswer } from '../answers/answers.ts'
import { tallyResource } from '../answers/ledger-resources.ts'
import { badValue, type Fault } from '../faults/fault.ts'
import { err, ok, type Result } from '../faults/result.ts'
import type { Dossier } from '../record/dossier.ts'
import { counts } from '../record/excerpt.ts'
import { excerptOf } from '../record/excerpt-of.ts'
import { MAX_TALLIES } from '../record/limits.ts'
import { differences, same } from '../record/plain.ts'
import type { AuthorityField, Change } from '../record/revision.ts'
import { newIdFrom } from '../record/slug.ts'
import type { Authority, Tally } from '../record/tally.ts'
import {
	asText,
	fieldsAmongOthers,
	fieldsOnly,
	parseBody,
	prose,
	reasonKind,
	strangeLanguage,
	WhyBody,
} from './body.ts'
import type { Decide } from './decision.ts'
import { saidTextOrNull } from './fields.ts'
import { authorityWords } from './heading-fields.ts'
import { mergePatch, withoutOwned } from './merge-patch.ts'
import { saysOtherwise } from './says-otherwise.ts'
import { whyOf } from './why.ts'

export const TallyBody = fieldsOnly({ authority: fieldsOnly(authorityWords) })
export type TallyBody = v.InferOutput<typeof TallyBody>

/** The first tally of a dossier is the preferred one. */
export function addTally({ authority }: TallyBody): Decide<DossierAnswer> {
	return (dossier) => {
		const { tallies, languages } = dossier
		if (tallies.length >= MAX_TALLIES) return err(badValue('', { kind: 'too-many', max: MAX_TALLIES }))
		const strange = strangeLanguage('/authority/name', authority.name, languages)
		if (strange) return err(strange)
		const tally = newTally(
			authority,
			tallies.flatMap((t) => [t.id, t.authority.id]),
			tallies.length === 0,
		)
		return ok({
			next: withTallies(dossier, [...tallies, tally]),
			changes: [{ kind: 'tally-added', tally: tally.id }],
			reason: null,
			reasonKind: null,
			answer: wholeDossierAnswer,
		})
	}
}

/** A tally without a period yet: its first call or total opens one. */
export function newTally(
	{ name, site }: Pick<Authority, 'name' | 'site'>,
	taken: readonly string[],
	preferred: boolean,
): Tally {
	const id = newIdFrom(Object.values(name), 'tally', taken)
	return { id, authority: { id, name, site }, preferred, method: null, periods: [], entries: [] }
}

/** The whole of it: a name or a method replaces what was there, and no method takes it away. */
export const AuthorityBody = fieldsOnly({
	...authorityWords,
	/** What the authority counts, and how. */
	method: saidTextOrNull(prose),
	/** Needed where something is said otherwise than before; a translation needs none. */
	reason: v.optional(prose),
	reasonKind,
})
export type AuthorityBody = v.InferOutput<typeof AuthorityBody>

export function saveAuthority(tallyId: string, body: AuthorityBody): Decide<DossierAnswer> {
	return (dossier) => {
		const found = find(dossier, tallyId)
		if (!found.ok) return found
		const { authority: before } = found.value
		const { name, site } = body
		const method = body.method === null ? null : asText(body.method, dossier.languages[0])
		const strange =
			strangeLanguage('/name', name, dossier.languages) ??
			strangeLanguage('/method', method ?? undefined, dossier.languages)
		if (strange) return err(strange)
		const authority = { id: before.id, name, site }
		const fields = AUTHORITY_FIELDS.filter((field) => !same(before[field], authority[field]))
		const ofMethod = differences(found.value.method, method, 'method')
		const why = whyOf(dossier, body, saysOtherwise([...differences(before, authority), ...ofMethod]))
		if (!why.ok) return why
		const changes: Change[] = [
			...(fields.length === 0 ? [] : [{ kind: 'authority-changed', authority: before.id, fields } as const]),
			...(ofMethod.length === 0
				? []
				: [{ kind: 'method-changed', tally: tallyId, fields: ofMethod.map(({ path }) => path) } as const]),
		]
		const tallies = dossier.tallies.map((t) => (t.id === tallyId ? { ...t, authority, method } : t))
		return ok({
			next: changes.length === 0 ? dossier : withTallies(dossier, tallies),
			changes,
			...why.value,
			answer: wholeDossierAnswer,
		})
	}
}

const AUTHORITY_FIELDS: readonly AuthorityField[] = ['name', 'site']

/** A merge patch on a tally's answer: its own members as they are, and what the authority's form takes. */
export const TallyPatch = fieldsAmongOthers({})
export type TallyPatch = v.InferOutput<typeof TallyPatch>

export function editTally(tallyId: string, patch: TallyPatch): Decide<DossierAnswer> {
	return (dossier, moment) => {
		const excerpt = moment.counted ?? excerptOf(dossier, counts(moment.today))
		const counted = excerpt.tallies.find((t) => t.id === tallyId)
		if (!counted) return NO_TALLY
		const { name, site, method, ...owned } = tallyResource(excerpt, counted, moment.today)
		const said = withoutOwned(patch, owned)
		const body = parseBody(AuthorityBody, mergePatch({ name, site, method }, said, dossier.languages[0]))
		return body.ok ? saveAuthority(tallyId, body.value)(dossier, moment) : body
	}
}

/** Another number then stands in the widgets: it is said why. */
export const PreferenceBody = WhyBody
export type PreferenceBody = v.InferOutput<typeof PreferenceBody>

export function preferTally(tallyId: string, body: PreferenceBody): Decide<DossierAnswer> {
	return (dossier) => {
		const found = find(dossier, tallyId)
		if (!found.ok) return found
		const why = whyOf(dossier, body, true)
		if (!why.ok) return why
		const tallies = dossier.tallies.map((t) => ({ ...t, preferred: t.id === tallyId }))
		return ok({
			next: found.value.preferred ? dossier : withTallies(dossier, tallies),
			changes: [{ kind: 'tally-preferred', tally: tallyId }],
			...why.value,
			answer: wholeDossierAnswer,
		})
	}
}

function find({ tallies }: Dossier, id: string): Result<Tally, Fault> {
	const tally = tallies.find((t) => t.id === id)
	return tally ? ok(tally) : NO_TALLY
}

const NO_TALLY = err({ kind: 'not-found', what: 'tally' } as const)

/** The preferred one first, then by id, as a record is read. */
function withTallies(dossier: Dossier, tallies: readonly Tally[]): Dossier {
	const rank = ({ preferred, id }: Tally) => `${preferred ? 0 : 1}${id}`
	return { ...dossier, tallies: [...tallies].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)) }
}

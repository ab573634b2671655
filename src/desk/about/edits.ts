/** Parses the forms of a dossier's page (title, leaders, authorities) into edits, by the API's own rules. */
import { parseBody } from '../../edits/body.ts'
import { languageList } from '../../edits/heading-fields.ts'
import { HeadingBody, saveHeading } from '../../edits/save-heading.ts'
import {
	AuthorityBody,
	addTally,
	PreferenceBody,
	preferTally,
	saveAuthority,
	TallyBody,
} from '../../edits/save-tally.ts'
import type { Twin } from '../../faults/fault.ts'
import { err, ok } from '../../faults/result.ts'
import type { Dossier, Leader } from '../../record/dossier.ts'
import { type EditScope, HEADING_SCOPE } from '../../record/edit-scope.ts'
import { isSameName } from '../../record/twins.ts'
import { hostOf } from '../../record/web-address.ts'
import { isMeant } from '../another.tsx'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { besideTheirFields, headingBody, languagesIn } from './heading-fields.ts'

/** A preview needs no reason yet. */
const UNSAID = { reason: '–' }

export function headingEdit(fields: Fields, { isPreview }: Seen): ParsedEdit {
	const body = parseBody(HeadingBody, { ...(isPreview ? UNSAID : {}), ...headingBody(fields) })
	if (!body.ok) return besideTheirFields(body)
	const decide = saveHeading(body.value)
	return ok((dossier, moment) => {
		const decided = decide(dossier, moment)
		if (!decided.ok || isPreview) return besideTheirFields(decided)
		const known = repeatedLeaders(dossier).map(({ id }) => id)
		const twin = repeatedLeaders(decided.value.next)
			.filter(({ id }) => !known.includes(id))
			.map(({ name }): Twin => ({ of: 'leader', name }))
			.find((twin) => !isMeant(fields, twin))
		return twin ? err({ kind: 'likely-duplicate', twin }) : decided
	})
}

/** What are no languages is refused, whatever the record has. */
export function scopeOfHeading(fields: Fields): EditScope {
	const languages = parseBody(languageList, languagesIn(fields))
	return languages.ok ? { languages: languages.value } : HEADING_SCOPE
}

function repeatedLeaders({ leaders }: Dossier): Leader[] {
	return leaders.filter(({ name }, i) => leaders.slice(0, i).some((other) => isSameName(other.name, name)))
}

export function addTallyEdit(fields: Fields): ParsedEdit {
	const body = parseBody(TallyBody, { authority: {}, ...nest(fields, ['authority']) })
	if (!body.ok) return body
	const { name, site } = body.value.authority
	return ok((dossier, moment) => {
		const known = dossier.tallies.map((t) => t.authority)
		const twin = known
			.filter((other) => siteOf(other.site) === siteOf(site) || isSameName(other.name, name))
			.map(({ id, name }): Twin => ({ of: 'authority', id, name }))
			.find((twin) => !isMeant(fields, twin))
		return twin ? err({ kind: 'likely-duplicate', twin }) : addTally(body.value)(dossier, moment)
	})
}

/** `http` or `https`, with `www.` or without, a slash at the end or not: one site. */
function siteOf(address: string): string {
	return `${hostOf(address)}${new URL(address).pathname.replace(/\/$/, '')}`
}

export function authorityEdit(tally: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { isPreview }) => {
		// What was emptied is a name without words or no method, not one that stays as it was.
		const said = nest(fields, ['name', 'site', 'method', 'reason', 'reasonKind'])
		const given = { name: {}, site: '', method: null, ...said }
		const body = parseBody(AuthorityBody, { ...(isPreview ? UNSAID : {}), ...given })
		return body.ok ? ok(saveAuthority(tally, body.value)) : body
	}
}

export function preferEdit(tally: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { isPreview }) => {
		const given = nest(fields, ['reason', 'reasonKind'])
		const body = parseBody(PreferenceBody, { ...(isPreview ? UNSAID : {}), ...given })
		return body.ok ? ok(preferTally(tally, body.value)) : body
	}
}

/** Whether the dossier is still the version that the form was filled in from (optimistic locking). */
export function isAsSeen(fields: Fields, { version }: Dossier): boolean {
	return fields['seen'] === String(version)
}

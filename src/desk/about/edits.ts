/** The forms of a dossier's own page as edits: what was typed becomes the API's bodies, and goes through the same rules. */
import { parseBody } from '../../edits/body.ts'
import { HeadingBody, saveHeading } from '../../edits/save-heading.ts'
import {
	AuthorityBody,
	addTally,
	PreferenceBody,
	preferTally,
	saveAuthority,
	TallyBody,
} from '../../edits/save-tally.ts'
import type { Dossier } from '../../record/dossier.ts'
import { ok } from '../../record/result.ts'
import type { ParsedEdit, Seen } from '../desk-edit.ts'
import { type Fields, nest } from '../fields.ts'
import { besideTheirFields, headingBody } from './heading-fields.ts'

/** A preview needs no reason yet. */
const UNSAID = { reason: '–' }

export function headingEdit(fields: Fields, { isPreview }: Seen): ParsedEdit {
	const body = parseBody(HeadingBody, { ...(isPreview ? UNSAID : {}), ...headingBody(fields) })
	if (!body.ok) return besideTheirFields(body)
	const decide = saveHeading(body.value)
	return ok((dossier, moment) => besideTheirFields(decide(dossier, moment)))
}

export function addTallyEdit(fields: Fields): ParsedEdit {
	const body = parseBody(TallyBody, { authority: {}, ...nest(fields, ['authority']) })
	return body.ok ? ok(addTally(body.value)) : body
}

export function authorityEdit(tally: string): (fields: Fields, seen: Seen) => ParsedEdit {
	return (fields, { isPreview }) => {
		// A name that was emptied is a name without words, not one that stays as it was.
		const given = { name: {}, site: '', ...nest(fields, ['name', 'site', 'reason', 'reasonKind']) }
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

/** Is the dossier still the one that stood on the page? */
export function isAsSeen(fields: Fields, { version }: Dossier): boolean {
	return fields['seen'] === String(version)
}

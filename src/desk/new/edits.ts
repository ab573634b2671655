/** Parses the form of a new dossier into the body of an edit. */
import { parseBody } from '../../edits/body.ts'
import { NewDossierBody } from '../../edits/new-dossier.ts'
import type { Fault } from '../../faults/fault.ts'
import type { Result } from '../../faults/result.ts'
import { newIdFrom } from '../../record/slug.ts'
import { besideTheirFields, languagesIn } from '../about/heading-fields.ts'
import { type Fields, nest } from '../fields.ts'

export const LEADERS = [0, 1] as const

export function newDossierBody(fields: Fields): Result<NewDossierBody, Fault> {
	const { title = {}, address, authority } = nest(fields, ['title', 'address', 'authority'])
	const titles = languagesIn(fields).flatMap((language) => fields[`title.${language}`]?.trim() || [])
	return besideTheirFields(
		parseBody(NewDossierBody, {
			id: address ?? newIdFrom(titles, 'dossier', []),
			title,
			languages: languagesIn(fields),
			// Each by itself: a list would close up over a leader of whom nothing is typed.
			leaders: LEADERS.map((row) => ({
				name: {},
				office: {},
				...nest(within(fields, `leaders.${row}.`), ['name', 'office']),
			})),
			...(authority === undefined ? {} : { authority: { name: {}, ...(authority as object) } }),
		}),
	)
}

/** A field called `id` would hide the form's own id from scripts: it is `address` there. */
export function atAddress(fault: Fault): Fault {
	if (fault.kind !== 'bad-body') return fault
	return { ...fault, faults: fault.faults.map((f) => (f.pointer === '/id' ? { ...f, pointer: '/address' } : f)) }
}

/** The fields whose names begin with `prefix`, without it. */
function within(fields: Fields, prefix: string): Fields {
	const own = Object.entries(fields).filter(([name]) => name.startsWith(prefix))
	return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), value]))
}

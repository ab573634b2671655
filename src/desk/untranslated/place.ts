/** Finds where at the desk a text of a dossier is translated. */
import type { Subject } from '../../record/compare.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { Language } from '../../record/text.ts'

type Place = {
	readonly about: Subject
	/** The field, as changes name it. */
	readonly path: string
	readonly href: string
	/** No form has it: it is translated in the dossier's file. */
	readonly isInFile: boolean
}

/**
 * @param pointer a JSON pointer into the dossier
 * @param missing the language to be written
 */
export function placeOf(pointer: string, dossier: Dossier, missing: Language): Place {
	const [, list = '', row = '', ...rest] = pointer.split('/')
	const desk = `/desk/${dossier.id}`
	const form = (id: string, field: string) => `${desk}/about#${id}-${field}-${missing}`
	const path = rest.join('.')
	const meeting = list === 'meetings' ? dossier.meetings[Number(row)] : undefined
	if (meeting) {
		const href = `${desk}/meetings/${meeting.id}#meeting-${rest.join('-')}-${missing}`
		return { about: { kind: 'meeting', id: meeting.id }, path, href, isInFile: false }
	}
	const leader = list === 'leaders' ? dossier.leaders[Number(row)] : undefined
	if (leader) {
		const href = form('heading', `leaders-${row}-${path}`)
		return { about: { kind: 'leader', id: leader.id }, path, href, isInFile: false }
	}
	const tally = list === 'tallies' ? dossier.tallies[Number(row)] : undefined
	if (!tally) return { about: { kind: 'dossier' }, path: list, href: form('heading', list), isInFile: false }
	const [inside, at, ...field] = rest
	const item =
		inside === 'periods' ? tally.periods[Number(at)] : inside === 'entries' ? tally.entries[Number(at)] : null
	if (item) {
		const kind = inside === 'periods' ? 'period' : 'entry'
		const about = { kind, tally: tally.id, id: item.id } as const
		return { about, path: field.join('.'), href: `${desk}/about#file`, isInFile: true }
	}
	const href = form(`authority-${tally.id}`, inside === 'method' ? inside : 'name')
	return { about: { kind: 'tally', id: tally.id }, path, href, isInFile: false }
}

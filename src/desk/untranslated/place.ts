/** Names where in a dossier a text stands. */
import type { Subject } from '../../record/compare.ts'
import type { Dossier } from '../../record/dossier.ts'
import type { DeskLanguage } from '../../record/editor.ts'
import { fieldIn, subjectIn } from '../changes/in-words.ts'
import { fieldOfMeeting } from '../refused/field-names.ts'

/** @example placeIn('en', '/meetings/0/place/city', dossier) // 'City · Meeting: Moscow, 7 July 2017' */
export function placeIn(language: DeskLanguage, pointer: string, dossier: Dossier): string {
	const { about, path } = placeOf(pointer, dossier)
	const field =
		about.kind === 'meeting' ? fieldOfMeeting(language, path.split('.')) : fieldIn(language, about.kind, path)
	return `${field} · ${subjectIn(language, about, [dossier])}`
}

/** @returns the field's path as changes name it */
export function placeOf(pointer: string, dossier: Dossier): { readonly about: Subject; readonly path: string } {
	const [, list = '', row = '', ...rest] = pointer.split('/')
	const path = rest.join('.')
	const meeting = list === 'meetings' ? dossier.meetings[Number(row)] : undefined
	if (meeting) return { about: { kind: 'meeting', id: meeting.id }, path }
	const leader = list === 'leaders' ? dossier.leaders[Number(row)] : undefined
	if (leader) return { about: { kind: 'leader', id: leader.id }, path }
	const tally = list === 'tallies' ? dossier.tallies[Number(row)] : undefined
	if (!tally) return { about: { kind: 'dossier' }, path: list }
	const [inside, at, ...field] = rest
	const item =
		inside === 'periods' ? tally.periods[Number(at)] : inside === 'entries' ? tally.entries[Number(at)] : null
	if (!item) return { about: { kind: 'tally', id: tally.id }, path }
	const kind = inside === 'periods' ? 'period' : 'entry'
	return { about: { kind, tally: tally.id, id: item.id }, path: field.join('.') }
}

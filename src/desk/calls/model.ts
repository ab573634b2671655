/** The view model of the calls page. */
import type { DeskCalls } from '../../reads/read-desk-calls.ts'
import type { Language } from '../../record/text.ts'
import type { Typed } from '../form.ts'
import type { LiveOptions } from '../live.tsx'
import type { Seat } from '../seat.ts'

export type CallsModel = Omit<DeskCalls, 'settings'> & {
	readonly seat: Seat
	readonly typed: Typed | null
	/** The id of the period whose row is open to be edited, alone with its form: another one's answer would close it. */
	readonly period: string | null
	/** What was just done, by its name in the address; null on a plain visit. */
	readonly done: string | null
	readonly options: LiveOptions
}

/** The language that an editor writes in: their own where the dossier has it, to be translated later. */
export function ownLanguage({ dossier, seat }: Pick<CallsModel, 'dossier' | 'seat'>): Language {
	return dossier.languages.find((l) => l === seat.language) ?? dossier.languages[0]
}

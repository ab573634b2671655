/** The height of a sidebar of so many rows, as a rule of its own, and how many rows a record fills. */
import { heightOf } from '../kinds.ts'
import { FIRST_ROWS, type PreviousMeetingsModel } from './model.ts'

/** By a class for the number: a page may include sidebars of several. */
export function rowsStyle({ rows }: Pick<PreviousMeetingsModel, 'rows'>): string {
	if (rows === null) return ''
	return `.sl.sl-rows-${rows}{min-height:${heightOf('previous-meetings', `?rows=${rows}`)}px}`
}

/** How many rows a code asks for, so that a short list leaves no empty room; null where it fills those that there always were. */
export function rowsThatFit({
	held,
	video,
	reported,
}: Readonly<Record<'held' | 'video' | 'reported', number>>): number | null {
	const all = held + video + reported
	return all < FIRST_ROWS ? Math.max(1, all) : null
}

/** What came of looking at a pasted table, in short. */
import type { Look } from '../../src/desk/table/look.ts'

/** Each kind of outcome once. */
export const outcomesOf = ({ rows }: Look) => [...new Set(rows.map(({ outcome }) => outcome.kind))]

export const faultColumns = ({ rows }: Look) =>
	rows.flatMap(({ outcome }) => (outcome.kind === 'refused' ? outcome.faults.map(({ column }) => column) : []))

/** Rare fields of the meeting's form, folded (disclosure): open where something stands in them or is wrong with them. */
import type { Child } from 'hono/jsx'
import { isBlank } from '../../record/clean-text.ts'
import { rowCount } from '../fields.ts'
import type { FormState } from '../form.ts'

type FoldedProps = {
	readonly form: FormState
	readonly label: string
	/** Of the fields in it, or what their names begin with. */
	readonly names: readonly string[]
	readonly children: Child
}

export function Folded({ form, label, names, children }: FoldedProps) {
	return (
		<details class="folded" open={names.some((name) => isUsed(form, name))}>
			<summary>{label}</summary>
			<div class="cells">{children}</div>
		</details>
	)
}

function isUsed({ fields, fault }: FormState, name: string): boolean {
	const isWithin = (other: string) => other === name || other.startsWith(`${name}.`)
	const isFilled = Object.entries(fields).some(([other, value]) => isWithin(other) && !isBlank(value))
	const faults = fault?.kind === 'bad-body' ? fault.faults : []
	return (
		isFilled ||
		// A row that was just asked for has nothing in it yet; a new form comes with one of each.
		fields['intent'] === `add:${name}` ||
		rowCount(fields, name) > 1 ||
		faults.some(({ pointer }) => isWithin(pointer.slice(1).replaceAll('/', '.')))
	)
}

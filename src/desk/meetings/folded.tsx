/** Rare fields of the meeting's form behind a disclosure, which is open where they have a value or an error. */
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

function isUsed(form: FormState, name: string): boolean {
	const asked = form.fields['intent'] === `add:${name}`
	// A row that was just asked for has nothing in it yet; a new form comes with one of each.
	return asked || usedIn(form).has(name) || (!name.includes('.') && rowCount(form.fields, name) > 1)
}

/** The names that something stands under or is wrong with, and all that they begin with: looked for once a form. */
const used = new WeakMap<FormState, ReadonlySet<string>>()

function usedIn(form: FormState): ReadonlySet<string> {
	const known = used.get(form)
	if (known) return known
	const filled = Object.entries(form.fields).flatMap(([name, value]) => (isBlank(value) ? [] : [name]))
	const faults = form.fault?.kind === 'bad-body' ? form.fault.faults : []
	const wrong = faults.map(({ pointer }) => pointer.slice(1).replaceAll('/', '.'))
	const found = new Set([...filled, ...wrong].flatMap(beginnings))
	used.set(form, found)
	return found
}

/** @example beginnings('sources.0.url') // ['sources', 'sources.0', 'sources.0.url'] */
function beginnings(name: string): string[] {
	const parts = name.split('.')
	return parts.map((_, i) => parts.slice(0, i + 1).join('.'))
}

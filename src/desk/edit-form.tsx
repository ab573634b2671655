/** The frame of a form that edits the record: retry key, errors of the whole, and a preview button where no script runs. */

import type { Child } from 'hono/jsx'
import { Faults } from './faults.tsx'
import { type FormState, faultsOfForm } from './form.ts'
import type { Seat } from './seat.ts'

type EditFormProps = {
	readonly form: FormState
	readonly seat: Seat
	readonly action: string
	/** The names of the fields that show their own faults. */
	readonly names: readonly string[]
	readonly class?: string
	/** The widgets beside the form change with what is typed in it. */
	readonly previews?: boolean
	readonly label?: string
	/** For long words: percent-encoded, Cyrillic takes three times its bytes. */
	readonly enctype?: 'multipart/form-data'
	readonly children: Child
}

export function EditForm({
	form,
	seat,
	action,
	names,
	previews = false,
	label,
	enctype,
	children,
	...rest
}: EditFormProps) {
	const faults = faultsOfForm(form, names)
	return (
		<form
			method="post"
			action={action}
			enctype={enctype}
			id={form.id}
			class={rest.class}
			aria-label={label}
			data-edit
			data-draft={form.id}
			data-previews={previews ? '' : undefined}
		>
			<Faults form={form.id} faults={faults} />
			<input type="hidden" name="key" value={keyOf(form) ?? seat.newKey()} />
			{children}
		</form>
	)
}

/** Sent again, it counts once; refused because its key was sent with other words, it is another form. */
export function keyOf({ fields, fault }: FormState): string | undefined {
	return fault?.kind === 'key-reused' ? undefined : fields['key']
}

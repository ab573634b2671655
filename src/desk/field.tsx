/** One labelled control, with what is wrong with it tied to it. */
import type { Child } from 'hono/jsx'

type FieldProps = {
	/** Unique on the page. */
	readonly id: string
	readonly label: string
	readonly fault: string | null
	readonly hint?: Child
	readonly control: {
		name: string
		value: string
		type?: string
		required?: boolean
		min?: string
		max?: string
		inputmode?: 'numeric'
	}
}

export function Field({ id, label, fault, hint, control }: FieldProps) {
	const described = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ')
	return (
		<p class="field">
			<label for={id}>{label}</label>
			<input id={id} {...control} aria-describedby={described || undefined} aria-invalid={fault ? 'true' : undefined} />
			{hint && (
				<span id={`${id}-hint`} class="quiet hint">
					{hint}
				</span>
			)}
			{fault && (
				<strong id={`${id}-fault`} class="fault">
					{fault}
				</strong>
			)}
		</p>
	)
}

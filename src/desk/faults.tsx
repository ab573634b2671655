/** What is wrong with a form as a whole, told above its fields. */

/** @param form its id: the desk's script leads to what is told of it */
export function Faults({ form, faults }: { readonly form: string; readonly faults: readonly string[] }) {
	if (faults.length === 0) return null
	return (
		<div class="fault" role="alert" id={`${form}-fault`} tabindex={-1}>
			{faults.map((fault) => (
				<p>{fault}</p>
			))}
		</div>
	)
}

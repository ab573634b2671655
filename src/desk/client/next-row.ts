/** In a table of fields Enter leads to the next row's field, and from the last to the button: it sends nothing half-filled. */

addEventListener('keydown', (event) => {
	const { key, target, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event
	if (key !== 'Enter' || isComposing || ctrlKey || metaKey || altKey || shiftKey) return
	const table = target instanceof HTMLInputElement ? target.closest('[data-enter="next"]') : null
	if (!(target instanceof HTMLInputElement) || !table) return
	event.preventDefault()
	const fields = [...table.querySelectorAll<HTMLElement>('input, textarea')]
	const next = fields[fields.indexOf(target) + 1] ?? target.form?.querySelector<HTMLElement>('button.main')
	next?.focus()
})

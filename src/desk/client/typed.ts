/** Reads a form's fields: which were changed since it was sent, their labels and their values. */

export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Hidden ones too: they are sent with what was typed. */
export function isField(element: Element): element is FormField {
	if (element instanceof HTMLInputElement) return element.type !== 'password' && element.type !== 'file'
	return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}

function isTypeable(element: Element): element is FormField {
	return isField(element) && element.type !== 'hidden'
}

/** The fields whose values have changed since the form was sent. */
export function typedSince(form: HTMLFormElement, sent: FormData): FormField[] {
	const typed = new FormData(form)
	return [...form.elements].filter(isTypeable).filter(({ name }) => typed.get(name) !== sent.get(name))
}

/** Copies what was typed during a request into the response before it replaces the page. */
export function addTypedMeanwhile(page: Document, form: HTMLFormElement, sent: FormData): void {
	for (const field of typedSince(form, sent)) {
		const answered = page.getElementById(field.id)
		if (!answered || !isTypeable(answered)) continue
		if (answered instanceof HTMLInputElement && answered.type === 'checkbox') tickAs(field, answered)
		else answered.value = field.value
	}
}

/** One whose value is another asks something else. */
function tickAs(typed: FormField, answered: HTMLInputElement): void {
	if (typed instanceof HTMLInputElement && typed.value === answered.value) answered.checked = typed.checked
}

export function labelOf(field: FormField): string | null {
	return isTypeable(field) ? (field.labels?.[0]?.textContent ?? field.ariaLabel ?? field.name).trim() : null
}

/** As the form's editor sees it. */
export function shownIn(field: FormField): string {
	if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text ?? ''
	if (field.type === 'checkbox') return field instanceof HTMLInputElement && field.checked ? '✓' : '–'
	return field.value
}

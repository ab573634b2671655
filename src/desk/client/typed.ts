/** The fields of a form that somebody can type in, and what they hold. */

export type FormField = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Hidden ones too: they are sent with what was typed. */
export function isField(element: Element): element is FormField {
	if (element instanceof HTMLInputElement) return element.type !== 'password' && element.type !== 'file'
	return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement
}

function isTypeable(element: Element): element is FormField {
	return isField(element) && element.type !== 'hidden'
}

/** The fields in which something else stands by now than was sent. */
export function typedSince(form: HTMLFormElement, sent: FormData): FormField[] {
	const typed = new FormData(form)
	return [...form.elements].filter(isTypeable).filter(({ name }) => typed.get(name) !== sent.get(name))
}

/** What is typed while an answer is on its way: the answer, which knows only what was sent, gets it before it is shown. */
export function addTypedMeanwhile(page: Document, form: HTMLFormElement, sent: FormData): void {
	for (const field of typedSince(form, sent)) {
		const answered = page.getElementById(field.id)
		if (!answered || !isTypeable(answered)) continue
		answered.value = field.value
		if (answered instanceof HTMLInputElement && field instanceof HTMLInputElement) answered.checked = field.checked
	}
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

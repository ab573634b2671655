/** What is typed while an answer is on its way: the answer, which knows only what was sent, gets it before it is shown. */

/** @param sent the fields as they were when they were sent */
export function addTypedMeanwhile(page: Document, form: HTMLFormElement, sent: FormData): void {
	for (const field of typedSince(form, sent)) {
		const answered = page.getElementById(field.id)
		if (!answered || !isTypeable(answered)) continue
		answered.value = field.value
		if (answered instanceof HTMLInputElement && field instanceof HTMLInputElement) answered.checked = field.checked
	}
}

/** The fields in which something else stands by now than was sent. */
export function typedSince(form: HTMLFormElement, sent: FormData): Typeable[] {
	const typed = new FormData(form)
	return [...form.elements].filter(isTypeable).filter(({ name }) => typed.get(name) !== sent.get(name))
}

type Typeable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

function isTypeable(field: Element): field is Typeable {
	if (field instanceof HTMLInputElement) return field.type !== 'hidden' && field.type !== 'file'
	return field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement
}

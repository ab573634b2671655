/** After one's own save, the version that the page's other forms send as seen: they stay as typed, and the page around them is new. */
import { keepDraft } from './drafts.ts'

/**
 * Only from a version to the very next one: where somebody else has saved in between, the form is still to be told of it.
 *
 * @param page the answer to the form that was saved, before it is put in place
 */
export function followOwnSave(page: Document, saved: HTMLFormElement): void {
	const before = versionOf(document)
	const after = versionOf(page)
	if (before === undefined || after === undefined || Number(after) !== Number(before) + 1) return
	for (const form of document.querySelectorAll<HTMLFormElement>('form[data-dirty]')) {
		const seen = form.querySelector<HTMLInputElement>('input[name="seen"]')
		if (form === saved || seen?.value !== before) continue
		seen.value = after
		keepDraft(form)
	}
}

function versionOf(page: Document): string | undefined {
	return page.querySelector<HTMLElement>('#presence')?.dataset['version']
}

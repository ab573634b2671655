/** Copy buttons: each puts its text on the clipboard and says that it did. */

addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null
	const text =
		button &&
		document.querySelector<HTMLTextAreaElement | HTMLInputElement>(`#${CSS.escape(button.dataset['copy'] ?? '')}`)
	if (!text) return
	// Selected either way, so that the keyboard can copy where the clipboard is closed to pages.
	text.select()
	try {
		await navigator.clipboard.writeText(text.value)
	} catch {
		if (!document.execCommand('copy')) return
	}
	const status = button.nextElementSibling
	if (status) status.textContent = `✓ ${document.querySelector('main')?.dataset['sayCopied']}`
})

/** The copy buttons: each puts its code on the clipboard and says that it did. */

addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null
	const code = button && document.querySelector<HTMLTextAreaElement>(`#${CSS.escape(button.dataset.copy ?? '')}`)
	if (!code) return
	// Selected either way, so that the keyboard can copy where the clipboard is closed to pages.
	code.select()
	try {
		await navigator.clipboard.writeText(code.value)
	} catch {
		if (!document.execCommand('copy')) return
	}
	const status = button.nextElementSibling
	if (status) status.textContent = `✓ ${button.dataset.copied}`
})

/**
 * Sends a pasted table for a button in one of its rows, which comes as one that submits nothing: for each that does, a browser
 * looks through all of the form once more as it comes into the page (Chromium, for the default button), which of two thousand
 * took more than a second.
 */
addEventListener('click', ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[type="button"][name]') : null
	if (!button?.form) return
	button.type = 'submit'
	button.form.requestSubmit(button)
})

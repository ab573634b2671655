/** Signs in by the link that `npm start` prints: its fragment is the token, which no server and no history sees. */

addEventListener('hashchange', signIn)
signIn()

function signIn(): void {
	const token = decodeURIComponent(location.hash.slice(1))
	const form = document.querySelector<HTMLFormElement>('form[data-sign-in]')
	const field = form?.querySelector<HTMLInputElement>('#token')
	if (!form || !field || !token) return
	// Out of the address before anything else.
	history.replaceState(null, '', location.pathname)
	field.value = token
	form.requestSubmit()
}

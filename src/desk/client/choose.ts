/** Submits a form of options at each change, without a reload, and keeps the page's address in step. */
import { putPage } from './put.ts'
import { failureOf, fieldsOf, timeout } from './request.ts'
import { say, word } from './say.ts'

addEventListener('input', ({ target }) => {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-shows]') : null
	if (form) void show(form)
})

let asked = 0

async function show(form: HTMLFormElement): Promise<void> {
	const own = ++asked
	const url = `${location.pathname}?${fieldsOf(new FormData(form))}`
	try {
		const response = await fetch(url, { signal: timeout() })
		const page = new DOMParser().parseFromString(await response.text(), 'text/html')
		// Somebody has chosen on meanwhile.
		if (own !== asked) return
		if (!page.querySelector('main[data-editor]')) location.assign(url)
		else {
			history.replaceState(null, '', url)
			putPage(page, form.id)
		}
	} catch (error) {
		if (own === asked) say(word(failureOf(error)))
	}
}

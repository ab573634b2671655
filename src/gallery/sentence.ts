/** Shows a sentence as it is typed, with its numbers and its code; a choice of other words is the server's to make. */
import { aroundBlank } from '../../widgets/phrase/blank.ts'

addEventListener('input', ({ target }) => {
	const form = target instanceof Element ? target.closest<HTMLFormElement>('form[data-phrase]') : null
	if (!form) return
	if (!(target instanceof HTMLInputElement)) return form.requestSubmit()
	const [before, after] = aroundBlank(target.value)
	const all = (selector: string) => form.parentElement?.querySelectorAll<HTMLElement>(selector) ?? []
	for (const part of all('[data-before]')) part.textContent = before
	for (const part of all('[data-after]')) part.textContent = after
	const code = form.parentElement?.querySelector('textarea')
	if (!code) return
	const number = code.value.slice(code.value.indexOf('<a '), code.value.lastIndexOf(END) + END.length)
	code.value = `${escaped(before)}${number}${escaped(after)}`
})

/** Of the number's code: a link, and its script. */
const END = '</script>'

/** As HTML. */
function escaped(text: string): string {
	return new Option(text).innerHTML
}

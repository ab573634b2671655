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
	const [number = ''] = /<a [\s\S]*<\/script>/.exec(code?.value ?? '') ?? []
	if (code) code.value = `${escaped(before)}${number}${escaped(after)}`
})

/** As HTML. */
function escaped(text: string): string {
	return new Option(text).innerHTML
}

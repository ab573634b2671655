/** Shows messages of the desk's script in the page's status region, in the page's own language. */
import type { Saying } from '../saying.ts'

export function word(saying: Saying): string {
	const name = `say${saying.charAt(0).toUpperCase()}${saying.slice(1)}`
	return document.querySelector<HTMLElement>('main')?.dataset[name] ?? ''
}

/** Announces it, with a button to act on it where there is something to do. */
export function say(words: string, act?: { readonly words: string; readonly run: () => void }): void {
	const place = document.querySelector('#done')
	if (!place) return
	place.textContent = words
	if (!act) return
	const button = document.createElement('button')
	button.type = 'button'
	button.textContent = act.words
	button.addEventListener('click', act.run)
	place.append(' ', button)
}

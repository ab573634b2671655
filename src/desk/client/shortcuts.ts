/** Keyboard shortcuts of one key, which are listed at the page's foot and can be switched off (WCAG 2.2, 2.1.4). */

import { storage } from './storage.ts'

const OFF = 'sidelines shortcuts off'
/** On this page alone, where the browser keeps nothing. */
let isOffHere = false

function isOff(): boolean {
	return isOffHere || Boolean(storage?.getItem(OFF))
}

addEventListener('keydown', (event) => {
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isOff()) return
	const target = document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`)
	if (!target) return
	event.preventDefault()
	// A press of a key must not publish: it leads to the form, where Enter does.
	if (target instanceof HTMLButtonElement) firstField(target).focus()
	else target.click()
})

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof Element &&
		target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select') !== null
	)
}

function firstField(button: HTMLButtonElement): HTMLElement {
	return button.form?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select') ?? button
}

function list(): void {
	const place = document.querySelector<HTMLElement>('#shortcuts')
	const keys = place?.querySelector('dl')
	if (!place || !keys) return
	const known = [...document.querySelectorAll<HTMLElement>('[data-shortcut]')]
	keys.replaceChildren(
		...known.flatMap((element) => {
			const [key, meaning] = [document.createElement('dt'), document.createElement('dd')]
			key.textContent = element.dataset['shortcut'] ?? ''
			meaning.textContent = element.textContent
			return [key, meaning]
		}),
	)
	place.hidden = known.length === 0
	const isOn = place.querySelector<HTMLInputElement>('input')
	if (!isOn) return
	isOn.checked = !isOff()
	isOn.onchange = () => {
		isOffHere = !isOn.checked
		if (isOn.checked) storage?.removeItem(OFF)
		else storage?.setItem(OFF, 'yes')
	}
}

list()
document.addEventListener('desk:put', list)

/** In a table of fields Enter leads to the next row's field, and from the last to the button: it sends nothing half-filled. */
addEventListener('keydown', (event) => {
	const { key, target, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event
	if (key !== 'Enter' || isComposing || ctrlKey || metaKey || altKey || shiftKey) return
	const table = target instanceof HTMLInputElement ? target.closest('[data-enter="next"]') : null
	if (!(target instanceof HTMLInputElement) || !table) return
	event.preventDefault()
	const fields = [...table.querySelectorAll<HTMLElement>('input, textarea')]
	const next = fields[fields.indexOf(target) + 1] ?? target.form?.querySelector<HTMLElement>('button.main')
	next?.focus()
})

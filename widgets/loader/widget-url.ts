/** Finds the widget that a placeholder asks for: the address that a quote links to, or that a one-tag script stands for. */
import { PARAMETERS } from '../kinds.ts'

/** An address with what the data attributes of a quote or a tag ask for beside it. */
export function urlOf(placeholder: HTMLElement, address: string): string {
	const url = new URL(address)
	for (const name of PARAMETERS) {
		const value = placeholder.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url.href
}

/** The widget's name in an address of our own origin and exactly `/w/{dossier}/{widget}`; '' for every other link. */
export function widgetNamedIn(url: string, origin: string): string {
	return (url.startsWith(origin) && /^\/w\/[\w-]+\/([\w-]+)(?![^?#])/.exec(url.slice(origin.length))?.[1]) || ''
}

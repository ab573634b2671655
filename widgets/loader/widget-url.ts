/** Which widget a placeholder asks for: the link in a quote, or the data attributes of a one-tag script. */
import { isWidgetName, type WidgetName } from '../heights.ts'

const PARAMETERS = ['lang', 'theme', 'as-of', 'version', 'limit', 'metric']

/** The address that an element gives, of whatever site; '' for what gives none. */
export function urlOf(element: Element, origin: string): string {
	if (element instanceof HTMLAnchorElement) return element.href
	if (!(element instanceof HTMLScriptElement) || !element.src.startsWith(`${origin}/`)) return ''
	const url = new URL(`/w/${element.dataset.widget}`, origin)
	for (const name of PARAMETERS) {
		const value = element.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url.href
}

/** The widget at an address of our own origin and exactly `/w/{dossier}/{widget}`; anybody who may comment can link elsewhere. */
export function widgetAt(url: string, origin: string): WidgetName | undefined {
	const path = url.startsWith(origin) ? url.slice(origin.length) : ''
	const name = /^\/w\/[\w-]+\/([\w-]+)(?![^?#])/.exec(path)?.[1] ?? ''
	return isWidgetName(name) ? name : undefined
}

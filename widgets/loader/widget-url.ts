/** Which widget a placeholder asks for: the link in a quote, or the data attributes of a one-tag script. */

export const PARAMETERS = ['lang', 'theme', 'as-of', 'version', 'limit', 'metric'] as const

/** The address that an element gives, of whatever site; '' for what gives none. */
export function urlOf(element: Element, origin: string): string {
	if (element instanceof HTMLAnchorElement) return element.href
	if (!(element instanceof HTMLScriptElement && element.src.startsWith(`${origin}/`))) return ''
	const url = new URL(`/w/${element.dataset.widget}`, origin)
	for (const name of PARAMETERS) {
		const value = element.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url.href
}

/** The widget's name in an address of our own origin and exactly `/w/{dossier}/{widget}`; '' for every other link. */
export function widgetNamedIn(url: string, origin: string): string {
	return (url.startsWith(origin) && /^\/w\/[\w-]+\/([\w-]+)(?![^?#])/.exec(url.slice(origin.length))?.[1]) || ''
}

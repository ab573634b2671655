/** Which widget a placeholder asks for: the link in a quote, or the data attributes of a one-tag script. */

const PARAMETERS = ['lang', 'theme', 'as-of', 'version', 'limit', 'metric']

/**
 * @param origin the only one whose links and tags are acted on: anybody who may comment can write a quote of ours
 * @returns null for all that is not a widget of that origin
 */
export function widgetUrl(element: Element, origin: string): URL | null {
	const url = askedUrl(element, origin)
	// The whole beginning, not `url.origin`, which would let `https://name:password@host/` pass.
	return url?.href.startsWith(`${origin}/w/`) ? url : null
}

function askedUrl(element: Element, origin: string): URL | null {
	if (element instanceof HTMLAnchorElement) return URL.canParse(element.href) ? new URL(element.href) : null
	if (!(element instanceof HTMLScriptElement) || !element.src.startsWith(`${origin}/`)) return null
	const url = new URL(`/w/${element.dataset.widget}`, origin)
	for (const name of PARAMETERS) {
		const value = element.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url
}

/** Which widget a placeholder asks for: the address that a quote links to, or that a one-tag script stands for. */

export const PARAMETERS = ['lang', 'theme', 'as-of', 'version', 'limit', 'metric', 'published'] as const

/** The address that a tag's data attributes stand for, of no widget where it has none; '' for other people's scripts. */
export function urlOfTag(tag: HTMLScriptElement, origin: string): string {
	if (!tag.src.startsWith(`${origin}/`)) return ''
	const url = new URL(`/w/${tag.dataset.widget}`, origin)
	for (const name of PARAMETERS) {
		const value = tag.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url.href
}

/** The widget's name in an address of our own origin and exactly `/w/{dossier}/{widget}`; '' for every other link. */
export function widgetNamedIn(url: string, origin: string): string {
	return (url.startsWith(origin) && /^\/w\/[\w-]+\/([\w-]+)(?![^?#])/.exec(url.slice(origin.length))?.[1]) || ''
}

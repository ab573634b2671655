/** The URL that a one-tag script asks for: `data-widget`, and the parameters that a widget knows. */

const PARAMETERS = ['lang', 'theme', 'as-of', 'version', 'limit', 'metric']

/**
 * @example `<script data-widget="putin-trump/count-card" data-lang="ru">` → `{origin}/w/putin-trump/count-card?lang=ru`
 */
export function urlOfTag(tag: HTMLScriptElement, origin: string): URL {
	const url = new URL(`/w/${tag.dataset.widget}`, origin)
	for (const name of PARAMETERS) {
		const value = tag.getAttribute(`data-${name}`)
		if (value) url.searchParams.set(name, value)
	}
	return url
}

/** The script of the gallery's pages: copy buttons, a sentence as it is typed, and the language that the browser asks for where the address names none. */
import '../site/copy.ts'
import './sentence.ts'

/** By the reader's own choice, and not by `Accept-Language`: the same page is kept at the edge for all of them. */
function preferredLanguage(): HTMLAnchorElement | undefined {
	const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a[hreflang]')]
	for (const tag of navigator.languages) {
		const [language] = tag.toLowerCase().split('-')
		const link = links.find(({ hreflang }) => hreflang.toLowerCase().split('-')[0] === language)
		if (link) return link.hasAttribute('aria-current') ? undefined : link
	}
	return undefined
}

if (!new URLSearchParams(location.search).has('lang')) {
	const link = preferredLanguage()
	if (link) location.replace(link.href + location.hash)
}

/** What a CMS took from a quote and its script, or from the one tag. */
import type { Finding } from './finding.ts'
import { valueIn } from './frame.ts'
import type { Pasted, PastedElement } from './pasted.ts'
import { isLoader } from './placement.ts'

export function quoteFindings(
	quote: PastedElement,
	{ elements }: Pasted,
	designed: number | null,
	origin: string,
): Finding[] {
	const { class: classes = '', style = '' } = quote.attributes
	const loaders = elements.filter((e) => e.name === 'script' && isLoader(e.attributes['src']))
	const [loader] = loaders
	const own = loaders.find((e) => URL.parse(e.attributes['src'] ?? '', origin)?.origin === origin)
	return [
		...(classes.split(/\s+/).includes('sidelines') ? [] : [{ kind: 'no-class' } as const]),
		...(loader ? loaderFindings(own ?? loader, origin) : [{ kind: 'script-stripped' } as const]),
		...roomFindings(valueIn(style, 'min-height'), 'quote', designed),
	]
}

export function tagFindings(tag: PastedElement, designed: number | null, origin: string): Finding[] {
	return [
		...(tag.attributes['data-widget'] ? [] : [{ kind: 'data-stripped' } as const]),
		...loaderFindings(tag, origin),
		...roomFindings(valueIn(tag.attributes['style'] ?? '', 'height'), 'tag', designed),
	]
}

function loaderFindings({ attributes }: PastedElement, origin: string): Finding[] {
	const url = URL.parse(attributes['src'] ?? '', origin)
	const own = new URL(origin)
	const found: Finding[] = []
	if (url && url.host !== own.host) found.push({ kind: 'script-elsewhere', host: url.host })
	else if (url && url.protocol !== own.protocol) found.push({ kind: 'insecure' })
	if (attributes['type'] === 'text/plain') found.push({ kind: 'script-held-back' })
	return found
}

function roomFindings(reserved: string | null, of: 'quote' | 'tag', designed: number | null): Finding[] {
	if (reserved === null) return [{ kind: 'no-style', of }]
	return designed === null || reserved === `${designed}px` ? [] : [{ kind: 'height', found: reserved, designed }]
}

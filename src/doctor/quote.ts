/** Checks a quote or one-tag code for what a CMS removed from it or from its script. */
import type { Finding } from './finding.ts'
import { valueIn } from './frame.ts'
import { integrityFindings } from './integrity.ts'
import type { Pasted, PastedElement } from './pasted.ts'
import { loaderAddress } from './placement.ts'

export function quoteFindings(
	quote: PastedElement,
	{ elements }: Pasted,
	designed: number | null,
	origin: string,
): Finding[] {
	const { class: classes = '', style = '' } = quote.attributes
	const loaders = elements.filter((e) => loaderAddress(e) !== null)
	const [loader] = loaders
	const own = loaders.find((e) => URL.parse(loaderAddress(e) ?? '', origin)?.origin === origin)
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

function loaderFindings(loader: PastedElement, origin: string): Finding[] {
	const url = URL.parse(loaderAddress(loader) ?? '', origin)
	const own = new URL(origin)
	const found: Finding[] = []
	if (url && url.host !== own.host) found.push({ kind: 'script-elsewhere', host: url.host })
	else if (url && url.protocol !== own.protocol) found.push({ kind: 'insecure' })
	if (url) found.push(...integrityFindings(loader, url))
	const held = heldBy(loader)
	if (held !== null) found.push({ kind: 'script-held-back', by: held })
	const { nomodule, type = '' } = loader.attributes
	if (nomodule !== undefined && type.trim().toLowerCase() !== 'module') found.push({ kind: 'nomodule' })
	return found
}

/** What a browser runs (HTML, "prepare the script element"); the specification has some older names beside these. */
const RUN = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i

/** The attribute that keeps a browser from running a script, as it stands in the tag; null where none does. */
function heldBy(loader: PastedElement): string | null {
	const { src, type = '' } = loader.attributes
	if (!RUN.test(type.trim())) return `type="${type}"`
	if (src !== undefined) return null
	const [name = 'src'] = Object.entries(loader.attributes).find(([, value]) => value === loaderAddress(loader)) ?? []
	return name
}

function roomFindings(reserved: string | null, of: 'quote' | 'tag', designed: number | null): Finding[] {
	if (reserved === null) return [{ kind: 'no-style', of }]
	return designed === null || reserved === `${designed}px` ? [] : [{ kind: 'height', found: reserved, designed }]
}

/** Checks a quote or one-tag code for what a CMS removed from it or from its script. */
import type { Finding } from './finding.ts'
import { valueIn } from './frame.ts'
import { integrityFindings } from './integrity.ts'
import type { Pasted, PastedElement } from './pasted.ts'
import { classesOf, homeOf, type ScriptKind, scriptAddress } from './placement.ts'

export function quoteFindings(
	quote: PastedElement,
	{ elements }: Pasted,
	designed: number | null,
	origin: string,
): Finding[] {
	const loaders = elements.filter((e) => scriptAddress(e, 'loader') !== null)
	const [loader] = loaders
	const own = loaders.find((e) => homeOf(scriptAddress(e, 'loader') ?? '', origin) === origin)
	return [
		...classFindings(quote),
		...(loader ? scriptFindings(own ?? loader, 'loader', origin) : [{ kind: 'script-stripped' } as const]),
		...roomFindings(quote, 'quote', designed),
	]
}

export function tagFindings(tag: PastedElement, designed: number | null, origin: string): Finding[] {
	return [
		...(tag.attributes['data-widget'] ? [] : [{ kind: 'data-stripped' } as const]),
		...scriptFindings(tag, 'loader', origin),
		...roomFindings(tag, 'tag', designed),
	]
}

export function classFindings(quote: PastedElement): Finding[] {
	return classesOf(quote).includes('sidelines') ? [] : [{ kind: 'no-class' }]
}

export function scriptFindings(script: PastedElement, kind: ScriptKind, origin: string): Finding[] {
	const address = scriptAddress(script, kind) ?? ''
	const home = homeOf(address, origin)
	const found: Finding[] = []
	if (home === origin.replace(/^https:/, 'http:') && home !== origin) found.push({ kind: 'insecure' })
	else if (home !== origin) found.push({ kind: 'script-elsewhere', host: home.replace(/^https?:\/\//, '') })
	const url = URL.parse(address, origin)
	if (kind === 'loader' && url) found.push(...integrityFindings(script, url))
	if (kind !== 'loader' && script.attributes['integrity']) found.push({ kind: 'integrity-of-record' })
	const held = heldBy(script, address)
	if (held !== null) found.push({ kind: 'script-held-back', by: held })
	const { nomodule, type = '' } = script.attributes
	if (nomodule !== undefined && type.trim().toLowerCase() !== 'module') found.push({ kind: 'nomodule' })
	return found
}

/** What a browser runs (HTML, "prepare the script element"); the specification has some older names beside these. */
const RUN = /^(?:module|(?:text|application)\/(?:x-)?(?:java|ecma)script)?$/i

/** The attribute that keeps a browser from running a script, as it stands in the tag; null where none does. */
function heldBy({ attributes }: PastedElement, address: string): string | null {
	const { src, type = '' } = attributes
	if (!RUN.test(type.trim())) return `type="${type}"`
	if (src !== undefined) return null
	const [name = 'src'] = Object.entries(attributes).find(([, value]) => value === address) ?? []
	return name
}

export function roomFindings({ attributes }: PastedElement, of: 'quote' | 'tag', designed: number | null): Finding[] {
	const reserved = valueIn(attributes['style'] ?? '', of === 'quote' ? 'min-height' : 'height')
	if (reserved === null) return [{ kind: 'no-style', of }]
	return designed === null || reserved === `${designed}px` ? [] : [{ kind: 'height', found: reserved, designed }]
}

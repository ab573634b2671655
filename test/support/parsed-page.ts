/** A page as a browser's parser reads it, and the few questions that tests ask of it. */
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

export type PageNode = DefaultTreeAdapterTypes.Node
export type PageElement = DefaultTreeAdapterTypes.Element

export function parsedPage(html: string): PageNode {
	return html.startsWith('<!doctype') ? parse(html) : parseFragment(html)
}

/** The elements of one name below a node, in the order of the document. */
export function elements(node: PageNode, name: string): PageElement[] {
	const below = 'childNodes' in node ? node.childNodes.flatMap((child) => elements(child, name)) : []
	return 'tagName' in node && node.tagName === name ? [node, ...below] : below
}

/** The text that a reader sees, non-breaking spaces kept. */
export function textOf(node: PageNode): string {
	if ('value' in node) return node.value
	if ('tagName' in node && (node.tagName === 'style' || node.tagName === 'script')) return ''
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}

export function attribute(element: PageElement | undefined, name: string): string | undefined {
	return element?.attrs.find((a) => a.name === name)?.value
}

/** The scripts that run: JSON-LD is data. */
export function programs(page: PageNode): PageElement[] {
	return elements(page, 'script').filter((script) => attribute(script, 'type') === undefined)
}

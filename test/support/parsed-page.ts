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

const NUMBERS_AND_DAYS = ['data', 'time']
const UNSEEN = ['title', 'style', 'script']

/**
 * What is left of a page's text without its numbers, its days and what editors wrote.
 *
 * @param editors the elements in which that stands
 */
export function ourWords(node: PageNode, editors: readonly string[]): string {
	if ('tagName' in node && [...NUMBERS_AND_DAYS, ...UNSEEN, ...editors].includes(node.tagName)) return ''
	return 'childNodes' in node ? node.childNodes.map((child) => ourWords(child, editors)).join(' ') : textOf(node)
}

export function attribute(element: PageElement | undefined, name: string): string | undefined {
	return element?.attrs.find((a) => a.name === name)?.value
}

/** The scripts that run: JSON-LD is data. */
export function programs(page: PageNode): PageElement[] {
	return elements(page, 'script').filter((script) => attribute(script, 'type') === undefined)
}

/** Parses pasted HTML as a browser would: elements, attributes and parents, in linear time and memory. */

export type PastedElement = {
	readonly name: string
	/** By lower-case names, character references resolved, typographic quotes taken off what is not prose. */
	readonly attributes: Readonly<Partial<Record<string, string>>>
	readonly parent: PastedElement | null
	/** The nearest blockquote around it. */
	readonly quote: PastedElement | null
}

export type Pasted = {
	readonly elements: readonly PastedElement[]
	/** What no browser shows or runs as code: comments, and the insides of `noscript` and `textarea`. */
	readonly hidden: string
	/** An editor made the quotes around values typographic. */
	readonly hasCurlyQuotes: boolean
}

/** What is written for people may begin and end in quotes of its own. */
const PROSE = /^(content|placeholder)$|(^|-)(alt|title|label|caption|description)$/
const CURLY = '“”„«»‘’″'
/** Elements that have no end (HTML, "void elements"). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))

/** Null where it cannot be read: the parser gives up rather than guess what a browser would do. */
export async function readPasted(code: string): Promise<Pasted | null> {
	const elements: PastedElement[] = []
	const hidden: string[] = []
	let [open, depth]: [PastedElement | null, number] = [null, 0]
	let hasCurlyQuotes = false
	const value = (name: string, written: string) => {
		const plain = withoutReferences(written)
		if (PROSE.test(name)) return plain
		const bare = withoutCurlyQuotes(plain)
		hasCurlyQuotes ||= bare !== plain
		return bare
	}
	const rewriter = new HTMLRewriter()
		.on('*', {
			element(element) {
				const attributes = Object.fromEntries(
					attributesOf(element).map(([name, written]) => [name, value(name, written)]),
				)
				const parent = open
				const quote = parent?.name === 'blockquote' ? parent : (parent?.quote ?? null)
				const read = { name: element.tagName.toLowerCase(), attributes, parent, quote }
				elements.push(read)
				if (VOID.has(read.name)) return
				const outside = depth
				;[open, depth] = [read, depth + 1]
				element.onEndTag(() => {
					// What was not closed before it is closed with it.
					if (depth > outside) [open, depth] = [parent, outside]
				})
			},
		})
		.on('noscript, textarea', { text: ({ text }) => void hidden.push(text) })
		.onDocument({ comments: ({ text }) => void hidden.push(text, '\n') })
	try {
		await rewriter.transform(new Response(code)).text()
	} catch {
		return null
	}
	return { elements, hidden: hidden.join(''), hasCurlyQuotes }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The parser leaves character references as they are; these are those that the codes, or a CMS in saving them, use. */
export function withoutReferences(text: string): string {
	return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name = '') => {
		const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
		return NAMED[name.toLowerCase()] ?? String.fromCodePoint(code)
	})
}

/** By hand: a pattern for the end would look from each quote of a long row of them to its end. */
function withoutCurlyQuotes(text: string): string {
	let [from, to] = [0, text.length]
	while (from < to && CURLY.includes(text.charAt(from))) from++
	while (to > from && CURLY.includes(text.charAt(to - 1))) to--
	return text.slice(from, to)
}

/** The parser's element gives pairs of strings; the browser's type of that name, which its own is merged with, says otherwise. */
function attributesOf({ attributes }: Element): [name: string, value: string][] {
	return [...(attributes as unknown as Iterable<[string, string]>)]
}

/** Code as somebody pasted it, read by a browser's rules: its elements, each with its attributes and what it stands in. */

export type PastedElement = {
	readonly name: string
	/** By lower-case names, character references resolved, typographic quotes taken off what is not prose. */
	readonly attributes: Readonly<Partial<Record<string, string>>>
	/** From the outermost inwards. */
	readonly inside: readonly PastedElement[]
}

export type Pasted = {
	readonly elements: readonly PastedElement[]
	/** The code stands in it as text for people: `&lt;iframe …`. */
	readonly isEscaped: boolean
	/** An editor made the quotes around values typographic. */
	readonly hasCurlyQuotes: boolean
}

/** What is written for people may begin and end in quotes of its own. */
const PROSE = /^(content|placeholder)$|(^|-)(alt|title|label|caption|description)$/
const CURLY = /^[“”„«»‘’″]+|[“”„«»‘’″]+$/g
/** Elements that have no end (HTML, "void elements"). */
const VOID = new Set([
	'area',
	'base',
	'br',
	'col',
	'embed',
	'hr',
	'img',
	'input',
	'link',
	'meta',
	'source',
	'track',
	'wbr',
])

/** Null where it cannot be read: the parser gives up rather than guess what a browser would do. */
export async function readPasted(code: string): Promise<Pasted | null> {
	const elements: PastedElement[] = []
	const open: PastedElement[] = []
	let hasCurlyQuotes = false
	const value = (name: string, written: string) => {
		const plain = unescaped(written)
		if (PROSE.test(name)) return plain
		const bare = plain.replace(CURLY, '')
		hasCurlyQuotes ||= bare !== plain
		return bare
	}
	const rewriter = new HTMLRewriter().on('*', {
		element(element) {
			const attributes = Object.fromEntries(
				attributesOf(element).map(([name, written]) => [name, value(name, written)]),
			)
			const read = { name: element.tagName.toLowerCase(), attributes, inside: [...open] }
			elements.push(read)
			if (VOID.has(read.name)) return
			open.push(read)
			// What was not closed before it is closed with it.
			element.onEndTag(() => void open.splice(open.indexOf(read)))
		},
	})
	try {
		await rewriter.transform(new Response(code)).text()
	} catch {
		return null
	}
	return { elements, isEscaped: /&(amp;)*lt;\/?(iframe|script|blockquote|amp-iframe)\b/i.test(code), hasCurlyQuotes }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The parser leaves character references as they are; these are those that the codes, or a CMS in saving them, use. */
function unescaped(text: string): string {
	return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|lt|gt|quot|apos));/gi, (_, decimal, hex, name = '') => {
		const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
		return NAMED[name.toLowerCase()] ?? String.fromCodePoint(code)
	})
}

/** The parser's element gives pairs of strings; the browser's type of that name, which its own is merged with, says otherwise. */
function attributesOf({ attributes }: Element): [name: string, value: string][] {
	return [...(attributes as unknown as Iterable<[string, string]>)]
}

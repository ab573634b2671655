/** An id that says what it is of: `vladimir-putin`, `2018-07-16-helsinki`. */

const MAX_CHARACTERS = 60

/** Small Latin letters and digits, joined by hyphens; empty where the text has none. */
export function slugOf(text: string): string {
	const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
	return plain
		.replaceAll(/[^a-z0-9]+/g, '-')
		.slice(0, MAX_CHARACTERS)
		.replaceAll(/^-+|-+$/g, '')
}

/** An id from the first of the texts that has Latin letters, else from `otherwise`; numbered where it is taken. */
export function newIdFrom(texts: readonly string[], otherwise: string, taken: readonly string[]): string {
	const base = texts.map(slugOf).find((slug) => slug !== '') ?? otherwise
	let id = base
	for (let n = 2; taken.includes(id); n++) id = `${base}-${n}`
	return id
}

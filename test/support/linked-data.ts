/** The linked data of a page (JSON-LD), as a foreign parser of it reads it. */
import jsonld from 'jsonld'
import { attribute, elements, type PageNode } from './parsed-page.ts'

export const S = 'https://schema.org/'

/** A text or a number as the parser gives it. */
export const value = (said: string | number | boolean) => [{ '@value': said }]

/** The nodes, their terms as whole addresses. */
export async function nodesOf(page: PageNode) {
	const [data] = elements(page, 'script').filter((s) => attribute(s, 'type') === 'application/ld+json')
	const [text] = data?.childNodes ?? []
	if (!text || !('value' in text)) return []
	return jsonld.expand(JSON.parse(text.value), { documentLoader })
}

/** schema.org's own context puts every term of its vocabulary under this address; nothing is fetched here. */
async function documentLoader(url: string) {
	if (url !== 'https://schema.org') throw new Error(`an unexpected context: ${url}`)
	return { documentUrl: url, document: { '@context': { '@vocab': S } } }
}

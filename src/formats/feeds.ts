/** Feeds of changes: Atom (RFC 4287) and JSON Feed 1.1. Each has an extension for the proof of a version: readers that do not know it pass it over. */
import type { Proof } from '../record/proof.ts'

/** A change as feeds tell it: newest first. */
export type FeedItem = {
	/** The same for ever. */
	readonly id: string
	readonly title: string
	/** What was changed and why, in sentences. */
	readonly text: string
	readonly url: string
	/** RFC 3339 */
	readonly at: string
	/** Of the version that it tells of; null of what has none. */
	readonly proof: (Proof & { readonly version: number }) | null
}

export type Feed = {
	readonly id: string
	readonly title: string
	readonly language: string
	/** The feed's own address, and that of the page that it is about. */
	readonly url: string
	readonly about: string
	readonly author: string
	/** RFC 3339, the newest of what it tells of. */
	readonly updatedAt: string
	readonly items: readonly FeedItem[]
}

export function atom({ id, title, language, url, about, author, updatedAt, items }: Feed): string {
	const link = (rel: string, type: string, href: string) => `<link rel="${rel}" type="${type}" href="${xml(href)}"/>`
	const entries = items.map(
		(item) =>
			`<entry><id>${xml(item.id)}</id><title>${xml(item.title)}</title><updated>${item.at}</updated><published>${item.at}</published>${link('alternate', 'text/html', item.url)}<content type="text">${xml(item.text)}</content>${item.proof ? proofElement(item.proof) : ''}</entry>\n`,
	)
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(language)}"><id>${xml(id)}</id><title>${xml(title)}</title><updated>${updatedAt}</updated><author><name>${xml(author)}</name></author><generator>Sidelines</generator>${link('self', 'application/atom+xml', url)}${link('alternate', 'text/html', about)}
${entries.join('')}</feed>
`
}

/** Markup of a namespace of our own (RFC 4287, §6.4). */
function proofElement({ version, hash, key, signature }: NonNullable<FeedItem['proof']>): string {
	const signed = key === null || signature === null ? '' : ` key="${xml(key)}" signature="${xml(signature)}"`
	return `<proof xmlns="urn:sidelines:proof" version="${version}" hash="${xml(hash)}"${signed}/>`
}

export function jsonFeed({ title, language, url, about, author, items }: Feed): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: about,
		feed_url: url,
		language,
		authors: [{ name: author }],
		items: items.map(({ id, url, title, text, at, proof }) => {
			const item = { id, url, title, content_text: text, date_published: at, date_modified: at }
			return proof ? { ...item, _sidelines: proof } : item
		}),
	})
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escaped; without what XML 1.0 has no way to say (§2.2). */
function xml(text: string): string {
	return text
		.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')
		.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}

/** Feeds as a feed reader that is not ours reads them: feedsmith. */
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect, it } from 'vitest'
import { atom, type Feed, jsonFeed } from '../../src/formats/feeds.ts'

const item = {
	id: 'urn:sidelines:a-b:version:2',
	title: 'Changed <b>a</b> & "b"',
	text: 'Первая строка\nsecond ]]> line 🤝',
	url: 'https://sidelines.test/api/v1/dossiers/a-b?version=2&x=1',
	at: '2025-08-18T10:00:00.000Z',
	proof: null,
}
const FEED: Feed = {
	id: 'urn:sidelines:a-b:corrections',
	title: 'A & B: corrections',
	language: 'en',
	url: 'https://sidelines.test/api/v1/dossiers/a-b/corrections.atom?lang=en&version=3',
	about: 'https://sidelines.test/api/v1/dossiers/a-b',
	author: 'The <Paper>',
	updatedAt: '2025-08-18T10:00:00.000Z',
	items: [item],
}

it('Atom says what was changed, when, and where', () => {
	const feed = parseAtomFeed(atom(FEED))
	expect(feed).toMatchObject({ id: FEED.id, title: { value: FEED.title }, updated: FEED.updatedAt })
	expect(feed.authors).toEqual([{ name: FEED.author }])
	expect(feed.links?.map(({ rel, href }) => [rel, href])).toEqual([
		['self', FEED.url],
		['alternate', FEED.about],
	])
	const [entry] = feed.entries ?? []
	expect(entry).toMatchObject({
		id: item.id,
		title: { value: item.title },
		content: { value: item.text },
		updated: item.at,
	})
	expect(entry?.links?.[0]?.href).toBe(item.url)
})

it('Atom has no character that XML cannot say', () => {
	const text = 'a\u0000b\u0008c\ufffed\ud800e\tf'
	expect(parseAtomFeed(atom({ ...FEED, items: [{ ...item, text }] })).entries?.[0]?.content?.value).toBe('abcde\tf')
})

it('JSON Feed says the same', () => {
	const feed = parseJsonFeed(jsonFeed(FEED))
	expect(feed).toMatchObject({ title: FEED.title, feed_url: FEED.url, home_page_url: FEED.about, language: 'en' })
	expect(JSON.parse(jsonFeed(FEED)).version).toBe('https://jsonfeed.org/version/1.1')
	expect(feed.items?.[0]).toMatchObject({ id: item.id, url: item.url, title: item.title, content_text: item.text })
})

const PROOF = { version: 2, hash: 'a'.repeat(64), key: 'k'.repeat(43), signature: 's'.repeat(86) }

it('both have a version’s proof beside what a reader shows of it, and Atom no attribute of what is not signed', () => {
	const proven = { ...FEED, items: [{ ...item, proof: PROOF }] }
	expect(parseAtomFeed(atom(proven))).toEqual(parseAtomFeed(atom(FEED)))
	expect(atom(proven)).toContain(
		`<proof xmlns="urn:sidelines:proof" version="2" hash="${PROOF.hash}" key="${PROOF.key}" signature="${PROOF.signature}"/></entry>`,
	)
	const unsigned = atom({ ...FEED, items: [{ ...item, proof: { ...PROOF, key: null, signature: null } }] })
	expect(unsigned).toContain(`version="2" hash="${PROOF.hash}"/></entry>`)
	expect(parseJsonFeed(jsonFeed(proven))).toEqual(parseJsonFeed(jsonFeed(FEED)))
	expect(JSON.parse(jsonFeed(proven)).items[0]._sidelines).toEqual(PROOF)
})

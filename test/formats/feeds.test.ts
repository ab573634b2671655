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

/** oEmbed: what a page gets that was given nothing but the address of a widget. */
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HEIGHTS } from '../../widgets/kinds.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

// The first picture starts what draws it, which a busy machine does slowly.
vi.setConfig({ testTimeout: 30_000 })

let newsroom: Newsroom
beforeEach(async () => {
	newsroom = await openNewsroom({ now: () => new Date('2025-08-16T09:00:00Z') })
})

const CARD = `${ORIGIN}/w/putin-trump/count-card?lang=en`

function ask(url: string, more: Record<string, string> = {}): Promise<Response> {
	return newsroom.ask(`/oembed?${new URLSearchParams({ url, ...more })}`)
}

type Answer = Record<string, string | number>

describe('the answer about a widget', () => {
	it('is a rich one, as high as the widget is and as wide as there is room', async () => {
		const answer = await ask(CARD, { maxwidth: '500', format: 'json', dnt: '1' })
		expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/json'])
		expect(await answer.json()).toMatchObject({
			type: 'rich',
			version: '1.0',
			title: 'Putin and Trump: phone calls',
			provider_name: 'Sidelines',
			provider_url: `${ORIGIN}/d/putin-trump?lang=en`,
			width: 500,
			height: HEIGHTS['count-card'],
		})
	})

	it('has what WordPress leaves of an unknown site’s HTML, the quote at its very first byte, and a style for others', async () => {
		const { html } = await (await ask(CARD)).json<{ html: string }>()
		expect(html).toMatch(
			/^<blockquote><a href="[^"]+">[^<]*24.phone.calls[^<]*as of 15.August.2025[^<]*<\/a><\/blockquote><iframe /u,
		)
		const [, frame = ''] = /<iframe ([^>]*)>/.exec(html) ?? []
		const names = [...frame.matchAll(/([\w-]+)="/g)].map(([, name]) => name)
		expect(names).toEqual(['src', 'title', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'style'])
		expect(frame).toContain('width="100%"')
		expect(html).not.toContain('version')
	})

	it('never exceeds the height that it is given', async () => {
		const answer = await (await ask(CARD, { maxheight: '200' })).json<Answer>()
		expect([answer['height'], String(answer['html']).includes('height="200"')]).toEqual([200, true])
	})

	it('keeps the parameters that are ours, and drops the host’s', async () => {
		const { html } = await (await ask(`${CARD}&metric=meetings&utm_source=x&secret=y`)).json<{ html: string }>()
		expect(html).toContain(`src="${CARD.replaceAll('&', '&amp;')}&amp;metric=meetings"`)
		expect(html).toMatch(/6.meetings/)
	})

	it.each([
		[{}, '?lang=en', 1200, 630],
		[{ maxwidth: '1200', maxheight: '800' }, '?lang=en', 1200, 630],
		[{ maxwidth: '600', maxheight: '900' }, '?lang=en&scale=1', 600, 315],
		[{ maxheight: '200' }, '?lang=en&width=380&scale=1', 380, 200],
	])('has the picture as its thumbnail, within the room there is: %o', async (room, query, width, height) => {
		const answer = await (await ask(CARD, room)).json<Answer>()
		expect(answer).toMatchObject({
			thumbnail_url: `${ORIGIN}/w/putin-trump/count-card/image.png${query}`,
			thumbnail_width: width,
			thumbnail_height: height,
		})
		const { pathname, search } = new URL(String(answer['thumbnail_url']))
		const png = new DataView(await (await newsroom.ask(`${pathname}${search}`)).arrayBuffer())
		expect([png.getUint32(16), png.getUint32(20)]).toEqual([width, height])
	})

	it('has none of the thumbnail’s members where there is no room to read it', async () => {
		const answer = await (await ask(CARD, { maxwidth: '299' })).json<Answer>()
		expect(Object.keys(answer).filter((name) => name.startsWith('thumbnail'))).toEqual([])
	})

	it('is XML for those who ask for it', async () => {
		const answer = await ask(CARD, { format: 'xml' })
		expect(answer.headers.get('Content-Type')).toBe('text/xml; charset=utf-8')
		const xml = await answer.text()
		expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?><oembed><type>rich<\/type>/)
		expect(xml).toContain('<html>&lt;blockquote&gt;')
		expect(xml.endsWith('</oembed>')).toBe(true)
	})

	it('is kept by the edge with its dossier’s tag, and by readers under an ETag', async () => {
		const answer = await ask(CARD)
		expect(answer.headers.get('Cache-Tag')).toBe('dossier-putin-trump,all')
		const etag = answer.headers.get('ETag') ?? ''
		const again = await newsroom.ask(`/oembed?${new URLSearchParams({ url: CARD })}`, {
			headers: { 'If-None-Match': etag },
		})
		expect(again.status).toBe(304)
	})
})

describe('our own address, written otherwise', () => {
	it.each([
		['https://SIDELINES.Test/w/putin-trump/count-card?lang=en'],
		['HTTPS://sidelines.test/w/putin-trump/count-card?lang=en'],
		['https://sidelines.test:443/w/putin-trump/count-card?lang=en'],
		['http://sidelines.test/w/putin-trump/count-card?lang=en'],
		['http://sidelines.test:80/w/putin-trump/count-card?lang=en#card'],
	])('is ours, and the frame has it as we write it: %s', async (url) => {
		const answer = await ask(url)
		expect(answer.status).toBe(200)
		expect((await answer.json<{ html: string }>()).html).toContain(`src="${CARD}"`)
	})
})

describe('an address that is none of ours', () => {
	it.each([
		'https://evil.example/w/putin-trump/count-card',
		`${ORIGIN}.evil.example/w/putin-trump/count-card`,
		`https://evil.example/?${ORIGIN}/w/putin-trump/count-card`,
		`${ORIGIN}@evil.example/w/putin-trump/count-card`,
		'http://169.254.169.254/latest/meta-data',
		`${ORIGIN}/w/putin-trump/count-card/text`,
		`${ORIGIN}/w/putin-trump/%2e%2e/count-card`,
		`${ORIGIN}/w/nobody/count-card`,
		`${ORIGIN}/w/putin-trump/no-such-widget`,
		`${ORIGIN}/w/putin-trump/count-card?lang=xx`,
		`${ORIGIN}/w/putin-trump/count-card?theme=pink`,
		`${ORIGIN}:444/w/putin-trump/count-card`,
		'http://sidelines.test:443/w/putin-trump/count-card',
		'https://user@sidelines.test/w/putin-trump/count-card',
		'ftp://sidelines.test/w/putin-trump/count-card',
		`${ORIGIN}/w/x/../putin-trump/count-card`,
		`${ORIGIN}/desk`,
		'count-card',
	])('is not found: %s', async (url) => {
		const answer = await ask(url)
		expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([404, 'no-store'])
		expect(await answer.json()).not.toHaveProperty('html')
	})
})

it('says 501 of another format, and 400 without an address', async () => {
	expect((await ask(CARD, { format: 'yaml' })).status).toBe(501)
	expect((await newsroom.ask('/oembed')).status).toBe(400)
	expect((await ask(CARD, { maxwidth: '-1' })).status).toBe(400)
})

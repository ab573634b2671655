/** Addresses as hosts, mailers and people damage them on the way: each leads to the whole one, or says what it was meant to say. */

import { beforeAll, describe, expect, it } from 'vitest'
import { CARD } from '../support/addresses.ts'
import { type Newsroom, ORIGIN, openNewsroom } from '../support/newsroom.ts'

let ask: Newsroom['ask']
beforeAll(async () => {
	ask = (await openNewsroom()).ask
})

describe('a damaged path', () => {
	it.each([
		['/w/putin-trump/count-card/', CARD],
		['/w/putin-trump//count-card', CARD],
		['//w/putin-trump/count-card', CARD],
		['/W/Putin-Trump/Count-Card', CARD],
		['/w/putin-trump/count-card.', CARD],
		['/w/putin-trump/count-card),', CARD],
		['/w/putin-trump/count-card%20', CARD],
		['/w/putin-trump/count-card%C2%A0', CARD],
		['/w/putin-trump/count-card%C2%BB', CARD],
		['/w%2Fputin-trump%2Fcount-card', CARD],
		['/w/putin-trump/count-card/index.html', CARD],
		['/w/putin-trump/count-card;jsessionid=1A2B', CARD],
		['/w/putin-trump/count-card/fragment/', `${CARD}/fragment`],
		['/w/putin-trump/count-card/text.', `${CARD}/text`],
		['/w/putin-trump/count-card/image.png/', `${CARD}/image.png`],
		['/s/putin-trump/count-card/', '/s/putin-trump/count-card'],
		['/embed.js/', '/embed.js'],
		['/Embed.js', '/embed.js'],
		['/oembed/', '/oembed'],
		['/doctor/', '/doctor'],
	])('%s leads to the whole one', async (damaged, whole) => {
		const query = '?lang=ru&childId=frame-1&utm_source=x'
		for (const method of ['GET', 'HEAD']) {
			const answer = await ask(`${ORIGIN}${damaged}${query}`, { method })
			expect([answer.status, answer.headers.get('Location')]).toEqual([308, `${ORIGIN}${whole}${query}`])
		}
	})

	it.each([
		'/w/putin-trump/count-card/%2e%2e/%2e%2e/desk',
		'/w/%2e%2e/desk/',
		'/w/putin-trump/..%2fcount-card/',
		'/w/putin-trump/count-card%5c',
		'/w/putin-trump/count-card%252f',
		'//evil.example/w/putin-trump/count-card',
		'//evil.example/',
		'/desk//',
		'/Desk/people/',
		'/api/v1/dossiers/',
		'/nothing/',
	])('%s leads nowhere else', async (path) => {
		const answer = await ask(`${ORIGIN}${path}`)
		const location = answer.headers.get('Location')
		expect([answer.status === 308, location]).toEqual([
			false,
			expect.toSatisfy((to) => to === null || to.startsWith('/desk')),
		])
	})

	it('is none where the path is whole, whatever there is', async () => {
		for (const path of [CARD, '/w/nobody/count-card', '/w/putin-trump/kiss-o-meter', '/', '/embed.js']) {
			expect((await ask(path)).status).not.toBe(308)
		}
		expect((await ask('/w/putin-trump/count-card/', { method: 'POST' })).status).not.toBe(308)
	})
})

describe('damaged parameters', () => {
	it.each([
		['an ampersand that was escaped', '?theme=dark&amp;lang=en'],
		['an ampersand that was escaped twice', '?theme=dark&amp;amp;lang=en'],
		['a second question mark', '?lang=en?utm_source=x'],
		['a slash behind the value', '?lang=en/'],
		['a full stop behind the value', '?lang=en.'],
		['both, of which the whole one counts', '?lang=en&amp;lang=ru'],
	])('are mended in place: %s', async (_, query) => {
		for (const form of ['', '/fragment', '/text']) {
			const [answer, whole] = [await ask(`${CARD}${form}${query}`), await ask(`${CARD}${form}?lang=en`)]
			expect(answer.status).toBe(200)
			const languageOf = async (page: Response) => /24 [a-zа-я]+/.exec(await page.text())?.[0]
			expect(await languageOf(answer)).toBe(await languageOf(whole))
		}
	})

	it('are still refused where they say something that does not fit', async () => {
		for (const query of ['?amp;lang=de', '?theme=blue', '?lang=en&lang=ru']) {
			expect([query, (await ask(`${CARD}${query}`)).status]).toEqual([query, 400])
		}
	})
})

describe('oEmbed', () => {
	const oembed = (url: string) => ask(`/oembed?${new URLSearchParams({ url })}`)
	it.each([
		`${ORIGIN}${CARD}/`,
		`${ORIGIN}/${CARD}`,
		`${ORIGIN}/W/Putin-Trump/Count-Card`,
		`${ORIGIN}${CARD}.`,
		`${ORIGIN}${CARD}?theme=dark&amp;lang=en`,
		ORIGIN.replace('https', 'http') + CARD,
		encodeURIComponent(`${ORIGIN}${CARD}?lang=en`),
	])('knows %s', async (url) => {
		const answer = await oembed(url)
		expect(answer.status).toBe(200)
		const { html } = await answer.json<{ html: string }>()
		expect(html).toContain(`src="${ORIGIN}${CARD}`)
	})

	it.each([
		`https://evil.example${CARD}/`,
		`https://sidelines.test.evil.example${CARD}`,
		`https://user@sidelines.test${CARD}`,
		`${ORIGIN}/w/putin-trump/../../desk/`,
		`${ORIGIN}\\w\\putin-trump\\count-card`,
		encodeURIComponent(encodeURIComponent(`${ORIGIN}${CARD}`)),
		`${ORIGIN}/desk/`,
	])('does not know %s', async (url) => expect((await oembed(url)).status).toBe(404))
})

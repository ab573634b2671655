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
		['/w/putin-trump/count-card/in-page.js/', `${CARD}/in-page.js`],
		['/w/putin-trump/count-card/text.', `${CARD}/text`],
		['/w/putin-trump/count-card/image.png/', `${CARD}/image.png`],
		['/s/putin-trump/count-card/', '/s/putin-trump/count-card'],
		['/D/putin-trump/', '/d/putin-trump'],
		['/d/putin-trump/backgrounder.txt.', '/d/putin-trump/backgrounder.txt'],
		['/embed.js/', '/embed.js'],
		['/Embed.js', '/embed.js'],
		['/oembed/', '/oembed'],
		['/doctor/', '/doctor'],
		['/api/', '/api'],
		['/api/problems/not-found/', '/api/problems/not-found'],
		['/api/v1/dossiers/', '/api/v1/dossiers'],
		['/api/v1/dossiers/putin-trump/', '/api/v1/dossiers/putin-trump'],
		['/api/v1/dossiers/putin-trump/meetings/', '/api/v1/dossiers/putin-trump/meetings'],
		['/healthz/', '/healthz'],
		['/w/putin-trump/count-card%E2%80%8B', CARD],
		['/w/putin-trump/count-card%0A', CARD],
		['/w/putin-trump/count-card%E2%80%A6', CARD],
	])('%s leads to the whole one', async (damaged, whole) => {
		const query = '?lang=ru&childId=frame-1&utm_source=x'
		for (const method of ['GET', 'HEAD']) {
			const answer = await ask(`${ORIGIN}${damaged}${query}`, { method })
			expect([answer.status, answer.headers.get('Location')]).toEqual([308, `${ORIGIN}${whole}${query}`])
			// A script of another site follows it.
			expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
		}
	})

	it.each([
		['%3Flang=en', '?lang=en'],
		['%3flang%3Den', '?lang=en'],
		['%3Flang%3Den%26theme%3Ddark', '?lang=en&theme=dark'],
		['&lang=en', '?lang=en'],
		['&amp;lang=en', '?amp;lang=en'],
		['/%3Flang=en', '?lang=en'],
		['%3Flang=en?utm_source=x', '?lang=en&utm_source=x'],
		['%3F', ''],
	])('that has %s behind it has its query again', async (behind, query) => {
		const answer = await ask(`${ORIGIN}${CARD}${behind}`)
		expect([answer.status, answer.headers.get('Location')]).toEqual([308, `${ORIGIN}${CARD}${query}`])
		expect((await ask(`${ORIGIN}${CARD}${query}`)).status).toBe(200)
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
		'/api/v1/dossiers/putin-trump/revisions/',
		'/w/putin-trump/..%3Flang=en',
		'/desk%3Flang=en',
		'/w/putin-trump/count-card%253Flang=en',
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
		['a space before the value', '?lang=%20en'],
		['quotes around the value', '?lang=%22en%22'],
		['the equals sign of a mailer', '?lang=3Den'],
		['a language in capitals', '?lang=EN'],
		['a semicolon for an ampersand', '?lang=en;theme=dark'],
		['a semicolon before the language', '?theme=dark;lang=en'],
		['an ampersand that was encoded', '?lang=en%26theme=dark'],
		['an ampersand that was encoded before the language', '?theme=dark%26amp;lang=en'],
		['a zero-width space behind the value', '?lang=en%E2%80%8B'],
		['a line break behind the value', '?lang=en%0A'],
		['a second question mark before the same name', '?lang=en?lang=ru'],
	])('are mended in place: %s', async (_, query) => {
		for (const form of ['', '/fragment', '/text']) {
			const [answer, whole] = [await ask(`${CARD}${form}${query}`), await ask(`${CARD}${form}?lang=en`)]
			expect(answer.status).toBe(200)
			const languageOf = async (page: Response) => /24 [a-zа-я]+/.exec(await page.text())?.[0]
			expect(await languageOf(answer)).toBe(await languageOf(whole))
		}
	})

	it('are mended of pictures, of a source, of oEmbed and in the gallery too', async () => {
		const url = encodeURIComponent(`${ORIGIN}${CARD}?lang=en`)
		const source = encodeURIComponent('http://kremlin.ru/events/president/news/77777')
		for (const [damaged, whole] of [
			[`${CARD}/image.svg?lang=en&amp;width=400`, `${CARD}/image.svg?lang=en&width=400`],
			[`${CARD}/image.svg?lang=en;width=400.`, `${CARD}/image.svg?lang=en&width=400`],
			[`/s/putin-trump/count-card?lang=en&amp;source=${source}`, `/s/putin-trump/count-card?lang=en&source=${source}`],
			[`/oembed?format=json&amp;url=${url}`, `/oembed?format=json&url=${url}`],
			[`/oembed?url=${url}&format=json?utm_source=x`, `/oembed?url=${url}&format=json`],
			['/?lang=en&amp;pin=version', '/?lang=en&pin=version'],
		] as const) {
			const [answer, meant] = [await ask(damaged), await ask(whole)]
			expect([damaged, answer.status]).toEqual([damaged, meant.status])
			expect(await answer.text()).toBe(await meant.text())
		}
	})

	it('are still refused where they say something that does not fit', async () => {
		const queries = ['?amp;lang=de', '?theme=blue', '?lang=en&lang=ru', '?lang=e%20n', '?lang=english', '?theme=DARK']
		for (const query of [...queries, '?lang=en;theme=blue', '?version=3D0', '?lang=EN-GB']) {
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
		` ${ORIGIN}${CARD}`,
		`<${ORIGIN}${CARD}>`,
		`‹${ORIGIN}${CARD}?lang=en›`,
		`“${ORIGIN}${CARD}”`,
		ORIGIN.replace('https://', '') + CARD,
		ORIGIN.replace('https:', '') + CARD,
		`${ORIGIN}${CARD}%3Flang=en`,
		`${ORIGIN}${CARD}&lang=en`,
		`${ORIGIN}${CARD}?lang=EN`,
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
		`evil.example${CARD}`,
		`//user@sidelines.test${CARD}`,
		`javascript:${ORIGIN}${CARD}`,
		CARD,
	])('does not know %s', async (url) => expect((await oembed(url)).status).toBe(404))
})
